import { describe, expect, it } from 'vitest'
import { shippedFramework } from '../../../../../test/support/framework-files.ts'
import { offersAnswer, ownedPractices, yearAfter } from './evidence.ts'

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
