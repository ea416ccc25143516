// What assessments do by themselves: open and close on their day, send mails, note their delivery,
// destroy keys and forget people in time.
import { onClock, onEvent, type Job, type Run } from '../../foundation/jobs/job.ts'
import { mailSettled } from '../email/contract.ts'
import type { AssessmentsBase } from './actions/base.ts'
import { destroyRoundKey, turnCampaign } from './actions/campaign-life.ts'
import { forgetInvited, noteDelivery, queueDueMails } from './actions/mailing.ts'
import { campaignClosed, campaignLaunched } from './contract/events.ts'
import type { JobContext } from '../../foundation/context.ts'
import type { OrganisationId } from '../../foundation/ids.ts'
import { listTurningCampaigns } from './queries/campaigns.ts'

/** The jobs of this domain; the base holds the keys of links and rounds. */
export function assessmentsJobs({ linkKey, keys }: AssessmentsBase): Job[] {
  return [
    onClock('* * * * *', {
      name: 'assessments-clock',
      run: async (run) => {
        try {
          await turnCampaigns(run, keys)
        } finally {
          // One campaign that cannot turn must not keep the mails of all others.
          await queueDueMails({ ...run, linkKey })
        }
      },
    }),
    onEvent(campaignLaunched, {
      name: 'assessments-first-mails',
      run: (run, { payload }) => queueDueMails({ ...run, linkKey }, payload.campaignId),
    }),
    onEvent(campaignClosed, {
      name: 'assessments-destroy-key',
      run: async (run, { organisationId, payload }) => {
        if (organisationId === null) return
        const base = { doors: run.doors, keys }
        await destroyRoundKey(base, contextOf(run, organisationId), payload.campaignId)
      },
    }),
    onEvent(mailSettled, {
      name: 'assessments-delivery',
      run: (run, { organisationId, payload }) =>
        noteDelivery({ ...run, linkKey }, { organisationId, ...payload }),
    }),
    onClock('23 3 * * *', { name: 'assessments-forget', run: (run) => forgetInvited(run) }),
  ]
}

/** Each campaign in its own transaction: one that cannot be closed must not hold up the others. */
async function turnCampaigns(run: Run, keys: AssessmentsBase['keys']): Promise<void> {
  const scope = { reason: 'sweep', purpose: 'send-service-mail', requestId: run.requestId } as const
  const turning = await run.doors.asSystem(scope, (tx) => listTurningCampaigns(tx, run.now))
  const failures: unknown[] = []
  for (const { organisationId, campaignId } of turning) {
    const context = contextOf(run, organisationId)
    await run.doors
      .inOrganisation(context, (tx) => turnCampaign(tx, context, { campaignId, base: { keys } }))
      .catch((error: unknown) => failures.push(error))
  }
  if (failures.length > 0) throw new AggregateError(failures, 'Some campaigns could not be turned.')
}

function contextOf({ requestId, now }: Run, organisationId: OrganisationId): JobContext {
  return { kind: 'job', purpose: 'deliver-results', personId: null, requestId, now, organisationId }
}
