// The auditor's exact test on systems small enough to see the answer.
import { describe, expect, it } from 'vitest'
import { disclosedGroups } from './exact-disclosure.ts'
import { parseRational } from './rational.ts'

function rowsOf(rows: (number | string)[][]) {
  return rows.map((row) =>
    row.flatMap((value, atom) => (value === 0 ? [] : [{ atom, value: parseRational(value) }])),
  )
}

function groupsIn(rows: (number | string)[][], people: number[], before: number[][] = []) {
  const publicBefore = rowsOf(before)
  const task = { rows: [...publicBefore, ...rowsOf(rows)], publicBefore, people, k: 5 }
  return disclosedGroups(task).map((group) => group.toSorted((a, b) => a - b))
}

describe('the exact audit', () => {
  it('finds a single small atom left over from a total', () => {
    expect(
      groupsIn(
        [
          [1, 1, 1],
          [1, 1, 0],
        ],
        [9, 8, 3],
      ),
    ).toEqual([[2]])
  })

  it('finds two atoms known only together', () => {
    expect(
      groupsIn(
        [
          [1, 1, 1],
          [1, 0, 0],
        ],
        [9, 2, 2],
      ),
    ).toEqual([[1, 2]])
  })

  it('lets two atoms known together pass when they are k people', () => {
    expect(
      groupsIn(
        [
          [1, 1, 1],
          [1, 0, 0],
        ],
        [9, 2, 3],
      ),
    ).toEqual([])
  })

  it('finds a group that takes fractions to work out', () => {
    expect(
      groupsIn(
        [
          ['1/3', '5/2', 0],
          [1, 1, 0],
        ],
        [3, 9, 9],
      ),
    ).toEqual([[0]])
  })

  it('takes no difference of two groups for a group', () => {
    expect(
      groupsIn(
        [
          [1, 1, 0],
          [1, 0, 1],
        ],
        [9, 2, 2],
      ),
    ).toEqual([])
  })

  it('ignores atoms nobody answered for', () => {
    expect(groupsIn([[1, 1, 1]], [0, 0, 4])).toEqual([[2]])
  })

  it('does not count what was public before', () => {
    expect(groupsIn([[1, 1, 1]], [9, 3, 2], [[0, 1, 0]])).toEqual([])
    expect(
      groupsIn(
        [
          [1, 1, 1],
          [1, 0, 0],
        ],
        [9, 3, 1],
        [[0, 1, 0]],
      ),
    ).toEqual([[2]])
  })
})
