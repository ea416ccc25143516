// Mondays and closed weeks as they are typed.
import { expect, test } from 'vitest'
import { isMonday, nextMonday, readDays } from './calendar.ts'

test('begins on the Monday after today, also when today is one', () => {
  expect(nextMonday(new Date('2026-11-24T12:00:00Z'))).toBe('2026-11-30')
  expect(nextMonday(new Date('2026-11-29T12:00:00Z'))).toBe('2026-11-30')
  expect(nextMonday(new Date('2026-11-30T00:00:00Z'))).toBe('2026-12-07')
})

test('knows a Monday', () => {
  expect(isMonday('2026-11-30')).toBe(true)
  expect(isMonday('2026-12-01')).toBe(false)
  expect(isMonday('')).toBe(false)
})

test('reads days with commas and refuses what is none', () => {
  expect(readDays(' 2026-12-21, 2026-12-28 ')).toEqual(['2026-12-21', '2026-12-28'])
  expect(readDays('')).toEqual([])
  expect(readDays('Christmas')).toBeUndefined()
})
