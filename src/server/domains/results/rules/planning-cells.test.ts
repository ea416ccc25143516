import { beforeAll, describe, expect, it } from 'vitest'
import { made, madeRound } from '../../../../../test/support/made-round.ts'
import { draftRelease } from './draft-release.ts'
import { planningView } from './planning-cells.ts'
import { loadSolver, type Solver } from './score-programme.ts'

let solver: Solver
beforeAll(async () => {
  solver = await loadSolver()
})

const varied = (count: number) => Array.from({ length: count }, (_, index) => index % 6)

describe('what a plan gets of a release', () => {
  it('counts people of hidden parts in the nearest shown department above', () => {
    const round = madeRound([
      { department: 'x', answers: [2, 3, 4] },
      { department: 'y', answers: [2, 3, 4, 3] },
      { department: 'z', answers: varied(12) },
    ])
    const departments = [made('top'), made('x', 'top'), made('y', 'top'), made('z')]
    const task = { round, departments, earlier: [], previous: null, asOf: '2026-11-15' }
    const { frame, figures, pattern } = draftRelease(task, solver).content
    const view = planningView({ frame, figures, shown: pattern.shown })
    expect(view.hidden).toEqual([
      { groupId: 'x', name: 'x', usedGroupId: 'top' },
      { groupId: 'y', name: 'y', usedGroupId: 'top' },
    ])
    expect(view.groups).toEqual([
      { groupId: 'z', name: 'z', people: 12, standsForHidden: false },
      { groupId: 'top', name: 'top', people: 7, standsForHidden: true },
    ])
    const skill = view.cells.filter(({ target }) => target === 'SKILL')
    expect(skill.map(({ groupId, share }) => [groupId, share])).toEqual([
      ['z', 12 / 19],
      ['top', 7 / 19],
    ])
  })

  it('names the hidden people of a department outside its parts in words', () => {
    const round = madeRound([
      { department: 'top', answers: [2, 3] },
      { department: 'x', answers: varied(12) },
    ])
    const departments = [made('top'), made('x', 'top')]
    const task = { round, departments, earlier: [], previous: null, asOf: '2026-11-15' }
    const { frame, figures, pattern } = draftRelease(task, solver).content
    const { hidden } = planningView({ frame, figures, shown: pattern.shown })
    expect(hidden.map(({ name }) => name)).toContain('top (outside its parts)')
  })
})
