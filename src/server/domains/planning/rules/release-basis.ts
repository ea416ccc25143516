// A release in the planner's own numbers: groups that do not overlap, scores in thousandths. A hidden
// group is no planning group; its people are counted in the nearest group above that is shown.
import { everybody } from '../../results/contract/terms.ts'
import type { PlanningCell, PlanningRelease } from '../../results/rules/planning-cells.ts'
import { WHOLE_ORGANISATION, type PlanningGroup } from './candidates.ts'

/** A dimension; `weight` of the framework in thousandths. */
export type BasisTarget = {
  id: string
  name: string
  lens: 'people' | 'organisation'
  weight: number
}

/** One shown score; without an interval where that would tell too much. Thousandths of a point. */
type BasisScore = {
  group: string
  target: string
  score: number
  low: number | null
  high: number | null
}

/** A group as it is listed; the people of a hidden one are counted in its parent. */
export type BasisGroup = { id: string; name: string; people: number; parent: string | null }

export type ReleaseBasis = {
  readonly targets: readonly BasisTarget[]
  readonly groups: readonly PlanningGroup[]
  readonly listed: readonly BasisGroup[]
  readonly scores: readonly BasisScore[]
}

type Names = { targets: ReadonlyMap<string, string>; groups: ReadonlyMap<string, string> }

/** The planner's view of a release. Only dimensions are planned; everybody is the group `org`. */
export function toBasis(release: PlanningRelease, names: Names): ReleaseBasis {
  const cells = release.cells.filter(({ kind }) => kind === 'dimension')
  const groups = groupsOf(release, cells)
  return {
    targets: targetsOf(cells, names.targets),
    groups,
    listed: [...groups.map((group) => listedGroup(group, names)), ...hiddenGroups(release, names)],
    scores: cells.map(({ groupId, target, score, low, high }) => ({
      group: planningId(groupId),
      target,
      score: thousandths(score),
      low: low === null ? null : thousandths(low),
      high: high === null ? null : thousandths(high),
    })),
  }
}

/** Whether anything that people answered is shown: without it nothing can be planned. */
export function isPlannable({ targets }: Pick<ReleaseBasis, 'targets'>): boolean {
  return targets.some(({ lens }) => lens === 'people')
}

function groupsOf(
  { groups }: Pick<PlanningRelease, 'groups'>,
  cells: readonly PlanningCell[],
): PlanningGroup[] {
  const whole = { groupId: everybody, people: 0 }
  const all = groups.some(({ groupId }) => groupId === everybody) ? groups : [...groups, whole]
  return all.map(({ groupId, people }) => ({
    id: planningId(groupId),
    people,
    targets: cells.filter((cell) => cell.groupId === groupId).map(({ target }) => target),
  }))
}

function targetsOf(
  cells: readonly PlanningCell[],
  names: ReadonlyMap<string, string>,
): BasisTarget[] {
  const first = new Map(cells.map((cell) => [cell.target, cell]))
  return [...first.values()].map(({ target, lens, weight }) => ({
    id: target,
    name: names.get(target) ?? target,
    lens: lens === 'organisation' ? 'organisation' : 'people',
    weight: thousandths(weight),
  }))
}

function listedGroup({ id, people }: PlanningGroup, { groups }: Names): BasisGroup {
  const name = id === WHOLE_ORGANISATION ? 'The whole organisation' : (groups.get(id) ?? id)
  return { id, name, people, parent: null }
}

function hiddenGroups(
  { hidden }: Pick<PlanningRelease, 'hidden'>,
  { groups }: Names,
): BasisGroup[] {
  return hidden.map(({ groupId, usedGroupId }) => ({
    id: groupId,
    name: groups.get(groupId) ?? groupId,
    people: 0,
    parent: usedGroupId === null ? null : planningId(usedGroupId),
  }))
}

const planningId = (groupId: string) => (groupId === everybody ? WHOLE_ORGANISATION : groupId)

const thousandths = (points: number) => Math.round(points * 1000)
