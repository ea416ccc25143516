// Collects Home from what other domains already say, within what the reader may see.
import type { OrganisationContext } from '../../foundation/context.ts'
import type { Tx } from '../../foundation/db/doors.ts'
import { scopeOf, type Permission } from '../../permissions.ts'
import { listCampaigns, type CampaignView } from '../assessments/actions/campaigns.ts'
import { listOwnPractices, type OwnPractice } from '../assessments/actions/evidence.ts'
import { listDepartmentTree, readOrganisation } from '../organisations/actions.ts'
import { hasPlans } from '../planning/actions/plans.ts'
import { listReleases } from '../results/actions/overview.ts'
import { firstSteps, type StepId } from './rules.ts'

const listed = 5

export type HomeView = {
  steps: { id: StepId; isDone: boolean }[]
  rounds: Pick<CampaignView, 'campaignId' | 'name' | 'state' | 'closesAt' | 'people' | 'answers'>[]
  practices: (Pick<OwnPractice, 'practice' | 'name' | 'questions' | 'answered'> & {
    campaignId: string
    campaign: string
    closesAt: Date | null
  })[]
  latest: { campaignId: string; campaign: string; closedOn: string; answers: number | null } | null
}

/** Home of the asker. */
export async function readHome(tx: Tx, context: OrganisationContext): Promise<HomeView> {
  const may = (permission: Permission) => scopeOf(context.grants, permission).kind !== 'nowhere'
  const campaigns = may('assessments.read') ? (await listCampaigns(tx, context)).items : []
  return {
    steps: may('organisation.edit') ? await steps(tx, context, campaigns) : [],
    rounds: campaigns.filter(({ state }) => state !== 'closed').slice(0, listed),
    practices: may('evidence.edit') ? await unanswered(tx, context) : [],
    latest: may('results.totals') ? await latestRelease(tx, context) : null,
  }
}

async function unanswered(tx: Tx, context: OrganisationContext): Promise<HomeView['practices']> {
  const { items } = await listOwnPractices(tx, context)
  return items
    .filter(({ answered, questions }) => answered < questions)
    .slice(0, listed)
    .map(({ campaign: { campaignId, name: campaign, closesAt }, ...own }) => ({
      ...own,
      campaignId,
      campaign,
      closesAt,
    }))
}

async function steps(
  tx: Tx,
  context: OrganisationContext,
  campaigns: readonly CampaignView[],
): Promise<HomeView['steps']> {
  const organisation = await readOrganisation(tx, context)
  if (organisation.dismissedStart) return []
  return firstSteps({
    ...organisation,
    departments: (await listDepartmentTree(tx)).length,
    launched: campaigns.filter(({ launchedAt }) => launchedAt !== null).length,
    mostAnswers: Math.max(0, ...campaigns.map(({ answers }) => answers ?? 0)),
    hasPlan: await hasPlans(tx),
  })
}

async function latestRelease(tx: Tx, context: OrganisationContext): Promise<HomeView['latest']> {
  const [newest] = (await listReleases(tx, context, {})).items
  return newest
    ? {
        campaignId: newest.campaignId,
        campaign: newest.campaign,
        closedOn: newest.closedOn,
        answers: newest.answers,
      }
    : null
}
