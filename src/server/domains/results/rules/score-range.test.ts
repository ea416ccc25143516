// The suppressor's bounds against the auditor's solver on random systems.
import fc from 'fast-check'
import { beforeAll, expect, it } from 'vitest'
import { reduceRows } from './row-space.ts'
import { loadSolver, sumRanges, type Solver } from './score-programme.ts'
import { findNarrowTargets } from './score-range.ts'
import { startingTableau } from './score-walk.ts'

let solver: Solver

beforeAll(async () => {
  solver = await loadSolver()
})

const system = fc.integer({ min: 2, max: 7 }).chain((atoms) =>
  fc.record({
    people: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: atoms, maxLength: atoms }),
    means: fc.array(fc.integer({ min: 0, max: 100 }), { minLength: atoms, maxLength: atoms }),
    rows: fc.array(
      fc.array(fc.integer({ min: -1, max: 2 }), { minLength: atoms, maxLength: atoms }),
      {
        maxLength: 5,
      },
    ),
  }),
)

it('agrees with the auditor on how far every sum can move', () => {
  fc.assert(
    fc.property(system, ({ people, means, rows }) => {
      const highest = people.map((count) => 100 * count)
      const sums = people.map((count, atom) => count * means[atom]!)
      const targets = people.map((_, atom) => new Map([[atom, 1]]))
      const entries = rows.map((row) =>
        row.flatMap((value, atom) => (value === 0 ? [] : [{ atom, value }])),
      )
      const programme = entries.map((row) => {
        const sum = row.reduce((all, { atom, value }) => all + value * sums[atom]!, 0)
        return { entries: row, low: sum, high: sum }
      })
      const ranges = sumRanges(solver, { highest, rows: programme }, targets)
      const reduced = reduceRows(
        entries.map((row) => new Map(row.map(({ atom, value }) => [atom, BigInt(value)]))),
      )
      const narrow = findNarrowTargets({
        tableau: startingTableau(reduced, people.keys()),
        sums,
        highest,
        targets: targets.map((coefficients) => ({ coefficients, width: Infinity })),
      })
      expect(narrow).toHaveLength(people.length)
      for (const { target, width } of narrow) {
        const [low, high] = ranges[target]!
        expect(width).toBeCloseTo(high - low, 4)
      }
    }),
    { numRuns: 300, seed: 7 },
  )
})
