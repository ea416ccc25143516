// A change is told with its sign and since when, and never more surely than the server said.
import { expect, test } from 'vitest'
import { makeFormats } from '../../foundation/ui/format.ts'
import type { Figure } from './data.ts'
import { trendPhrase } from './figures.ts'

const formats = makeFormats({ locale: 'en-GB' })
const trend = (parts: Partial<NonNullable<Figure['trend']>>): Pick<Figure, 'trend'> => ({
  trend: {
    previous: 40,
    delta: -7.4,
    low: null,
    high: null,
    word: null,
    answersNeeded: null,
    ...parts,
  },
})
const told = (figure: Pick<Figure, 'trend'>) => trendPhrase(figure, 'Round 2', formats)

test('tells a change without a verdict by its sign alone', () => {
  expect(told(trend({}))).toBe('−7.4 since Round 2')
})

test('puts the verdict first and the interval last', () => {
  expect(told(trend({ word: 'improved', delta: 7, low: 2, high: 12 }))).toBe(
    'improved, +7 since Round 2 (between +2 and +12)',
  )
})

test('gives no figure to what cannot be told, and nothing where there is nothing to compare', () => {
  expect(told(trend({ word: 'cannot tell yet', answersNeeded: 9 }))).toBe(
    'cannot tell yet: about 9 answers a round would settle it',
  )
  expect(told({ trend: null })).toBeNull()
})
