import { beforeAll, describe, expect, it } from 'vitest'
import { made, madeRound, type MadeCell } from '../../../../../test/support/made-round.ts'
import { draftRelease } from './draft-release.ts'
import { loadSolver, type Solver } from './score-programme.ts'

let solver: Solver
beforeAll(async () => {
  solver = await loadSolver()
})

const departments = ['a', 'b', 'c', 'd'].map((id) => made(id))
function countsOf(cells: readonly MadeCell[]) {
  const round = madeRound(cells)
  const task = { round, departments, earlier: [], previous: null, asOf: '2026-11-15' }
  const { distributions } = draftRelease(task, solver).content
  return distributions.filter(({ itemId }) => itemId === 'SK1.a')
}

const varied = [0, 1, 2, 3, 4, 5, 0, 1, 2, 3, 4, 5]

describe('the spread of answers', () => {
  it('is told for groups of ten and more whose answers differ', () => {
    const counts = countsOf([
      { department: 'a', answers: varied },
      { department: 'b', answers: [1, 2, 3, 4, 2, 3, 1, 4, 2, 3, 1] },
      { department: 'c', answers: [2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2] },
    ])
    const groups = counts.map(({ groupId }) => groupId)
    expect(groups).toContain('a')
    expect(groups).not.toContain('c')
  })

  it('leaves out a department when the total less what is told would tell too much', () => {
    const counts = countsOf([
      { department: 'a', answers: varied },
      { department: 'b', answers: varied },
      { department: 'c', answers: [3, 3, 3, 3, 3, 3, 3] },
    ])
    const told = counts.filter(({ groupId }) => groupId !== 'all').map(({ groupId }) => groupId)
    // All three would leave the seven of c, who all said the same.
    expect(told).toHaveLength(1)
  })

  it('is withheld where the answers of a hidden few would lie too close together', () => {
    const counts = countsOf([
      { department: 'a', answers: [2, 2, 2, 3, 2, 2, 3, 2, 2, 2, 2, 3] },
      { department: 'b', answers: [2, 3, 2, 2, 3, 2, 2] },
      { department: 'c', answers: [2, 3, 2] },
    ])
    // Of everybody it would be known that any four lie between 40 and 60.
    expect(counts.map(({ groupId }) => groupId)).toEqual(['a'])
  })

  it('counts every answer of a group', () => {
    const [all] = countsOf([{ department: 'a', answers: varied }])
    expect(all).toEqual({ groupId: 'all', itemId: 'SK1.a', n: 12, counts: [2, 2, 2, 2, 2, 2] })
  })
})
