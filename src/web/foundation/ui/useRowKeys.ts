// J and K walk the rows of the screen's main list, X selects, Enter opens (the link has focus).
import { useRef } from 'react'
import { useKeys } from './useKeys.ts'
import { words } from './words.ts'

/** A ref for the frame of a table; while `isActive`, its rows answer to J, K and X. */
export function useRowKeys(isActive: boolean) {
  const frame = useRef<HTMLDivElement>(null)
  const rows = () => [...(frame.current?.querySelectorAll<HTMLElement>('tbody tr') ?? [])]
  const current = () => rows().findIndex((row) => row.contains(document.activeElement))
  const focusRow = (index: number) =>
    rows()
      .at(Math.max(0, Math.min(index, rows().length - 1)))
      ?.querySelector<HTMLElement>('th a, th button, a, button')
      ?.focus()
  const toggle = () =>
    rows()[current()]?.querySelector<HTMLElement>('input[type=checkbox]')?.click()
  const bindings = [
    { keys: 'j', does: words.nextRow, act: () => focusRow(current() + 1) },
    { keys: 'k', does: words.previousRow, act: () => focusRow(current() - 1) },
    { keys: 'x', does: words.selectThisRow, act: toggle },
  ]
  useKeys(isActive ? bindings : [])
  return frame
}
