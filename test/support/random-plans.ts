// Random plan inputs for property tests: few, small, round numbers, so that ties, full targets,
// conflicts and dead ends are common.
import fc from 'fast-check'
import type { PlanInput } from '../../src/server/domains/planning/rules/model.ts'

const groups = ['eng', 'org']
const targets = ['GOVN', 'RESP', 'SKILL']
const id = (index: number) => `I${String(index + 1).padStart(2, '0')}`

const mode = fc.oneof(
  fc.constant({ kind: 'max-points' as const }),
  fc.constant({ kind: 'gates-first' as const }),
  fc.nat(12).map((points) => ({ kind: 'least-cost' as const, atLeast: points * 250_000_000 })),
)

const cells = fc
  .tuple(
    ...groups.flatMap((group) =>
      targets.map((target) =>
        fc.record({
          group: fc.constant(group),
          target: fc.constant(target),
          gap: fc.integer({ min: -1, max: 5 }),
          weight: fc.constantFrom(0, 1, 2),
        }),
      ),
    ),
  )
  .map((all) =>
    all.map(({ group, target, gap, weight }) => ({
      group,
      target,
      score: 60_000 - gap * 1000,
      goal: 60_000,
      weight: weight * 125_000,
    })),
  )

const lift = fc.record({
  group: fc.constantFrom(...groups),
  target: fc.constantFrom(...targets),
  points: fc.nat(4),
})

function initiative(index: number, size: number): fc.Arbitrary<PlanInput['initiatives'][number]> {
  const others = (max: number) =>
    fc
      .uniqueArray(fc.nat(size - 1), { maxLength: max })
      .map((list) => list.filter((each) => each !== index).map(id))
  // Needs point to smaller numbers, which keeps them free of cycles.
  const needs = fc
    .uniqueArray(fc.nat(Math.max(0, index - 1)), { maxLength: 2 })
    .map((list) => (index === 0 ? [] : list.map(id)))
  const rarely = <T>(of: fc.Arbitrary<T[]>) =>
    fc.oneof({ weight: 3, arbitrary: fc.constant<T[]>([]) }, { weight: 1, arbitrary: of })
  return fc
    .record({
      cost: fc.nat(4),
      people: fc.nat(3),
      security: fc.nat(1),
      weeks: fc.integer({ min: 1, max: 4 }),
      needs: rarely(needs),
      needsAny: rarely(others(2).map((list) => (list.length === 0 ? [] : [list]))),
      excludes: rarely(others(1)),
      gates: rarely(fc.subarray(['act/4', 'act/26'])),
      lifts: fc.uniqueArray(lift, { maxLength: 3, selector: (each) => each.group + each.target }),
    })
    .map(({ cost, people, security, lifts, ...rest }) => ({
      id: id(index),
      ...rest,
      cost: cost * 100_000,
      effort: { people: people * 10, ...(security > 0 ? { security: 10 } : {}) },
      lifts: lifts.map(({ points, ...where }) => ({
        ...where,
        points: points * 1000,
        low: points * 500,
        high: points * 1500,
      })),
    }))
}

/** Inputs with up to `most` initiatives, in every mode unless one is given. */
export function randomInput(most: number, only?: PlanInput['mode']): fc.Arbitrary<PlanInput> {
  return fc.integer({ min: 1, max: most }).chain((size) =>
    fc.record({
      engine: fc.constant('am8-plan/1' as const),
      mode: only ? fc.constant(only) : mode,
      cells,
      budget: fc.nat(12).map((each) => each * 100_000),
      capacity: fc.record(
        {
          people: fc.nat(10).map((each) => each * 10),
          security: fc.nat(3).map((each) => each * 10),
        },
        { requiredKeys: [] },
      ),
      must: fc.oneof(
        { weight: 3, arbitrary: fc.constant<string[]>([]) },
        { weight: 1, arbitrary: fc.uniqueArray(fc.nat(size - 1).map(id), { maxLength: 2 }) },
      ),
      mustNot: fc.oneof(
        { weight: 3, arbitrary: fc.constant<string[]>([]) },
        { weight: 1, arbitrary: fc.uniqueArray(fc.nat(size - 1).map(id), { maxLength: 1 }) },
      ),
      initiatives: fc.tuple(...Array.from({ length: size }, (_, index) => initiative(index, size))),
    }),
  )
}

/** The same input with every list in another order, as `order` (0-1 each) says. */
export function shuffled(input: PlanInput, seed: number): PlanInput {
  let state = seed
  const mix = <T>(list: readonly T[]): T[] =>
    list
      .map((each) => {
        state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
        return { each, place: state }
      })
      .sort((a, b) => a.place - b.place)
      .map(({ each }) => each)
  return {
    ...input,
    cells: mix(input.cells),
    must: mix(input.must),
    mustNot: mix(input.mustNot),
    initiatives: mix(input.initiatives).map((each) => ({
      ...each,
      needs: mix(each.needs),
      needsAny: mix(each.needsAny).map(mix),
      excludes: mix(each.excludes),
      gates: mix(each.gates),
      lifts: mix(each.lifts),
    })),
  }
}
