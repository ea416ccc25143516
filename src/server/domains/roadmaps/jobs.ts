// The weekly mail about roadmaps.
import type { JobContext } from '../../foundation/context.ts'
import { onClock, type Job, type Run } from '../../foundation/jobs/job.ts'
import { queueWeeklyMails } from './actions/weekly-mail.ts'
import { listRoadmapOrganisations } from './queries/roadmaps.ts'

export const roadmapsJobs: Job[] = [
  onClock('0 7 * * 1', { name: 'roadmaps-week', run: (run) => mailEverywhere(run) }),
]

/** Each organisation in its own transaction: one that fails must not hold up the others. */
async function mailEverywhere({ doors, requestId, now }: Run): Promise<void> {
  const scope = { reason: 'sweep', purpose: 'send-service-mail', requestId } as const
  const organisations = await doors.asSystem(scope, (tx) => listRoadmapOrganisations(tx))
  const failures: unknown[] = []
  for (const organisationId of organisations) {
    const context: JobContext = {
      kind: 'job',
      purpose: 'send-service-mail',
      personId: null,
      requestId,
      now,
      organisationId,
    }
    await doors
      .inOrganisation(context, (tx) => queueWeeklyMails(tx, context))
      .catch((error: unknown) => failures.push(error))
  }
  if (failures.length > 0) throw new AggregateError(failures, 'Some weekly mails were not queued.')
}
