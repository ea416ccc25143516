// The words of a heat table. Its cells are HeatTable.tsx's.
import type { Level } from '../ui/levels.ts'
import { words } from '../ui/words.ts'
import { isShown, type Reading } from './reading.ts'

/** A reading with the level its ground shows; hidden and unknown cells have none. */
export type HeatCell = { reading: Reading; level?: Level | undefined }
export type HeatRow = { label: string; href?: string | undefined; cells: readonly HeatCell[] }

/** "Lowest cell: Finance, data (18)"; or that nothing can be said yet. */
export function heatFinding(rows: readonly HeatRow[], columns: readonly string[]): string {
  const cells = rows.flatMap(({ label, cells: ofRow }) =>
    ofRow.flatMap(({ reading }, index) =>
      isShown(reading) ? [{ row: label, column: columns[index] ?? '', value: reading.value }] : [],
    ),
  )
  const lowest = cells.toSorted((a, b) => a.value - b.value).at(0)
  if (!lowest) return words.cannotTell
  return words.lowestCell(lowest.row, lowest.column)
}
