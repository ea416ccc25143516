// Text that a model wrote, always marked as such.
import type { ReactNode } from 'react'
import { words } from './words.ts'

/** A dotted rule at the side and the model's name below. */
export function ModelText({ model, children }: { model: string; children: ReactNode }) {
  return (
    <div className="border-s-2 border-dotted border-control ps-4">
      {children}
      <p className="mt-2 text-13 text-ink-3">{words.writtenBy(model)}</p>
    </div>
  )
}
