import { describe, expect, it } from 'vitest'
import { shippedFramework } from '../../../../../test/support/framework-files.ts'
import { offersAnswer, ownedPractices, reviewBar, yearAfter } from './evidence.ts'

const practices = ownedPractices(shippedFramework(), 'en')

describe('owned practices', () => {
  it('are those of the organisation, with what their owners are asked', () => {
    const codes = practices.map(({ practice }) => practice)
    expect(codes.every((code) => /^(ST|GO|FO)\d$/.test(code))).toBe(true)
    expect(codes).toHaveLength(16)
    const gates = practices.filter(({ isGate }) => isGate).map(({ practice }) => practice)
    expect(gates).toEqual(['GO1', 'GO3', 'GO6', 'FO2'])
  })

  it('take only answers that their questions offer', () => {
    const item = practices.find(({ practice }) => practice === 'GO1')?.items[0]
    if (!item) throw new Error('GO1 has no question')
    expect(offersAnswer(item, { kind: 'answered', value: 3 })).toBe(true)
    expect(offersAnswer(item, { kind: 'answered', value: 12 })).toBe(false)
    expect(offersAnswer(item, { kind: 'answered', value: 'three' })).toBe(false)
    expect(offersAnswer(item, { kind: 'missing' })).toBe(true)
    expect(offersAnswer(item, { kind: 'na' })).toBe(item.na)
  })
})

describe('a year later', () => {
  it.each([
    ['2026-11-24', '2027-11-24'],
    ['2028-02-29', '2029-02-28'],
    ['2027-02-28', '2028-02-28'],
  ])('%s becomes %s', (day, expected) => expect(yearAfter(day)).toBe(expected))
})

it('says first what the asker can change least about reviewing proof', () => {
  const asker = { mayReview: true, hasProposed: false, isOwner: false }
  expect(reviewBar(asker)).toBeNull()
  expect(reviewBar({ ...asker, isOwner: true })).toBe('answers-for-it')
  expect(reviewBar({ ...asker, isOwner: true, hasProposed: true })).toBe('proposed')
  expect(reviewBar({ mayReview: false, isOwner: true, hasProposed: true })).toBe('role')
})
