// The strata a release may weight by, taken from its own pattern: a second weighting of hidden groups
// would be a second equation about them.
import { everybody } from '../contract/terms.ts'
import { groupKey, type Cube, type CubeGroup } from './cube.ts'
import type { Moments } from './moments.ts'
import type { ReleasePattern } from './pattern.ts'
import { releasedStrata, type ReleasedDepartment, type Stratum } from './strata.ts'

/** Strata that are shown figures, or differences of such, for one measure. */
export function weightableStrata(
  { groups, places }: Cube,
  pattern: Pick<ReleasePattern, 'shown'>,
  momentsOf: (group: CubeGroup) => Moments | null,
): Stratum[] {
  const shown = new Set(pattern.shown)
  const byId = new Map(groups.map((group) => [group.id, group]))
  const stratum = (group: CubeGroup): Stratum => ({
    id: group.id,
    headcount: group.headcount,
    moments: momentsOf(group),
  })
  const department = (groupId: string): ReleasedDepartment => {
    const whole = byId.get(groupKey(groupId, everybody))
    return {
      isShown: shown.has(groupId),
      total: whole ? stratum(whole) : { id: groupId, headcount: 0, moments: null },
      bands: groups
        .filter((group) => group.groupId === groupId && group.roleBand !== everybody)
        .map((group) => ({ isShown: shown.has(group.id), stratum: stratum(group) })),
      departments: places
        .filter(({ parentId }) => parentId === (groupId === everybody ? null : groupId))
        .map((place) => department(place.groupId)),
    }
  }
  return releasedStrata(department(everybody))
}
