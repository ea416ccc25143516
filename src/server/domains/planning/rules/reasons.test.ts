// What explains a plan: published worth and forcing, and the reasons of the published example.
import { describe, expect, it } from 'vitest'
import { vectorDifference } from '../../../../../test/support/vector-difference.ts'
import { readVectors } from '../../../../../test/support/vectors.ts'
import { type Alternative, withEach, withoutEach } from './alternatives.ts'
import type { PlanInput, Selection } from './model.ts'
import type { ReasonContext } from './reason.ts'
import { explainPlan } from './reasons.ts'
import { selectPlan } from './selection.ts'

const nothingElse: ReasonContext = {
  fixed: [],
  notApplicable: [],
  judged: [],
  intervals: [],
  parents: [],
}

function planOf(input: PlanInput): Selection {
  const plan = selectPlan(input)
  if (plan.status === 'infeasible') throw new Error('no plan')
  return plan
}

function r1(): PlanInput {
  return readVectors('planning').find(({ id }) => id === 'R1')!.input
}

const losses = (each: Record<string, Alternative | null>) =>
  Object.fromEntries(
    Object.entries(each).map(([id, other]) => [id, { loss: other?.points, set: other?.set }]),
  )

describe('alternatives', () => {
  it('R1-ban finds what is lost without each chosen initiative', () =>
    expect(
      vectorDifference('planning', 'R1-ban', (input) =>
        losses(withoutEach(input, planOf(input), selectPlan)),
      ),
    ).toBeNull())

  it('R1-force finds what is lost with each rejected initiative', () =>
    expect(
      vectorDifference('planning', 'R1-force', (input) =>
        losses(withEach(input, planOf(input), selectPlan)),
      ),
    ).toBeNull())
})

describe('explainPlan', () => {
  it('says of the plan with both limits binding that only both together help', () => {
    const explained = explainPlan(r1(), planOf(r1()), { context: nothingElse, solve: selectPlan })
    expect(explained.limits).toMatchObject({
      alone: [],
      joint: { money: 200_000, effort: { people: 50 } },
    })
    expect(explained.initiatives.I12).toContainEqual({
      code: 'BLOCKED_JOINT',
      addition: { money: 1_000_000, effort: { people: 210 } },
    })
    expect(explained.initiatives.I05).toContainEqual({
      code: 'NEAR_TIE',
      points: 250_000_000,
      comes: [],
      leaves: ['I10', 'I11'],
    })
    expect(explained.initiatives.I04).toContainEqual({ code: 'UNLOCKS', ids: ['I11'] })
    expect(explained.initiatives.I02).toContainEqual({
      code: 'SATURATED',
      group: 'org',
      target: 'PRAC',
      wasted: 1000,
    })
  })

  it('counts as unlocked what loses its last alternative indirectly', () => {
    const initiatives = r1().initiatives.map((each) =>
      each.id === 'I08' ? { ...each, needsAny: [['I01', 'I10']] } : each,
    )
    const input = { ...r1(), initiatives }
    const { initiatives: reasons } = explainPlan(input, planOf(input), {
      context: nothingElse,
      solve: selectPlan,
      maxSolves: 0,
    })
    expect(reasons.I01).toContainEqual({ code: 'UNLOCKS', ids: ['I02', 'I08', 'I10'] })
  })

  it('says that both together are missing without figures when the search is cut short', () => {
    const { initiatives, limits } = explainPlan(r1(), planOf(r1()), {
      context: nothingElse,
      solve: selectPlan,
      maxSolves: 3,
    })
    expect(limits).toEqual({ alone: [], joint: null, complete: false })
    expect(initiatives.I12).toContainEqual({ code: 'BLOCKED_JOINT', addition: null })
  })

  it('names who fixed a choice, what does not apply, and what is uncertain', () => {
    const input = { ...r1(), must: ['I12'], mustNot: ['I02'] }
    const { plan, initiatives } = explainPlan(input, planOf(input), {
      solve: selectPlan,
      maxSolves: 0,
      context: {
        fixed: [{ id: 'I12', by: 'Ada', on: '2027-01-11' }],
        notApplicable: [{ id: 'I40', rule: 'profile.employees >= 250' }],
        judged: [{ id: 'I12', target: 'CULT' }],
        intervals: [
          { group: 'org', target: 'ACCS', low: 54_000, high: 62_000 },
          { group: 'org', target: 'GOVN', low: 24_000, high: 32_000 },
        ],
        parents: [{ group: 'legal', parent: 'org' }],
      },
    })
    expect(initiatives.I12![0]).toEqual({ code: 'MUST', by: 'Ada', on: '2027-01-11' })
    expect(initiatives.I12).toContainEqual({ code: 'LOW_CONFIDENCE', target: 'CULT' })
    expect(initiatives.I02).toEqual([{ code: 'BANNED', by: null, on: null }])
    expect(initiatives.I40).toEqual([{ code: 'NOT_APPLICABLE', rule: 'profile.employees >= 250' }])
    expect(plan.filter(({ code }) => code !== 'SATURATED')).toEqual([
      { code: 'SCORE_UNCERTAIN', group: 'org', target: 'ACCS', low: 54_000, high: 62_000 },
      { code: 'PARENT_USED', group: 'legal', parent: 'org' },
    ])
  })
})
