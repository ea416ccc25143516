// Revisions of a plan.
import { describe, expect, it } from 'vitest'
import { readVectors } from '../../../../../test/support/vectors.ts'
import type { PlanInput } from '../../planning/rules/model.ts'
import { selectPlan } from '../../planning/rules/selection.ts'
import { revisedInput, type Standing } from './replan.ts'

const round = { lastFieldDay: '2027-06-18' }

function r1(changes: Partial<PlanInput> = {}): PlanInput {
  return { ...readVectors('planning').find(({ id }) => id === 'R1')!.input, ...changes }
}

const initiative = (input: PlanInput, id: string) =>
  input.initiatives.find((each) => each.id === id)

describe('revisedInput', () => {
  it('fixes what has started with what is left of its cost, effort and weeks', () => {
    const started: Standing = {
      id: 'I12',
      kind: 'started',
      spentCost: 300_000,
      spentEffort: { people: 170 },
      finishedWeeks: 5,
    }
    const input = revisedInput(r1(), [started], round)
    expect(input.must).toEqual(['I12'])
    expect(initiative(input, 'I12')).toMatchObject({
      cost: 500_000,
      effort: { people: 0 },
      weeks: 7,
    })
    expect(selectPlan(input)).toMatchObject({
      status: 'optimal',
      chosen: expect.arrayContaining(['I03', 'I12']),
    })
  })

  it('takes what is done out of the model and counts needs of it as met', () => {
    const standings: Standing[] = [{ id: 'I01', kind: 'done', doneOn: '2027-03-01' }]
    const input = revisedInput(r1({ must: ['I01'] }), standings, round)
    expect(initiative(input, 'I01')).toBeUndefined()
    expect(input.must).toEqual([])
    expect(initiative(input, 'I02')!.needs).toEqual([])
    expect(input.cells).toEqual(r1().cells)
  })

  it('meets alternatives by what is done and keeps out what that excludes', () => {
    const [first, ...rest] = r1().initiatives
    const initiatives = rest.map((each) => {
      if (each.id === 'I02') return { ...each, needs: [], needsAny: [['I01', 'I03'], ['I04']] }
      return each.id === 'I06' ? { ...each, excludes: ['I01'] } : each
    })
    const changed = r1({ initiatives: [{ ...first!, excludes: ['I09'] }, ...initiatives] })
    const done: Standing[] = [{ id: 'I01', kind: 'done', doneOn: '2027-03-01' }]
    const input = revisedInput(changed, done, round)
    expect(initiative(input, 'I02')!.needsAny).toEqual([['I04']])
    expect(input.mustNot).toEqual(['I06', 'I09'])
  })

  it('first takes a lift off the gap that the round could not show yet', () => {
    const score = (doneOn: string, target: string) =>
      revisedInput(r1(), [{ id: 'I08', kind: 'done', doneOn }], round).cells.find(
        (cell) => cell.target === target,
      )!.score
    expect(score('2027-05-21', 'STRA')).toBe(35_000)
    expect(score('2027-05-22', 'STRA')).toBe(43_000)
    expect(score('2027-05-22', 'CULT')).toBe(51_000)
    const early = revisedInput(r1(), [{ id: 'I08', kind: 'done', doneOn: '2027-05-22' }], {
      ...round,
      lagWeeks: 0,
    })
    expect(early.cells).toEqual(r1().cells)
  })

  it('does not lift a score beyond its goal', () => {
    const done: Standing[] = [{ id: 'I06', kind: 'done', doneOn: '2027-06-18' }]
    const cells = revisedInput(r1(), done, round).cells
    expect(cells.find(({ target }) => target === 'ACCS')!.score).toBe(60_000)
  })

  it('keeps out what was dropped', () => {
    const input = revisedInput(r1(), [{ id: 'I03', kind: 'dropped' }], round)
    const plan = selectPlan(input)
    expect(input.mustNot).toEqual(['I03'])
    expect(plan).toMatchObject({ status: 'optimal', chosen: expect.not.arrayContaining(['I03']) })
  })
})
