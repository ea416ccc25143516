// Which comments of a round may be shown, and as whose: a department's only where it is shown with ten
// answers or more, and where those without a department are not a handful either.
import { createHash } from 'node:crypto'
import { everybody } from '../contract/terms.ts'
import { LEAST_FOR_DETAIL } from './answer-counts.ts'
import type { Cube, CubeGroup } from './cube.ts'
import { mayShowComments } from './homogeneity.ts'
import { hasFewChanges, type EarlierContent, type ReleasePattern } from './pattern.ts'
import type { Places } from './places.ts'
import type { RoundComment } from './round.ts'
import type { ScoredResponse } from './scoring.ts'

/** A comment as it is shown; `groupId` is everybody where a department would say too much. */
export type ReleasedComment = { readonly groupId: string; readonly body: string }

export type CommentsDecision = {
  readonly comments: readonly ReleasedComment[]
  /** Why there are none although some were written. */
  readonly withheld: 'few' | 'changed' | null
}

type CommentsTask = {
  readonly cube: Cube
  readonly places: Places
  readonly pattern: ReleasePattern
  readonly comments: readonly RoundComment[]
  readonly responses: readonly ScoredResponse[]
  readonly earlier: readonly EarlierContent[]
}

/** The comments in an order that says nothing, without those a moderator has hidden. */
export function releasedComments(task: CommentsTask): CommentsDecision {
  const visible = task.comments.filter(({ isHidden }) => !isHidden)
  if (visible.length === 0) return { comments: [], withheld: null }
  const whole = task.cube.groups.find(({ id }) => id === everybody)
  if (!whole || !mayShow(task, whole)) return { comments: [], withheld: 'few' }
  if (hasFewChanges(whole, task, LEAST_FOR_DETAIL)) return { comments: [], withheld: 'changed' }
  const named = namedGroups(task, whole)
  const comments = visible
    .toSorted((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1))
    .map(({ departmentId, body }) => {
      const leaf = task.places.leafOf(departmentId)
      return { groupId: named.has(leaf) ? leaf : everybody, body }
    })
  return { comments, withheld: null }
}

/** Random ids hashed: the same order every time, and none that anybody wrote in. */
function orderOf({ commentId }: RoundComment): string {
  return createHash('sha256').update(commentId).digest('hex')
}

/** Finest places named beside their comments, as many as leave ten people or none without a name. */
function namedGroups(task: CommentsTask, whole: CubeGroup): Set<string> {
  const leaves = new Set(
    task.cube.places.map(({ groupId }) => groupId).filter((id) => isLeaf(task, id)),
  )
  let named = task.cube.groups
    .filter(({ id, roleBand }) => roleBand === everybody && leaves.has(id))
    .filter((group) => mayShow(task, group))
    .toSorted((a, b) => peopleIn(task, b) - peopleIn(task, a) || (a.id < b.id ? -1 : 1))
  for (;;) {
    const left = peopleIn(task, whole) - named.reduce((sum, each) => sum + peopleIn(task, each), 0)
    if (left === 0 || left >= LEAST_FOR_DETAIL || named.length === 0)
      return new Set(named.map(({ groupId }) => groupId))
    named = named.slice(0, -1)
  }
}

function isLeaf({ places }: CommentsTask, groupId: string): boolean {
  return places.leavesOf(groupId).includes(groupId)
}

function mayShow(task: CommentsTask, group: CubeGroup): boolean {
  return mayShowComments({
    people: peopleIn(task, group),
    isOrganisationOrShownDepartment: task.pattern.shown.includes(group.id),
  })
}

function peopleIn({ responses }: CommentsTask, { cells }: CubeGroup): number {
  const wanted = new Set(cells)
  return responses.filter(({ cell }) => wanted.has(cell)).length
}
