// Flags for responses given without reading.
import { describe, expect, it } from 'vitest'
import { vectorDifference } from '../../../../../test/support/vector-difference.ts'
import { carelessFlags } from './careless-flags.ts'

describe('carelessFlags', () => {
  it('E4 flags long runs over reverse items, haste and failed attention', () =>
    expect(
      vectorDifference('reliability', 'E4', ({ cases }) =>
        cases.map(({ positions, reversedInRun, medianSeconds, attention }: any) =>
          carelessFlags({
            items: positions.map((position: number, i: number) => ({
              position,
              isReversed: i < reversedInRun,
            })),
            medianSeconds,
            hasFailedAttention: attention === 'failed',
          }),
        ),
      ),
    ).toBeNull())

  it('calls a median of two seconds fast enough', () => {
    const trace = { items: [], hasFailedAttention: false }
    expect(carelessFlags({ ...trace, medianSeconds: 2 })).toEqual([])
  })

  it('does not count reverse items outside the run, nor a run broken by a skipped item', () => {
    const same = { position: 2, isReversed: false }
    const reversed = { position: 2, isReversed: true }
    const trace = { medianSeconds: null, hasFailedAttention: false }
    const outside = [...Array(12).fill(same), { position: 3, isReversed: true }, reversed]
    const broken = [...Array(6).fill(reversed), { position: null, isReversed: false }]
    expect(carelessFlags({ ...trace, items: outside })).toEqual([])
    expect(carelessFlags({ ...trace, items: [...broken, ...broken] })).toEqual([])
    expect(
      carelessFlags({ ...trace, items: [...Array(10).fill(same), reversed, reversed] }),
    ).toEqual(['straight-line'])
  })
})
