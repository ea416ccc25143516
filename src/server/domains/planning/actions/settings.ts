// The draft of planning settings, and what a plan would rest on.
import type { OrganisationContext } from '../../../foundation/context.ts'
import type { Tx } from '../../../foundation/db/doors.ts'
import type { PlanSettings } from '../contract/settings.ts'
import { findSettings, saveSettings as saveRow } from '../queries/catalogues.ts'
import { candidateNames } from '../rules/plan-input.ts'
import { seesGroup } from '../rules/plan-reach.ts'
import { textOf } from '../rules/text-of.ts'
import { usualSettings } from '../rules/usual-settings.ts'
import { basisState, readBasis, readProfile, type Basis } from './basis.ts'
import { shippedCatalogue } from './catalogue.ts'
import { reachOf, refuseUnlessWide } from './reach.ts'

/** The saved settings, or the usual ones, with what a plan would rest on now. */
export async function readPlanningState(tx: Tx, context: OrganisationContext) {
  const found = await readBasis(tx, context)
  const saved = await findSettings(tx)
  const settings = saved?.settings ?? usualFor(found)
  return {
    settings,
    savedAt: saved?.savedAt ?? null,
    basis: await basisView(tx, context, { found, settings }),
  }
}

function usualFor(found: Basis | null): PlanSettings {
  const pools = Object.keys(shippedCatalogue().catalogue.pools)
  return usualSettings(pools, found?.basis.groups.length ?? 0)
}

async function basisView(
  tx: Tx,
  context: OrganisationContext,
  { found, settings }: { found: Basis | null; settings: PlanSettings },
) {
  const pools = Object.entries(shippedCatalogue().catalogue.pools)
  const base = {
    state: basisState(found),
    pools: pools.map(([id, name]) => ({ id, name: textOf(name) })),
  }
  if (!found) return { ...base, release: null, targets: [], groups: [], candidates: [] }
  const reach = await reachOf(tx, context, 'advice.read')
  return {
    ...base,
    release: releaseView(found),
    targets: [...found.basis.targets],
    groups: found.basis.listed.filter(({ id }) => seesGroup(reach, id)),
    candidates: await listCandidates(tx, context, { found, settings }),
  }
}

/** Saves the settings as a draft over the one before. Throws not-allowed for a lead of departments. */
export async function saveSettings(
  tx: Tx,
  context: OrganisationContext,
  settings: PlanSettings,
): Promise<Awaited<ReturnType<typeof readPlanningState>>> {
  refuseUnlessWide(context, 'advice.decide')
  const { organisationId, memberId: savedBy, now: savedAt } = context
  await saveRow(tx, { organisationId, settings, savedBy, savedAt })
  return readPlanningState(tx, context)
}

async function listCandidates(
  tx: Tx,
  context: OrganisationContext,
  { found, settings }: { found: Basis; settings: PlanSettings },
) {
  const { catalogue } = shippedCatalogue()
  const profile = await readProfile(tx, context)
  const names = candidateNames({ basis: found.basis, catalogue, settings, profile })
  return names.map(({ title: name, ...candidate }) => ({ ...candidate, name }))
}

function releaseView({ release }: Basis) {
  const { releaseId, campaignId, campaign, closedOn, k, hash } = release
  return { releaseId, campaignId, campaign, closedOn, k, hash }
}
