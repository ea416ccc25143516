// The lines of the workspace with nothing in its rail and bar: while the organisation is on its way,
// and when it could not be loaded.
import type { ErrorComponentProps } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { PageFailure } from './PageFailure.tsx'
import { PagePending } from './PagePending.tsx'

export function FramePending() {
  return (
    <EmptyFrame>
      <PagePending />
    </EmptyFrame>
  )
}

export function FrameFailure(failure: ErrorComponentProps) {
  return (
    <EmptyFrame>
      <PageFailure {...failure} />
    </EmptyFrame>
  )
}

function EmptyFrame({ children }: { children: ReactNode }) {
  return (
    <div className="md:grid md:grid-cols-[232px_minmax(0,1fr)]">
      <div className="hidden h-dvh border-e border-line bg-sunken md:block" />
      <div className="min-w-0">
        <div className="h-(--top-bar) border-b border-line" />
        <main className="mx-auto max-w-page px-4 pt-8 pb-24 sm:px-8">{children}</main>
      </div>
    </div>
  )
}
