// Distribution functions against published values and against each other.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { vectorDifference } from '../../../../../test/support/vector-difference.ts'
import {
  fCdf,
  fQuantile,
  noncentralTCdf,
  normalCdf,
  normalQuantile,
  tCdf,
  tQuantile,
  tTwoSided,
} from './distributions.ts'

const probability = fc.double({ min: 0.0005, max: 0.9995, noNaN: true })
const degrees = fc.double({ min: 1, max: 5000, noNaN: true })

describe('quantiles', () => {
  it('Q1 reproduces quantiles of t, F and the normal distribution', () => {
    const run = ({ rows }: any) =>
      rows.map(({ dist, p, df, df1, df2 }: any) => {
        if (dist === 't') return tQuantile(p, df)
        if (dist === 'F') return fQuantile(p, { numerator: df1, denominator: df2 })
        return normalQuantile(p)
      })
    expect(vectorDifference('statistics', 'Q1', run)).toBeNull()
  })

  it('undo the distribution function', () => {
    fc.assert(
      fc.property(probability, degrees, degrees, (p, numerator, denominator) => {
        expect(tCdf(tQuantile(p, numerator), numerator)).toBeCloseTo(p, 9)
        expect(normalCdf(normalQuantile(p))).toBeCloseTo(p, 9)
        const f = fQuantile(p, { numerator, denominator })
        expect(fCdf(f, numerator, denominator)).toBeCloseTo(p, 9)
      }),
    )
  })

  it('are symmetric for t and the normal distribution', () => {
    expect(tQuantile(0.5, 7)).toBe(0)
    expect(tQuantile(0.1, 7)).toBeCloseTo(-tQuantile(0.9, 7), 12)
    expect(normalQuantile(0.01)).toBeCloseTo(-2.3263478740408408, 12)
  })
})

describe('tTwoSided', () => {
  it('Q2 reproduces two-sided p-values of t', () => {
    const run = ({ rows }: any) => rows.map(([t, df]: [number, number]) => tTwoSided(t, df))
    expect(vectorDifference('statistics', 'Q2', run)).toBeNull()
  })

  it('equals the closed forms for one and two degrees of freedom', () => {
    fc.assert(
      fc.property(fc.double({ min: -50, max: 50, noNaN: true }), (t) => {
        expect(tCdf(t, 1)).toBeCloseTo(0.5 + Math.atan(t) / Math.PI, 8)
        expect(tCdf(t, 2)).toBeCloseTo(0.5 + t / (2 * Math.sqrt(2 + t * t)), 8)
      }),
    )
  })
})

describe('fCdf', () => {
  it('is the square of t for one numerator degree of freedom', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 30, noNaN: true }), degrees, (t, df) => {
        expect(fCdf(t * t, 1, df)).toBeCloseTo(1 - tTwoSided(t, df), 9)
      }),
    )
  })
})

describe('noncentralTCdf', () => {
  it('is t without noncentrality and mirrors with it', () => {
    expect(noncentralTCdf(1.3, 9, 0)).toBe(tCdf(1.3, 9))
    expect(noncentralTCdf(-1.3, 9, 2)).toBeCloseTo(1 - noncentralTCdf(1.3, 9, -2), 12)
  })

  it('agrees with direct integration over the chi distribution', () => {
    for (const [t, df, delta] of [
      [1, 5, 2],
      [2.5, 20, 2.8],
      [40, 12, 45],
      [-0.5, 8, 1],
    ] as const) {
      expect(noncentralTCdf(t, df, delta)).toBeCloseTo(integrated(t, df, delta), 8)
    }
  })
})

/** P((Z + δ) / √(V/ν) ≤ t) as the integral of Φ(t·u - δ) over u = √(V/ν), by the midpoint rule. */
function integrated(t: number, df: number, delta: number): number {
  const steps = 200_000
  const width = 4 / steps
  const density = (u: number) => Math.exp((df - 1) * Math.log(u) - (df * (u * u - 1)) / 2)
  let mass = 0
  let below = 0
  for (let i = 0; i < steps; i += 1) {
    const u = (i + 0.5) * width
    mass += density(u)
    below += density(u) * normalCdf(t * u - delta)
  }
  return below / mass
}
