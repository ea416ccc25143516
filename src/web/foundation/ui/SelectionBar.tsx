// What can be done with the selected rows, and how many they are.
import type { ReactNode } from 'react'
import { Button } from './Button.tsx'
import { words } from './words.ts'

type SelectionBarProps = {
  count: number
  onClear: () => void
  /** Buttons that act on the selection, each naming its count: "Remind 12 people". */
  children: ReactNode
}

/** Stands above a table while rows are selected; announces the count as it changes. */
export function SelectionBar({ count, onClear, children }: SelectionBarProps) {
  return (
    <div className={count === 0 ? 'sr-only' : 'flex flex-wrap items-center gap-3 py-2'}>
      <output className="text-14 font-medium">{count > 0 && words.selected(count)}</output>
      {count > 0 && (
        <>
          {children}
          <Button kind="quiet" onClick={onClear}>
            {words.clearSelection}
          </Button>
        </>
      )}
    </div>
  )
}
