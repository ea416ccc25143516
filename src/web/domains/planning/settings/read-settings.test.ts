// Reading the settings form: units, empty fields, what is left as it was.
import { expect, test } from 'vitest'
import type { Settings } from '../data.ts'
import { readSettings } from './read-settings.ts'

const before: Settings = {
  budget: 0,
  currency: 'GBP',
  hundredPounds: 10_000,
  horizonMonths: 12,
  capacity: { people: { total: null, weekly: null } },
  goals: {},
  weights: { SKILL: 2000 },
  mode: { kind: 'max-points' },
  must: ['I01'],
  mustNot: [],
  maxInFlight: 3,
  perDepartment: true,
  highRisk: 'unsure',
  buildsModels: 'unsure',
}

function form(values: Record<string, string>): FormData {
  const fields = new FormData()
  Object.entries({ currency: 'GBP', ...values }).forEach(([name, value]) => fields.set(name, value))
  return fields
}

test('counts money in the smallest unit and days in tenths', () => {
  const settings = readSettings(
    form({ budget: '48000.5', 'capacity.people.total': '79.5' }),
    before,
  )
  expect(settings.budget).toBe(4_800_050)
  expect(settings.capacity).toEqual({ people: { total: 795, weekly: null } })
})

test('takes emptied days for no limit, not for none', () => {
  const limited = { ...before, capacity: { people: { total: 800, weekly: 60 } } }
  expect(readSettings(form({}), limited).capacity).toEqual({
    people: { total: null, weekly: null },
  })
})

test('keeps only goals that differ from the usual one', () => {
  expect(readSettings(form({ 'goals.SKILL': '60', 'goals.GOVN': '70' }), before).goals).toEqual({
    GOVN: 70_000,
  })
})

test('leaves what the form does not ask as it was', () => {
  const { weights, must } = readSettings(form({}), before)
  expect({ weights, must }).toEqual({ weights: { SKILL: 2000 }, must: ['I01'] })
})

test('asks for a rate only outside the pound', () => {
  expect(readSettings(form({ hundredPounds: '117' }), before).hundredPounds).toBe(10_000)
  expect(readSettings(form({ currency: 'EUR', hundredPounds: '117' }), before).hundredPounds).toBe(
    11_700,
  )
})
