// Canonical form and hashes of inputs and plans.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { vectorDifference } from '../../../../../test/support/vector-difference.ts'
import { canonicalInput, canonicalJson, inputHash, planDocument, planHash } from './canonical.ts'
import { randomInput, shuffled } from '../../../../../test/support/random-plans.ts'
import { selectPlan } from './selection.ts'

describe('hashes', () => {
  it('R1-hash reproduces the published bytes of input and plan', () =>
    expect(
      vectorDifference('planning', 'R1-hash', (input) => {
        const document = planDocument(input, selectPlan(input))
        return {
          inputBytes: Buffer.byteLength(canonicalInput(input)),
          inputHash: inputHash(input),
          planDocument: canonicalJson(document),
          planHash: planHash(document),
        }
      }),
    ).toBeNull())

  it('do not depend on the order of the input', () => {
    fc.assert(
      fc.property(randomInput(10), fc.nat(), (input, seed) => {
        const other = shuffled(input, seed)
        expect(inputHash(other)).toBe(inputHash(input))
        const documents = [input, other].map((each) => planDocument(each, selectPlan(each)))
        expect(new Set(documents.map(planHash)).size).toBe(1)
      }),
      { numRuns: 500 },
    )
  })

  it('change with any number of the input', () => {
    fc.assert(
      fc.property(randomInput(4), (input) => {
        expect(inputHash({ ...input, budget: input.budget + 1 })).not.toBe(inputHash(input))
      }),
      { numRuns: 100 },
    )
  })

  it('cover the schedule once there is one', () => {
    fc.assert(
      fc.property(randomInput(4), (input) => {
        const plan = selectPlan(input)
        const scheduled = planHash(planDocument(input, plan, { I01: 2 }))
        expect(scheduled).not.toBe(planHash(planDocument(input, plan)))
        expect(scheduled).not.toBe(planHash(planDocument(input, plan, { I01: 3 })))
      }),
      { numRuns: 100 },
    )
  })
})
