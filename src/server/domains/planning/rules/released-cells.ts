// A second look, by other means than the way in: every score of a plan must be one that the release
// shows for exactly that group. What fails here was hidden and must not be planned with.
import { everybody } from '../../results/contract/terms.ts'
import type { PlanningRelease } from '../../results/rules/planning-cells.ts'
import { WHOLE_ORGANISATION } from './candidates.ts'
import type { PlanInput } from './model.ts'

/** Groups and targets of an input's scores and lifts that the release does not show. */
export function unreleasedCells(
  { cells, initiatives }: Pick<PlanInput, 'cells' | 'initiatives'>,
  { cells: released, hidden }: Pick<PlanningRelease, 'cells' | 'hidden'>,
): string[] {
  const isHidden = new Set(hidden.map(({ groupId }) => groupId))
  const name = (group: string, target: string) =>
    `${group === WHOLE_ORGANISATION ? everybody : group} ${target}`
  const shown = new Map(
    released
      .filter(({ groupId }) => !isHidden.has(groupId))
      .map(({ groupId, target, score }) => [`${groupId} ${target}`, Math.round(score * 1000)]),
  )
  const wrong = cells.filter(({ group, target, score }) => shown.get(name(group, target)) !== score)
  const lifted = initiatives
    .flatMap(({ lifts }) => lifts)
    .filter(({ group, target }) => !shown.has(name(group, target)))
  return [...new Set([...wrong, ...lifted].map(({ group, target }) => name(group, target)))]
}
