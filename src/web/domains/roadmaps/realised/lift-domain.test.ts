// The scale of planned and realised lifts.
import { describe, expect, it } from 'vitest'
import { liftDomain } from './lift-domain.ts'

const planned = { points: 8, low: 4, high: 12 }
const change = { delta: -3, low: -9, high: 3, word: null, answersNeeded: null }

describe('liftDomain', () => {
  it('holds zero, every range and every interval', () => {
    expect(liftDomain([{ planned, change: null }])).toEqual([0, 12])
    const [low, high] = liftDomain([{ planned, change }])
    expect(low).toBeLessThanOrEqual(-9)
    expect(high).toBeGreaterThanOrEqual(12)
  })

  it('holds a change whose interval is withheld', () => {
    const withheld = { ...change, delta: 20, low: null, high: null }
    expect(liftDomain([{ planned, change: withheld }])[1]).toBeGreaterThanOrEqual(20)
  })
})
