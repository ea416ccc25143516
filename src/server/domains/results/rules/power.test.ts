// What two rounds of answers can show.
import { describe, expect, it } from 'vitest'
import { vectorDifference } from '../../../../../test/support/vector-difference.ts'
import { answersNeeded, powerToDetect, smallestDetectableChange } from './power.ts'

describe('smallestDetectableChange', () => {
  it('C7 finds the change that 12 and 20 answers per round can show', () => {
    const run = ({ n, sd }: any) => n.map((each: number) => smallestDetectableChange(each, sd))
    expect(vectorDifference('intervals', 'C7', run)).toBeNull()
  })
})

describe('answersNeeded', () => {
  it('C9 finds the fewest answers per round that show five points', () => {
    const run = ({ delta, sd }: any) => {
      const n = answersNeeded(delta, sd)
      const powerOf = (answersPerRound: number) =>
        powerToDetect({ change: delta, sd, answersPerRound })
      return { n, powerAt: powerOf(n), powerBelow: powerOf(n - 1) }
    }
    expect(vectorDifference('intervals', 'C9', run)).toBeNull()
  })

  it('asks for at least two answers, and believes no group without spread', () => {
    expect(answersNeeded(50, 1)).toBe(2)
    expect(answersNeeded(1, 0)).toBe(answersNeeded(1, 2))
  })
})
