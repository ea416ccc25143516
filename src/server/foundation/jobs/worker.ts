// Hands announced facts to the queue and runs jobs. The queue (pg-boss) has its own login and schema.
import { createHash } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { asc, inArray } from 'drizzle-orm'
import { PgBoss, type JobResult } from 'pg-boss'
import * as z from 'zod'
import type { Doors } from '../db/doors.ts'
import { newId, type OrganisationId } from '../ids.ts'
import type { Log } from '../log.ts'
import { outbox } from '../tables.ts'
import type { Job } from './job.ts'

const pollMs = 300
const longestWaitMs = 30_000
const batch = 200
/** 15 tries with doubling pauses from 20 s, capped at 6 hours: about three days. */
const retries = { retryLimit: 15, retryDelay: 20, retryBackoff: true, retryDelayMax: 21_600 }
const polling = {
  pollingIntervalSeconds: 1,
  batchSize: 20,
  burstWhenBatchFull: true,
  perJobResults: true,
} as const
const deadLetters = 'dead-letters'

const envelope = z.object({ organisationId: z.string().nullable(), payload: z.unknown() })

export type Worker = { stop: () => Promise<void> }

/** Starts the queue, its schedules and the delivery of events; `stop` waits for running jobs. */
export async function startWorker(options: {
  doors: Doors
  queueUrl: string
  jobs: readonly Job[]
  log: Log
  now: () => Date
}): Promise<Worker> {
  const boss = new PgBoss({
    connectionString: options.queueUrl,
    schema: 'boss',
    createSchema: false,
    max: 4,
  })
  boss.on('error', (error) => options.log.error('queue', { error }))
  await boss.start()
  await boss.createQueue(deadLetters)
  for (const job of options.jobs) await register(boss, job, options)
  const stopping = new AbortController()
  const delivering = deliverUntil(stopping.signal, boss, options)
  return {
    stop: async () => {
      stopping.abort()
      await delivering
      await boss.stop({ graceful: true, timeout: 10_000 })
    },
  }
}

async function register(
  boss: PgBoss,
  job: Job,
  { doors, log, now }: { doors: Doors; log: Log; now: () => Date },
): Promise<void> {
  const exclusive = job.trigger.kind === 'clock' ? { policy: 'stately' as const } : {}
  await boss.createQueue(job.name, { ...retries, ...exclusive, deadLetter: deadLetters })
  await boss.work(job.name, polling, async (queued) => {
    const results: JobResult[] = []
    for (const { id, data } of queued)
      results.push(await runOne(job, { id, data, doors, log, now: now() }))
    return results
  })
  if (job.trigger.kind === 'clock')
    await boss.schedule(job.name, job.trigger.cron, { organisationId: null, payload: {} })
}

type One = { id: string; data: unknown; doors: Doors; log: Log; now: Date }

/** Runs one job; a failure goes to the log and back to the queue, and leaves its neighbours alone. */
async function runOne(job: Job, { id, data, doors, log, now }: One): Promise<JobResult> {
  try {
    const { organisationId, payload } = envelope.parse(data)
    // Ids in the queue were written by announce() and keep their brand.
    await job.run(
      { doors, requestId: id, now },
      { organisationId: organisationId as OrganisationId | null, payload },
    )
    return { id, status: 'completed' }
  } catch (error) {
    log.error('job', { event: job.name, requestId: id, error })
    return {
      id,
      status: 'failed',
      output: { error: error instanceof Error ? error.name : 'unknown' },
    }
  }
}

async function deliverUntil(
  signal: AbortSignal,
  boss: PgBoss,
  options: { doors: Doors; jobs: readonly Job[]; log: Log },
): Promise<void> {
  let waitMs = pollMs
  while (!signal.aborted) {
    try {
      const isFull = (await deliverBatch(boss, options)) === batch
      waitMs = isFull ? 0 : pollMs
    } catch (error) {
      options.log.error('outbox', { error })
      // A database that is away is asked less and less often, so that the log stays readable.
      waitMs = Math.min(Math.max(waitMs, pollMs) * 2, longestWaitMs)
    }
    await sleep(waitMs, undefined, { signal }).catch(() => undefined)
  }
}

/** Moves one batch. A crash in between delivers again under the same job ids, which the queue ignores. */
async function deliverBatch(
  boss: PgBoss,
  { doors, jobs }: { doors: Doors; jobs: readonly Job[] },
): Promise<number> {
  return doors.asSystem(
    { reason: 'deliver events', purpose: 'protect-service', requestId: newId() },
    async (tx) => {
      const events = await tx
        .select()
        .from(outbox)
        .orderBy(asc(outbox.createdAt))
        .limit(batch)
        .for('update', { skipLocked: true })
      for (const event of events) {
        for (const job of jobs.filter(
          (each) => each.trigger.kind === 'event' && each.trigger.event.name === event.name,
        )) {
          await boss.send(
            job.name,
            { organisationId: event.organisationId, payload: event.payload },
            { id: deliveryId(event.eventId, job.name) },
          )
        }
      }
      if (events.length > 0)
        await tx.delete(outbox).where(
          inArray(
            outbox.eventId,
            events.map((event) => event.eventId),
          ),
        )
      return events.length
    },
  )
}

/** The same id for the same event and job, in the shape of a UUID. */
function deliveryId(eventId: string, jobName: string): string {
  const hex = createHash('sha256').update(`${eventId} ${jobName}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
