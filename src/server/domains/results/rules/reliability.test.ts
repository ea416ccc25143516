// Cronbach's alpha and what each item adds to it.
import { describe, expect, it } from 'vitest'
import { vectorDifference } from '../../../../../test/support/vector-difference.ts'
import { type ItemRow, reliabilityOf } from './reliability.ts'

function alpha({ rows }: { rows: ItemRow[] }) {
  const found = reliabilityOf(rows)
  return {
    ...found,
    n: found?.completeRows,
    k: found?.items,
    feldt: [found?.interval.low, found?.interval.high],
    ifDropped: found?.alphaIfDropped,
  }
}

const rows = [
  [3, 4, 3],
  [2, 2, 1],
  [4, 4, 5],
]

describe('reliabilityOf', () => {
  it('E1 computes alpha, its Feldt interval and the part of each item', () => {
    expect(vectorDifference('reliability', 'E1', alpha)).toBeNull()
  })

  it('E3 flags the item that does not belong', () => {
    expect(vectorDifference('reliability', 'E3', alpha)).toBeNull()
  })

  it('uses complete rows only and is not shown below thirty of them', () => {
    const found = reliabilityOf([...rows, [1, null, 2]])
    expect(found).toEqual(reliabilityOf(rows))
    expect(found).toMatchObject({ completeRows: 3, isShown: false })
    expect(reliabilityOf(Array.from({ length: 10 }, () => rows).flat())?.isShown).toBe(true)
  })

  it('does not depend on the order of rows', () => {
    expect(reliabilityOf(rows.toReversed())?.alpha).toBeCloseTo(reliabilityOf(rows)?.alpha ?? 0, 12)
  })

  it('is undefined without spread, without a second item and without rows', () => {
    expect(
      reliabilityOf([
        [3, 3],
        [3, 3],
      ]),
    ).toBeNull()
    expect(reliabilityOf([[3], [4]])).toBeNull()
    expect(reliabilityOf([])).toBeNull()
  })

  it('has no figure for a constant item and none when one of two is dropped', () => {
    const found = reliabilityOf([
      [1, 5],
      [2, 5],
      [4, 5],
    ])
    expect(found).toMatchObject({ itemRest: [null, null], alphaIfDropped: [null, null] })
    expect(found).toMatchObject({ lowItemRest: [], alphaRisesIfDropped: [] })
  })
})
