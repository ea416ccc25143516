// Figures read the same wherever they stand.
import { expect, test } from 'vitest'
import { makeFormats } from './format.ts'

const british = makeFormats({ locale: 'en-GB', timeZone: 'Europe/London' })
const german = makeFormats({ locale: 'de-DE', timeZone: 'Europe/Berlin' })
const now = new Date('2027-05-04T10:00:00Z')

test('rounds scores to one decimal, half away from zero', () => {
  expect(british.score(47.25)).toBe('47.3')
  expect(british.score(28)).toBe('28')
  expect(german.score(47.25)).toBe('47,3')
})

test('keeps the decimal of scores that stand below each other', () => {
  expect([47.25, 28, 0].map(british.scoreInColumn)).toEqual(['47.3', '28.0', '0.0'])
})

test('writes an interval with its own dash', () => {
  expect(british.range(42.94, 52.06)).toBe('42.9–52.1')
})

test('gives a change its sign and no sign to none', () => {
  expect(british.change(7)).toBe('+7')
  expect(british.change(-2.5)).toBe('−2.5')
  expect(british.change(0)).toBe('0')
})

test('writes money from its smallest unit with its currency', () => {
  expect(british.money(125_000, 'GBP')).toBe('£1,250.00')
  expect(british.money(125_000, 'EUR')).toBe('€1,250.00')
})

test('does not round small metered amounts to nothing', () => {
  expect(british.meteredMoney(3_400_000n, 'USD')).toBe('US$0.0034')
  expect(british.meteredMoney(2_500_000_000n, 'USD')).toBe('US$2.50')
  expect(british.meteredMoney(0n, 'USD')).toBe('US$0.00')
})

test('keeps a calendar day the same in every zone', () => {
  const far = makeFormats({ locale: 'en-GB', timeZone: 'Pacific/Kiritimati' })
  expect(british.date('2027-05-04')).toBe('4 May 2027')
  expect(far.date('2027-05-04')).toBe('4 May 2027')
})

test('shows an instant in the zone of the reader', () => {
  expect(british.time('2027-05-04T09:32:00Z')).toBe('10:32')
  expect(german.time('2027-05-04T09:32:00Z')).toBe('11:32')
})

test('says how long ago or how soon in the largest fitting unit', () => {
  expect(british.relative('2027-05-04T08:00:00Z', now)).toBe('2 hours ago')
  expect(british.relative('2027-05-07T10:00:00Z', now)).toBe('in 3 days')
  expect(british.relative('2027-05-04T09:59:40Z', now)).toBe('now')
})

test('writes sizes of data in steps of a thousand', () => {
  expect(british.bytes(0)).toBe('0 byte')
  expect(british.bytes(1_400_000)).toBe('1.4 MB')
})
