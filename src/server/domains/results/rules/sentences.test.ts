// Sentences of the results, from codes and numbers.
import { expect, it } from 'vitest'
import { everybody, overallMeasure } from '../contract/terms.ts'
import type { Headline } from './headline.ts'
import { findingSentence, headlineSentence } from './sentences.ts'

const frame: Parameters<typeof findingSentence>[1] = {
  measures: [
    {
      id: 'GOVN',
      name: 'Governance',
      kind: 'dimension',
      lens: 'organisation',
      weight: 1,
      dimension: null,
      gates: [],
    },
  ],
  places: [],
  levels: [
    { from: 0, name: 'none' },
    { from: 20, name: 'emerging' },
  ],
}
const headline: Headline = {
  measure: overallMeasure,
  value: 44.46,
  level: 1,
  certainty: 'borderline',
  low: 43,
  high: 46,
  n: 20,
  coverage: 1,
  reason: null,
  composition: [],
  missing: [],
  sensitivity: null,
}

it('tells where the organisation stands, and how sure its level is', () => {
  expect(headlineSentence(headline, frame, 5)).toBe(
    'The organisation stands at 44.5 of 100: level 1, emerging. The level is borderline.',
  )
  expect(headlineSentence({ ...headline, certainty: null }, frame, 5)).toBe(
    'The organisation stands at 44.5 of 100: level 1, emerging.',
  )
})

it('says that no evidence is accepted rather than that it supports nothing', () => {
  const gap = (evidenced: number) =>
    findingSentence(
      {
        code: 'evidence-gap',
        measure: 'GOVN',
        groupId: everybody,
        numbers: { claimed: 31.9, evidenced },
        others: [],
      },
      frame,
    )
  expect(gap(0)).toBe('Governance is claimed at 31.9; no evidence for it is accepted yet.')
  expect(gap(10)).toBe('Governance is claimed at 31.9; accepted evidence supports 10.0.')
})
