// A draft can be sent when nothing blocks; a checked list counts before it is added.
import { expect, test } from 'vitest'
import type { LaunchCheck } from '../data.ts'
import { checksWith, isReady } from './launch.ts'

const check = (over: Partial<LaunchCheck>): LaunchCheck => ({
  check: 'dates',
  isOk: true,
  isBlocking: true,
  message: '',
  ...over,
})
const nobody = check({ check: 'audience', isOk: false })

test('is not ready before there are checks, nor while one blocks; advice does not block', () => {
  expect(isReady([])).toBe(false)
  expect(isReady([check({}), nobody])).toBe(false)
  expect(isReady([check({}), check({ isOk: false, isBlocking: false })])).toBe(true)
})

test('counts the people of a checked list, but only for the check of people', () => {
  const broken = check({ isOk: false })
  const added = { peopleAfter: 5, k: 5, message: '5 people' }
  expect(checksWith([nobody, broken], added)).toEqual([
    { ...nobody, isOk: true, message: '5 people' },
    broken,
  ])
  expect(checksWith([nobody], { ...added, peopleAfter: 4 })).toEqual([nobody])
})
