// What a plan rests on: the latest release, and the organisation's own facts that conditions of the
// catalogue look at. The planner reads releases and nothing else about answers.
import type { TenantContext } from '../../../foundation/context.ts'
import type { Tx } from '../../../foundation/db/doors.ts'
import { listHeadcounts, readOrganisation } from '../../organisations/actions.ts'
import { readReleaseForPlanning, type ReleaseForPlanning } from '../../results/actions/planning.ts'
import type { BasisState } from '../contract/terms.ts'
import { isPlannable, toBasis, type ReleaseBasis } from '../rules/release-basis.ts'
import { dimensionNames } from './catalogue.ts'

/** A release with its numbers as the planner takes them. */
export type Basis = { release: ReleaseForPlanning; basis: ReleaseBasis }

/** The latest release; null when there is none. */
export async function readBasis(tx: Tx, context: TenantContext): Promise<Basis | null> {
  const release = await readReleaseForPlanning(tx, context, 'latest')
  if (!release) return null
  const names = {
    targets: new Map(dimensionNames().map(({ id, name }) => [id, name])),
    groups: groupNames(release),
  }
  return { release, basis: toBasis(release, names) }
}

/** Whether a plan can be made from it. */
export function basisState(found: Basis | null): BasisState {
  if (!found) return 'no-release'
  if (!isPlannable(found.basis)) return 'refused'
  return found.release.isStale ? 'stale' : 'ready'
}

/** Names as the release has them, those of hidden groups too. */
function groupNames({ groups, hidden }: ReleaseForPlanning): Map<string, string> {
  return new Map([...groups, ...hidden].map(({ groupId, name }) => [groupId, name]))
}

/** What conditions of the catalogue may know. */
export async function readProfile(
  tx: Tx,
  context: TenantContext,
): Promise<{ employees: number; industry: string | null }> {
  const { industry } = await readOrganisation(tx, context)
  const employees = (await listHeadcounts(tx)).reduce((sum, { people }) => sum + people, 0)
  return { employees, industry }
}
