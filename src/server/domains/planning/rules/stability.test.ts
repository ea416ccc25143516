// How steady the choice is under the assumed lifts, and what the lifts turned out to be.
import { describe, expect, it } from 'vitest'
import { vectorDifference } from '../../../../../test/support/vector-difference.ts'
import { calibration, differenceInDifferences, posteriorLift, verdictOn } from './realised.ts'
import { selectPlan } from './selection.ts'
import { stability, withDrawnLifts } from './stability.ts'

describe('stability', () => {
  it('R1-stability counts in how many of 200 seeded draws each initiative is chosen', () =>
    expect(
      vectorDifference('planning', 'R1-stability', ({ seed, draws, ...input }) => {
        const { initiatives } = stability(input, { seed, draws }, selectPlan)
        expect(initiatives.I01!.steadiness).toBe('robust')
        expect(initiatives.I08!.steadiness).toBe('usual')
        expect(initiatives.I05!.steadiness).toBe('alternative')
        expect(initiatives.I12!.steadiness).toBe('out')
        const counts = Object.entries(initiatives).map(([id, { chosen }]) => [id, chosen])
        const lifts = withDrawnLifts(input, seed, 0).initiatives.flatMap(({ id, lifts: drawn }) =>
          drawn.map(({ target, points }) => [`${id}|${target}`, points]),
        )
        return { counts: Object.fromEntries(counts), firstDrawLifts: Object.fromEntries(lifts) }
      }),
    ).toBeNull())
})

describe('planned against realised', () => {
  it('L1 weighs prior and observation by their precision', () =>
    expect(
      vectorDifference('planning', 'L1', ({ prior, observed }) => posteriorLift(prior, observed)),
    ).toBeNull())

  it('L2 takes the change of the others off the change of those who ran it', () =>
    expect(
      vectorDifference('planning', 'L2', ({ ran, notRun }) => differenceInDifferences(ran, notRun)),
    ).toBeNull())

  it('speaks of no effect with fewer than two groups on a side', () => {
    const group = { before: 40, after: 49 }
    expect(differenceInDifferences([group], [group, group])).toBeNull()
    expect(differenceInDifferences([group, group], [group])).toBeNull()
  })

  it('calls a change inside, below or above only when its whole interval is', () => {
    const planned = { points: 8, low: 4, high: 12 }
    const verdict = (least: number, most: number) =>
      verdictOn(planned, { points: (least + most) / 2, ci: [least, most] })
    expect(verdict(4, 12)).toBe('inside')
    expect(verdict(-3, 3.9)).toBe('below')
    expect(verdict(12.1, 20)).toBe('above')
    expect(verdict(3, 9)).toBe('cannot tell yet')
    expect(verdict(9, 13)).toBe('cannot tell yet')
  })

  it('gives the share inside the planned range from ten realised changes on', () => {
    const planned = { points: 8, low: 4, high: 12 }
    const pairs = [3, 4, 5, 6, 7, 8, 9, 10, 12, 13].map((realised) => ({ planned, realised }))
    expect(calibration(pairs)).toEqual({ n: 10, share: 0.8 })
    expect(calibration(pairs.slice(1))).toEqual({ n: 9, share: null })
  })
})
