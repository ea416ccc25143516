// Forgets sessions and codes that have ended.
import { onClock, type Job } from '../../foundation/jobs/job.ts'
import { deleteExpired } from './queries.ts'

export const identityJobs: Job[] = [
  onClock('*/15 * * * *', {
    name: 'identity-forget',
    run: ({ doors, requestId, now }) =>
      doors.asSystem({ reason: 'sweep', purpose: 'keep-limits', requestId }, (tx) =>
        deleteExpired(tx, now),
      ),
  }),
]
