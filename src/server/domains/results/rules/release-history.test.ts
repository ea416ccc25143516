// Membership over several releases.
import { describe, expect, it } from 'vitest'
import {
  coefficientsIn,
  membershipChange,
  mustHoldBack,
  splitByMembership,
} from './release-history.ts'

describe('splitting by membership', () => {
  it('names the atoms of a single release like their cells and adds up their scores', () => {
    const atoms = splitByMembership(
      [
        { cells: ['b'], scores: { skill: 40 } },
        { cells: ['a'], scores: { skill: 10, culture: 20 } },
        { cells: ['a'], scores: { skill: 30 } },
      ],
      ['skill', 'culture'],
    )
    expect(atoms).toEqual([
      {
        id: 'a',
        cells: ['a'],
        measures: {
          skill: { people: 2, sum: 40, squares: 1000 },
          culture: { people: 1, sum: 20, squares: 400 },
        },
      },
      {
        id: 'b',
        cells: ['b'],
        measures: {
          skill: { people: 1, sum: 40, squares: 1600 },
          culture: { people: 0, sum: 0, squares: 0 },
        },
      },
    ])
  })

  it('keeps apart people who moved, joined or left, and gives each release its own row', () => {
    const atoms = splitByMembership(
      [
        { cells: ['a', 'a'], scores: { skill: 10 } },
        { cells: ['a', 'b'], scores: { skill: 20 } },
        { cells: [null, 'a'], scores: { skill: 30 } },
        { cells: ['a', null], scores: null },
      ],
      ['skill'],
    )
    expect(atoms).toHaveLength(4)
    const cellsOf = (release: number, cell: string) =>
      Object.keys(coefficientsIn(atoms, release, new Set([cell]))).toSorted()
    expect(cellsOf(0, 'a')).toEqual(['["a","a"]', '["a","b"]', '["a",null]'])
    expect(cellsOf(1, 'a')).toEqual(['["a","a"]', '[null,"a"]'])
    const erased = atoms.find(({ id }) => id === '["a",null]')
    expect(erased?.measures['skill']).toEqual({ people: 1, sum: null })
  })
})

it('weighs members by the people they stand for', () => {
  const people = (atom: string) => ({ small: 2, large: 7 })[atom] ?? 0
  const change = membershipChange(new Set(['large']), new Set(['large', 'small']), people)
  expect(change).toEqual({ joiners: 2, leavers: 0 })
  expect(mustHoldBack(change, 5)).toBe(true)
  expect(mustHoldBack(change, 2)).toBe(false)
})
