import { describe, expect, it } from 'vitest'
import { stalenessOf } from './staleness.ts'

const ids = Array.from({ length: 100 }, (_, index) => `answer ${index}`)
const contained = ids.map((responseId, index) => ({
  responseId,
  cell: index < 6 ? 'small' : 'big',
}))
const release = {
  k: 5,
  groups: [
    { id: 'small', cells: ['small'] },
    { id: 'all', cells: ['small', 'big'] },
  ],
  shown: ['small', 'all'],
}
const without = (gone: readonly number[]) =>
  stalenessOf(release, { contained, present: new Set(ids.filter((_, at) => !gone.includes(at))) })

describe('a release', () => {
  it('stays up to date while no more than 2 % of its answers are gone', () => {
    expect(without([])).toBeNull()
    expect(without([50, 60])).toBeNull()
  })

  it('is out of date when more are gone', () => {
    expect(without([50, 60, 70])).toBe('answers-gone')
  })

  it('is out of date when a group it shows falls below k', () => {
    expect(without([0, 1])).toBe('cell-too-small')
    expect(
      stalenessOf({ ...release, shown: ['all'] }, { contained, present: new Set(ids.slice(2)) }),
    ).toBeNull()
  })
})
