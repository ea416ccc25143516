// "What if" between address, form and request.
import { expect, test } from 'vitest'
import { changeIn, searchFor } from './what-if.ts'

const plan = {
  budget: 5_000_000,
  settings: {
    capacity: { people: { total: 800, weekly: 60 }, it: { total: null, weekly: null } },
    must: [],
    mustNot: [],
  },
} as unknown as Parameters<typeof searchFor>[1]

const fields = (values: Record<string, string>) => {
  const form = new FormData()
  Object.entries(values).forEach(([name, value]) => form.set(name, value))
  return form
}

test('keeps in the address only what differs from the plan', () => {
  expect(
    searchFor(fields({ budget: '50000', 'days.people': '90', 'days.it': '' }), plan, {
      must: ['I05'],
      mustNot: [],
    }),
  ).toEqual({ budget: undefined, days: 'people.900', must: 'I05', without: undefined })
})

test('asks the server for what the address holds', () => {
  expect(changeIn({ budget: '6000000', days: 'people.900,it.300', without: 'I02@org' })).toEqual({
    budget: 6_000_000,
    capacity: { people: 900, it: 300 },
    mustNot: ['I02@org'],
  })
  expect(changeIn({ plan: 'x', view: 'what-if' })).toBeUndefined()
})
