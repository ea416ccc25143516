import { beforeAll, describe, expect, it } from 'vitest'
import { made, madeRound, type MadeCell } from '../../../../../test/support/made-round.ts'
import { draftRelease } from './draft-release.ts'
import { loadSolver, type Solver } from './score-programme.ts'

let solver: Solver
beforeAll(async () => {
  solver = await loadSolver()
})

const departments = ['a', 'b', 'c'].map((id) => made(id))
function commentsOf(cells: readonly MadeCell[], from: readonly string[]) {
  const round = madeRound(cells, {
    comments: from.map((departmentId, index) => ({
      commentId: `comment ${index}`,
      departmentId,
      body: `from ${departmentId}`,
      isHidden: departmentId === 'hidden',
    })),
  })
  const task = { round, departments, earlier: [], previous: null, asOf: '2026-11-15' }
  const { comments, quality } = draftRelease(task, solver).content
  return { comments, withheld: quality.commentsWithheld }
}

const varied = (count: number) => Array.from({ length: count }, (_, index) => index % 6)

describe('comments', () => {
  it('name a department with ten answers, and only everybody for smaller ones', () => {
    const cells = [
      { department: 'a', answers: varied(14) },
      { department: 'b', answers: varied(6) },
      { department: 'c', answers: varied(7) },
    ]
    const { comments } = commentsOf(cells, ['a', 'b', 'c'])
    expect(comments.toSorted((one, other) => (one.body < other.body ? -1 : 1))).toEqual([
      { groupId: 'a', body: 'from a' },
      { groupId: 'all', body: 'from b' },
      { groupId: 'all', body: 'from c' },
    ])
  })

  it('name no department when those without a name would be a handful', () => {
    const cells = [
      { department: 'a', answers: varied(14) },
      { department: 'b', answers: varied(6) },
    ]
    const { comments } = commentsOf(cells, ['a', 'b'])
    expect(comments.map(({ groupId }) => groupId)).toEqual(['all', 'all'])
  })

  it('stay away below ten answers, and say why', () => {
    expect(commentsOf([{ department: 'a', answers: varied(9) }], ['a'])).toEqual({
      comments: [],
      withheld: 'few',
    })
    expect(commentsOf([{ department: 'a', answers: varied(9) }], []).withheld).toBeNull()
  })

  it('leave out what a moderator has hidden', () => {
    const { comments } = commentsOf([{ department: 'a', answers: varied(14) }], ['hidden', 'a'])
    expect(comments).toEqual([{ groupId: 'a', body: 'from a' }])
  })
})
