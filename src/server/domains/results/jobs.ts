// Builds results when a campaign closes or somebody asks, and notices when they are out of date.
import type { JobContext } from '../../foundation/context.ts'
import type { OrganisationId } from '../../foundation/ids.ts'
import { onEvent, type Job, type Run } from '../../foundation/jobs/job.ts'
import { campaignClosed, responseSent } from '../assessments/contract/events.ts'
import { announceResults } from './actions/announcement.ts'
import { buildRelease } from './actions/release.ts'
import { checkStaleness } from './actions/release-again.ts'
import { releaseAsked } from './contract/events.ts'

/** The jobs; `linkKey` signs the link in a mail that stops further mails. */
export function resultsJobs({ linkKey }: { linkKey: Buffer }): Job[] {
  return [
    onEvent(campaignClosed, {
      name: 'results-first-release',
      run: (run, { organisationId, payload }) =>
        inTenant(run, organisationId, async (context) => {
          await run.doors.inOrganisation(context, async (tx) => {
            const { isNew, number, campaign } = await buildRelease(tx, context, payload)
            if (isNew && number === 1)
              await announceResults(tx, context, { ...payload, campaign, linkKey })
          })
        }),
    }),
    onEvent(releaseAsked, {
      name: 'results-release-again',
      run: (run, { organisationId, payload }) =>
        inTenant(run, organisationId, async (context) => {
          const { campaignId, personId: releasedBy } = payload
          await run.doors.inOrganisation(context, (tx) =>
            buildRelease(tx, context, { campaignId, releasedBy }),
          )
        }),
    }),
    onEvent(responseSent, {
      name: 'results-staleness',
      run: (run, { organisationId, payload }) =>
        inTenant(run, organisationId, async (context) => {
          await run.doors.inOrganisation(context, (tx) =>
            checkStaleness(tx, context, payload.campaignId),
          )
        }),
    }),
  ]
}

/** Facts of campaigns always name their organisation. */
async function inTenant(
  { requestId, now }: Run,
  organisationId: OrganisationId | null,
  work: (context: JobContext) => Promise<void>,
): Promise<void> {
  if (organisationId === null) return
  await work({
    kind: 'job',
    organisationId,
    personId: null,
    requestId,
    now,
    purpose: 'deliver-results',
  })
}
