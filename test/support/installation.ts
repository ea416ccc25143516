// A whole installation in memory of the test: real database, app without a port, mail in a list, a
// clock that the test sets, and jobs that run when the test says so.
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { asc, eq } from 'drizzle-orm'
import type { Hono } from 'hono'
import { createApp } from '../../src/server/app.ts'
import { readConfig } from '../../src/server/config.ts'
import type { Letter } from '../../src/server/domains/email/transport.ts'
import type { ServerEnv } from '../../src/server/foundation/http/env.ts'
import { newId, type OrganisationId } from '../../src/server/foundation/ids.ts'
import type { Job } from '../../src/server/foundation/jobs/job.ts'
import { createLog } from '../../src/server/foundation/log.ts'
import { outbox } from '../../src/server/foundation/tables.ts'
import { assemble, type Installation } from '../../src/server/installation.ts'
import { allJobs } from '../../src/server/worker.ts'
import { openTestDatabase, type TestDatabase } from './database.ts'

export type TestInstallation = Installation & {
  database: TestDatabase
  app: Hono<ServerEnv>
  /** Every mail sent so far, oldest first. */
  letters: Letter[]
  /** Log lines written so far. */
  logLines: string[]
  setNow: (now: Date) => void
  /** Delivers announced events and runs what they start, until nothing is left. */
  settle: () => Promise<void>
  /** Runs one clock job by name, then settles. */
  tick: (jobName: string) => Promise<void>
  close: () => Promise<void>
}

/** Opens an installation on a fresh database. */
export async function openTestInstallation(): Promise<TestInstallation> {
  const database = await openTestDatabase()
  const letters: Letter[] = []
  const logLines: string[] = []
  let now = new Date('2026-11-24T10:00:00Z')
  const config = readConfig({
    AIOPSOS_DATA: mkdtempSync(join(tmpdir(), 'aiopsos-data-')),
    AIOPSOS_SECRET: 'a secret of forty characters for the tests',
    PUBLIC_URL: 'http://aiopsos.test',
  })
  const log = createLog('info', (line) => logLines.push(line))
  const installation = assemble(config, {
    doors: database.web,
    log,
    now: () => now,
    webFolder: 'dist/web',
    mailFolder: null,
  })
  const jobs = allJobs(installation, async (letter) => void letters.push(letter))
  const settle = () => settleEvents(database, jobs, () => now)
  return {
    ...installation,
    database,
    app: createApp(installation),
    letters,
    logLines,
    setNow: (instant) => (now = instant),
    settle,
    tick: async (jobName) => {
      const job = jobs.find((each) => each.name === jobName)
      if (!job) throw new Error(`No job ${jobName}.`)
      await job.run(
        { doors: database.worker, requestId: newId(), now },
        { organisationId: null, payload: {} },
      )
      await settle()
    },
    close: () => database.close(),
  }
}

async function settleEvents(
  database: TestDatabase,
  jobs: readonly Job[],
  now: () => Date,
): Promise<void> {
  for (;;) {
    const event = await database.worker.asSystem(
      { reason: 'deliver events', purpose: 'protect-service', requestId: newId() },
      async (tx) => {
        const [first] = await tx.select().from(outbox).orderBy(asc(outbox.createdAt)).limit(1)
        if (first) await tx.delete(outbox).where(eq(outbox.eventId, first.eventId))
        return first
      },
    )
    if (!event) return
    for (const job of jobs) {
      if (job.trigger.kind !== 'event' || job.trigger.event.name !== event.name) continue
      await job.run(
        { doors: database.worker, requestId: newId(), now: now() },
        { organisationId: event.organisationId as OrganisationId | null, payload: event.payload },
      )
    }
  }
}
