// Before a list is added, it says what will become of it.
import { expect, test } from 'vitest'
import { byDepartment, mailedOf, summarise } from './list-summary.ts'

test('counts those who join without mail as joining, and known ones as neither', () => {
  const counts = { new: 4, 'opted-out': 1, 'small-group': 2, unchanged: 3, update: 2, duplicate: 1 }
  expect(summarise({ counts })).toEqual({ joining: 7, updated: 2, leftOut: 1 })
  expect(mailedOf({ counts })).toBe(6)
})

test('adds the levels of a department up, largest department first', () => {
  const group = (departmentId: string | null, people: number) => ({
    departmentId,
    department: departmentId,
    roleBand: null,
    people,
  })
  expect(
    byDepartment([group('sales', 2), group(null, 1), group('it', 7), group('sales', 3)]).map(
      ({ department, people }) => [department, people],
    ),
  ).toEqual([
    ['it', 7],
    ['sales', 5],
    [null, 1],
  ])
})
