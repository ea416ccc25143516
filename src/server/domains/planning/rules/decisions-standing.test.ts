// What decisions make of the next plan.
import { describe, expect, it } from 'vitest'
import type { Adaptation, PlanSettings } from '../contract/settings.ts'
import type { DecisionKind } from '../contract/terms.ts'
import {
  changesPlan,
  fixedByDecisions,
  standingChanges,
  standingDecisions,
  withDecisions,
} from './decisions-standing.ts'

const decided = (initiativeId: string, kind: DecisionKind, change: Adaptation | null = null) => ({
  initiativeId,
  kind,
  change,
  decidedBy: 'ada',
  decidedAt: new Date('2026-11-24T10:00:00Z'),
})
// Only what decisions look at.
const settings = { must: ['I01'], mustNot: ['I02'] } as unknown as PlanSettings

describe('decisions', () => {
  it('stand until another one on the same initiative', () => {
    const later = decided('I01', 'accept')
    expect([...standingDecisions([decided('I01', 'decline'), later]).values()]).toEqual([later])
  })

  it('fix what is accepted and rule out what is declined, over what the settings said', () => {
    const all = [decided('I01', 'decline'), decided('I02', 'accept'), decided('I03', 'accept')]
    expect(withDecisions(settings, all)).toMatchObject({ must: ['I02', 'I03'], mustNot: ['I01'] })
  })

  it('keep own figures when the initiative is accepted later', () => {
    const all = [decided('I01', 'adapt', { cost: 5 }), decided('I01', 'accept')]
    expect(standingChanges(all)).toEqual({ I01: { cost: 5 } })
    expect(standingChanges([...all, decided('I01', 'adapt', { cost: 7 })])).toEqual({
      I01: { cost: 7 },
    })
  })

  it('name who fixed what, the last one first of all', () => {
    const before = [{ id: 'I01', by: 'bob', on: '2026-01-01' }]
    expect(
      fixedByDecisions(before, [decided('I01', 'accept'), decided('I04', 'adapt', {})]),
    ).toEqual([{ id: 'I01', by: 'ada', on: '2026-11-24' }])
  })

  it.each([
    ['accept', true, false],
    ['accept', false, true],
    ['decline', true, true],
    ['decline', false, false],
    ['adapt', true, true],
  ] as const)('%s of a chosen (%s) initiative asks for a new plan: %s', (kind, isChosen, asks) => {
    expect(changesPlan(kind, isChosen)).toBe(asks)
  })
})
