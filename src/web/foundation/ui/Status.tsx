// The state of a thing in a list or a heading: icon, word and colour together.
import type { ReactNode } from 'react'
import { Icon } from './Icon.tsx'
import { tones, type Tone } from './tones.ts'

/** One state; the word carries the meaning ("Open until 4 May", "Overdue"). */
export function Status({ tone, children }: { tone: Tone; children: ReactNode }) {
  const { icon, text } = tones[tone]
  return (
    <span className={`inline-flex items-center gap-1.5 align-middle text-14 font-medium ${text}`}>
      <Icon of={icon} />
      {/* The words, not the icon, stand on the line of what is beside them. */}
      <span className="self-baseline">{children}</span>
    </span>
  )
}
