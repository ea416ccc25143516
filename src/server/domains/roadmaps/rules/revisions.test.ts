// What a new plan makes of the items of a roadmap.
import { describe, expect, it } from 'vitest'
import type { NewItem } from './new-items.ts'
import { fitsPresent, sortItems, standingsOf, type PresentItem } from './revisions.ts'

const present = (
  candidateId: string,
  state: string,
  more: Partial<PresentItem> = {},
): PresentItem => ({
  itemId: candidateId,
  candidateId,
  state,
  blockedFrom: null,
  leftWithRevision: null,
  spentCost: 0,
  spentEffort: {},
  finishedWeeks: 0,
  doneOn: state === 'done' ? '2026-11-24' : null,
  ...more,
})
// Only the id is looked at.
const planned = (candidateId: string) => ({ candidateId }) as NewItem

describe('standings', () => {
  it('tell started, done and dropped apart; what a revision left out is free again', () => {
    const items = [
      present('A', 'planned'),
      present('B', 'in progress', { spentCost: 7, finishedWeeks: 2 }),
      present('C', 'blocked', { blockedFrom: 'planned' }),
      present('D', 'blocked', { blockedFrom: 'evidence submitted' }),
      present('E', 'done'),
      present('F', 'dropped'),
      present('G', 'dropped', { leftWithRevision: 2 }),
    ]
    expect(standingsOf(items).map(({ id, kind }) => `${id} ${kind}`)).toEqual([
      'B started',
      'D started',
      'E done',
      'F dropped',
    ])
    expect(standingsOf(items)[0]).toMatchObject({ spentCost: 7, finishedWeeks: 2 })
  })
})

describe('a plan fits', () => {
  const standings = standingsOf([
    present('B', 'in progress'),
    present('E', 'done'),
    present('F', 'dropped'),
  ])
  it.each([
    [['B', 'X'], ['B', 'X'], true],
    [['X'], ['B', 'X'], false],
    [['X'], ['X'], true],
    [['B', 'E'], ['B', 'E'], false],
    [['B', 'F'], ['B', 'F'], false],
  ])('when it chooses %s of %s: %s', (chosen, candidates, fits) => {
    expect(fitsPresent(standings, { chosen, candidates })).toBe(fits)
  })
})

it('items come, stay, leave, or go on apart because they have begun', () => {
  const items = [
    present('stays', 'planned'),
    present('leaves', 'planned'),
    present('apart', 'in progress'),
    present('over', 'done'),
    present('back', 'dropped', { leftWithRevision: 2 }),
  ]
  const sorted = sortItems(items, ['stays', 'new', 'back'].map(planned))
  expect(sorted.comes.map(({ candidateId }) => candidateId)).toEqual(['new', 'back'])
  expect(sorted.stays.map(({ item }) => item.candidateId)).toEqual(['stays'])
  expect(sorted.leaves.map(({ candidateId }) => candidateId)).toEqual(['leaves'])
  expect(sorted.apart.map(({ candidateId }) => candidateId)).toEqual(['apart'])
})
