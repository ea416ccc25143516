// Reasons in sentences: every figure from its code, alike ones together.
import { expect, test } from 'vitest'
import { makeFormats } from '../../../foundation/ui/format.ts'
import { planFormats } from '../../../foundation/plan/amounts.ts'
import { writeReasons } from './reason-sentences.ts'

const formats = makeFormats({ locale: 'en-GB', timeZone: 'UTC' })
const writer = {
  names: {
    initiative: (id: string) => `Initiative ${id}`,
    group: (id: string) => `Group ${id}`,
    target: (id: string) => id,
    pool: (id: string) => `Pool ${id}`,
  },
  formats: planFormats(formats, 'GBP'),
  list: formats.list,
  date: formats.date,
}

test('says what an initiative is worth and what the other plan costs', () => {
  expect(writeReasons([{ code: 'WORTH', points: 1_250_000_000, money: -100_000 }], writer)).toEqual(
    ['Without it the best plan would bring 1.3 points less, for £1,000 less.'],
  )
})

test('joins goals reached in several groups into one sentence a dimension', () => {
  const saturated = (group: string, target: string) => ({
    code: 'SATURATED' as const,
    group,
    target,
    wasted: 2000,
  })
  expect(
    writeReasons([saturated('a', 'RESP'), saturated('b', 'RESP'), saturated('a', 'CULT')], writer),
  ).toEqual([
    'RESP reaches its goal in 2 groups, so more of it counts for nothing there: Group a and Group b.',
    'CULT, Group a, reaches its goal: 2 points of what is on offer there are not counted.',
  ])
})

test('says of a gate that it supports and never that it complies', () => {
  expect(writeReasons([{ code: 'GATE', regime: 'eu-ai-act', reference: '4' }], writer)).toEqual([
    'It supports EU AI Act, Article 4. That never means complying by itself.',
  ])
})

test('says without figures what a search for a joint addition did not find', () => {
  expect(writeReasons([{ code: 'BLOCKED_JOINT', addition: null }], writer)).toEqual([
    'Neither money nor people alone would bring it in; how much of both would was not found.',
  ])
})
