// The suppressor's exact test against the auditor's, which is written apart from it.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { disclosedGroups } from './exact-disclosure.ts'
import { findKnownGroups } from './known-groups.ts'
import { parseRational } from './rational.ts'
import { integerRow, reduceRows } from './row-space.ts'

const K = 5

const system = fc.integer({ min: 2, max: 8 }).chain((atoms) =>
  fc.record({
    people: fc.array(fc.integer({ min: 1, max: 7 }), { minLength: atoms, maxLength: atoms }),
    rows: fc.array(
      fc.array(fc.constantFrom('0', '0', '1', '1', '2', '1/2', '-1'), {
        minLength: atoms,
        maxLength: atoms,
      }),
      { minLength: 1, maxLength: 6 },
    ),
  }),
)

it('gives away exactly what the auditor says is given away', () => {
  let known = 0
  fc.assert(
    fc.property(system, ({ people, rows }) => {
      const fractions = rows.map((row) =>
        row.flatMap((value, atom) =>
          value === '0' ? [] : [{ atom, value: parseRational(value) }],
        ),
      )
      const reduced = reduceRows(fractions.map(integerRow))
      const groups = findKnownGroups({ reduced, people, k: K, counts: () => true })
      const disclosed = disclosedGroups({ rows: fractions, publicBefore: [], people, k: K })
      expect(groups.length > 0).toBe(disclosed.length > 0)
      known += groups.length
      for (const group of groups) {
        expect(group.reduce((sum, atom) => sum + people[atom]!, 0)).toBeLessThan(K)
        const asRow = new Map(group.map((atom) => [atom, 1n]))
        expect(reduceRows([...fractions.map(integerRow), asRow])).toHaveLength(reduced.length)
      }
    }),
    { numRuns: 2_000, seed: 11 },
  )
  expect(known).toBeGreaterThan(100)
})
