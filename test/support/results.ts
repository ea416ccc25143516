// Reading results in tests: one figure of a list, and that a reply tells nothing of a group.
import { expect } from 'vitest'

export type ShownFigure = {
  groupId: string
  roleBand: string
  measure: string
  [key: string]: any
}

/** The figure of a group for all its people; the people index when no measure is named. */
export function figureOf(
  figures: readonly ShownFigure[],
  groupId: string,
  measure = 'people-index',
): ShownFigure | undefined {
  return figures.find((figure) => figure.groupId === groupId && figure.measure === measure)
}

/** Figures, distributions and comments of a group: none may carry a number or a text. */
export function expectNothingOf(body: unknown, groupId: string): void {
  const found: unknown[] = []
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) return value.forEach(walk)
    if (typeof value !== 'object' || value === null) return
    const record = value as Record<string, unknown>
    const numbers = ['n', 'value', 'mean', 'low', 'high', 'counts', 'answers', 'level', 'body']
    if (record['groupId'] === groupId) {
      const told = numbers.filter((name) => (record[name] ?? null) !== null)
      if (told.length > 0) found.push({ ...record })
    }
    Object.values(record).forEach(walk)
  }
  walk(body)
  expect(found).toEqual([])
}
