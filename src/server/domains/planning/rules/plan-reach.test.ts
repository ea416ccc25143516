// What a lead of departments sees of a plan.
import { expect, it } from 'vitest'
import { reasonsInReach, seesGroup } from './plan-reach.ts'

it('the own departments with their people outside parts, the whole, and nothing else', () => {
  const reach = ['sales', 'europe']
  const groups = ['org', 'sales', 'sales/own', 'europe', 'legal', 'legal/own']
  expect(groups.filter((group) => seesGroup(reach, group))).toEqual(groups.slice(0, 4))
  expect(groups.every((group) => seesGroup(null, group))).toBe(true)
})

it('reasons that tell a score of another department are left out', () => {
  const gap = (group: string) => ({ code: 'GAP' as const, group, target: 'SKILL', points: 1 })
  const worth = { code: 'WORTH' as const, points: 1, money: 0 }
  expect(reasonsInReach([gap('legal'), worth, gap('org')], ['sales'])).toEqual([worth, gap('org')])
})
