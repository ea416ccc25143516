// Scores of one response: published cases, the form, and a second implementation of the same rule.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { vectorDifference } from '../../../../../test/support/vector-difference.ts'
import type { Answer } from './item-score.ts'
import { scoreParts, scoreResponse, scoringForm, threeLevelPractice } from './response-score.ts'

const parts = (given: any[]) => given.map(({ w, s }) => ({ weight: w, score: s }))

describe('scoreParts', () => {
  it('A1 leaves a missing answer out of the mean and keeps the coverage', () =>
    expect(
      vectorDifference('scoring', 'A1', ({ practices }) => scoreParts(parts(practices))),
    ).toBeNull())

  it('A5 carries items to practices to a dimension', () =>
    expect(
      vectorDifference('scoring', 'A5', ({ practices }) => {
        const scored = practices.map(({ items }: any) => scoreParts(parts(items)))
        const weighted = practices.map(({ w }: any, i: number) => ({ weight: w, ...scored[i] }))
        return { practices: scored, ...scoreParts(weighted) }
      }),
    ).toBeNull())

  it('A6 needs half of the applicable weight and says when nothing applies', () =>
    expect(
      vectorDifference('scoring', 'A6', ({ sets }) =>
        sets.map((set: any[]) => scoreParts(parts(set))),
      ),
    ).toBeNull())
})

describe('threeLevelPractice', () => {
  it('A3 sums the mean of two streams over three levels', () =>
    expect(
      vectorDifference('scoring', 'A3', ({ streamA, streamB }) =>
        threeLevelPractice(streamA.map((a: number, i: number) => [a, streamB[i]])),
      ),
    ).toBeNull())
})

const options = [0, 1, 2, 3, 4, 5].map((v) => ({ v }))
const framework = {
  dimensions: [
    { id: 'SKILL', lens: 'people', weight: 1 },
    { id: 'RESP', lens: 'people', weight: 2 },
    { id: 'GOVN', lens: 'organisation', weight: 1 },
  ],
  practices: [
    { id: 'SK1', dimension: 'SKILL', weight: 1, headline: true },
    { id: 'SK2', dimension: 'SKILL', weight: 3, headline: true },
    { id: 'RE2', dimension: 'RESP', weight: 1, headline: true },
    { id: 'RE4', dimension: 'RESP', weight: 1, headline: false },
    { id: 'GO6', dimension: 'GOVN', weight: 1, headline: true },
  ],
  items: [
    { id: 'SK1.a', practice: 'SK1', weight: 1, type: 'ordinal', options },
    { id: 'SK1.b', practice: 'SK1', weight: 2, type: 'ordinal', options, reverse: true },
    { id: 'SK2.a', practice: 'SK2', weight: 1, type: 'ordinal', options },
    { id: 'RE2.a', practice: 'RE2', weight: 1, type: 'ordinal', options, dk: 'zero' },
    { id: 'RE2.b', practice: 'RE2', weight: 1, type: 'ordinal', options },
    { id: 'RE4.a', practice: 'RE4', weight: 1, type: 'ordinal', options },
    { id: 'GO6.a', practice: 'GO6', weight: 1, type: 'ordinal', options },
  ],
} as const
const everyItem = framework.items.map(({ id }) => id)

const answer: fc.Arbitrary<Answer> = fc.oneof(
  fc.integer({ min: 0, max: 5 }).map((value) => ({ kind: 'answered', value }) as const),
  fc.constantFrom('missing', 'declined', 'na', 'dk', 'hidden').map((kind) => ({ kind }) as const),
)
const response = fc
  .tuple(...everyItem.map(() => answer))
  .map((answers) => new Map(answers.map((each, i) => [everyItem[i]!, each])))

