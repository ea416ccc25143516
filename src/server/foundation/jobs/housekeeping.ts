// Clears what the technical base keeps for a short time only.
import { lt } from 'drizzle-orm'
import { idempotencyKeys, rateBuckets } from '../tables.ts'
import { onClock, type Job } from './job.ts'

const hourMs = 3_600_000
/** A repeated call gets its first answer again for so long. */
const repeatHours = 48
/** No limit counts over more than a day, so a bucket untouched for that long is full again. */
const bucketHours = 24

export const housekeepingJobs: Job[] = [
  onClock('23 * * * *', {
    name: 'housekeeping',
    run: ({ doors, requestId, now }) =>
      doors.asSystem({ reason: 'sweep', purpose: 'keep-limits', requestId }, async (tx) => {
        const before = (hours: number) => new Date(now.getTime() - hours * hourMs)
        await tx.delete(idempotencyKeys).where(lt(idempotencyKeys.createdAt, before(repeatHours)))
        await tx.delete(rateBuckets).where(lt(rateBuckets.updatedAt, before(bucketHours)))
      }),
  }),
]
