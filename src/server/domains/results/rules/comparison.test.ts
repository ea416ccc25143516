// Group means drawn towards their centre.
import { describe, expect, it } from 'vitest'
import { vectorDifference } from '../../../../../test/support/vector-difference.ts'
import { shrunkMeans } from './comparison.ts'

function shrink({ mean, sd, n }: any) {
  const found = shrunkMeans(
    mean.map((each: number, i: number) => ({ mean: each, sd: sd[i], count: n[i] })),
  )
  return { ...found, v: found.variances, Q: found.q, tau2: found.betweenVariance }
}

describe('shrunkMeans', () => {
  it('C4 draws four groups towards their centre', () => {
    expect(vectorDifference('intervals', 'C4', shrink)).toBeNull()
  })

  it('C8 gives every group the centre when they differ no more than by chance', () => {
    expect(vectorDifference('intervals', 'C8', shrink)).toBeNull()
  })

  it('leaves a single group alone and stays finite without spread', () => {
    expect(shrunkMeans([{ mean: 40, sd: 9, count: 8 }]).shrunk).toEqual([40])
    const still = shrunkMeans([
      { mean: 40, sd: 0, count: 8 },
      { mean: 60, sd: 0, count: 8 },
    ])
    expect(still.shrunk[0]).toBeGreaterThan(40)
    expect(still.shrunk[0]).toBeLessThan(41)
  })
})