/** The same scores, written out from the definition with sets and sums and no shared code. */
function naive(answers: Map<string, Answer>) {
  const value = (item: (typeof framework.items)[number]) => {
    const given = answers.get(item.id)!
    if (given.kind === 'answered') {
      const points = Number(given.value) * 20
      return 'reverse' in item ? 100 - points : points
    }
    if (given.kind === 'dk' && 'dk' in item) return 0
    return given.kind === 'na' || given.kind === 'hidden' ? null : undefined
  }
  const rule = (given: [number, number | null | undefined][], needed: number) => {
    const inScope = given.filter(([, s]) => s !== null)
    const have = inScope.filter(([, s]) => s !== undefined)
    const weight = (of: typeof given) => of.map(([w]) => w).reduce((a, b) => a + b, 0)
    if (inScope.length === 0) return null
    if (have.length === 0 || weight(have) / weight(inScope) < needed - 1e-9) return undefined
    return have.map(([w, s]) => w * s!).reduce((a, b) => a + b, 0) / weight(have)
  }
  const practice = (id: string) =>
    rule(
      framework.items
        .filter((item) => item.practice === id)
        .map((item) => [item.weight, value(item)]),
      0.5,
    )
  const dimension = (id: string) =>
    rule(
      framework.practices
        .filter((each) => each.dimension === id && each.headline)
        .map((each) => [each.weight, practice(each.id)]),
      0.5,
    )
  const index = rule(
    [
      [1, dimension('SKILL')],
      [2, dimension('RESP')],
    ],
    2 / 3,
  )
  return [
    ...framework.practices.map(({ id }) => practice(id)),
    ...framework.dimensions.map(({ id }) => dimension(id)),
    index,
  ].map((score) => (score === null ? 'na' : (score ?? 'missing')))
}

function difference(a: number | string, b: number | string): number {
  if (typeof a === 'number' && typeof b === 'number') return Math.abs(a - b)
  return a === b ? 0 : Number.POSITIVE_INFINITY
}

describe('scoreResponse', () => {
  const form = scoringForm(framework, everyItem)
  const scoresOf = (answers: Map<string, Answer>) => {
    const { practices, dimensions, peopleIndex } = scoreResponse(form, answers)
    return [...practices, ...dimensions, peopleIndex].map(({ score }) => score)
  }

  it('agrees with a second implementation over 10,000 random responses, never NaN', () => {
    fc.assert(
      fc.property(response, (answers) => {
        const expected = naive(answers)
        const differences = scoresOf(answers).map((score, i) => difference(score, expected[i]!))
        expect(Math.max(...differences)).toBeLessThanOrEqual(1e-9)
      }),
      { numRuns: 10_000 },
    )
  })

  it('does not depend on the order of items, practices or answers', () => {
    const reversed = scoringForm(
      {
        dimensions: framework.dimensions,
        practices: framework.practices.toReversed(),
        items: framework.items.toReversed(),
      },
      everyItem,
    )
    fc.assert(
      fc.property(response, (answers) => {
        const back = new Map([...answers].toReversed())
        const byId = new Map(scoreResponse(reversed, back).practices.map((p) => [p.id, p.score]))
        const differences = scoreResponse(form, answers).practices.map(({ id, score }) =>
          difference(score, byId.get(id)!),
        )
        expect(Math.max(...differences)).toBeLessThanOrEqual(1e-9)
      }),
    )
  })

  it('scores only what is on the form and keeps organisation dimensions out of the people index', () => {
    const small = scoringForm(framework, ['SK1.a', 'GO6.a'])
    const scored = scoreResponse(
      small,
      new Map([
        ['SK1.a', { kind: 'answered', value: 3 }],
        ['GO6.a', { kind: 'answered', value: 0 }],
      ]),
    )
    expect(scored.practices.map(({ id }) => id)).toEqual(['SK1', 'GO6'])
    expect(scored.dimensions).toEqual([
      { id: 'SKILL', score: 60, coverage: 1 },
      { id: 'RESP', score: 'na', coverage: null },
      { id: 'GOVN', score: 0, coverage: 1 },
    ])
    expect(scored.peopleIndex).toEqual({ score: 60, coverage: 1 })
  })

  it('counts an item nobody answered as missing', () => {
    const scored = scoreResponse(form, new Map())
    expect(scored.peopleIndex).toEqual({ score: 'missing', coverage: 0 })
  })
})
