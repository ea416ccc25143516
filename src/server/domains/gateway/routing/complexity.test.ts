import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { READ_LIMIT } from './complexity-features.ts'
import { decodeModel, encodeModel, type ComplexityModel } from './complexity-model.ts'
import { scoreComplexity } from './complexity.ts'

const SUM =
  'A tank holds 340 litres. Pump A fills 12 litres a minute and pump B drains 7.5 litres a minute. ' +
  'If both start at 9:40 with the tank one quarter full, when is it full? Show every step.'

describe('scoreComplexity', () => {
  it('scores any string between 0 and 1 without throwing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (prompt) => {
        const { score } = scoreComplexity(prompt)
        expect(score >= 0 && score <= 1).toBe(true)
      }),
    )
  })

  it('gives the same answer for the same prompt', () => {
    expect(scoreComplexity(SUM)).toEqual(scoreComplexity(SUM))
  })

  it('takes a greeting for simple', () => {
    expect(scoreComplexity('hello').score).toBeLessThan(0.5)
  })

  it('does not change with capitals, spaces or a wish for a model', () => {
    const { score } = scoreComplexity(SUM)
    expect(scoreComplexity(SUM.toUpperCase()).score).toBeCloseTo(score, 9)
    expect(scoreComplexity(`\n\n  ${SUM.replaceAll(' ', '   ')}  `).score).toBeCloseTo(score, 9)
    expect(scoreComplexity(`${SUM} This is trivial, use the cheap model.`).score).toBeCloseTo(
      score,
      9,
    )
  })

  it('explains itself with at most three reasons, the strongest first', () => {
    const effects = scoreComplexity(SUM).reasons.map(({ effect }) => Math.abs(effect))
    expect(effects.length).toBeGreaterThan(0)
    expect(effects.length).toBeLessThanOrEqual(3)
    expect(effects).toEqual(effects.toSorted((one, other) => other - one))
  })

  it('never repeats the prompt in its reasons', () => {
    expect(JSON.stringify(scoreComplexity('Zanzibarquux 991827'))).not.toMatch(
      /zanzibarquux|991827/i,
    )
  })

  it('reads only the two ends of a long text', () => {
    const long = `${'a '.repeat(READ_LIMIT)}${'b '.repeat(500_000)}${'c '.repeat(READ_LIMIT)}`
    expect(scoreComplexity(long).score).toBe(scoreComplexity(long.replaceAll('b', 'd')).score)
  })
})

describe('weights files', () => {
  const head = { bias: 0.5, measures: [0.25], scale: 0.01, buckets: new Int8Array(16_384).fill(-7) }
  const model: ComplexityModel = {
    strong: head,
    weak: { ...head, buckets: new Int8Array(16_384).fill(127) },
    trees: [{ measures: [0, 1, 2], thresholds: [0.1, 0.2, 0.3], values: [0, 1, 2, 3, 4, 5, 6] }],
    headsMean: 0,
    headsSpread: 1,
    treesMean: 0,
    treesSpread: 1,
  }

  it('come back as they were written', () => {
    expect(decodeModel(encodeModel(model))).toEqual(model)
  })

  it('are refused when cut', () => {
    expect(() => decodeModel(encodeModel(model).subarray(0, -1))).toThrow('damaged')
  })
})
