import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as z from 'zod'
import { openTestDatabase, type TestDatabase } from '../../../../test/support/database.ts'
import { announce, eventKind } from '../events.ts'
import { newId, type OrganisationId } from '../ids.ts'
import { createLog } from '../log.ts'
import { onEvent, type Job } from './job.ts'
import { startWorker, type Worker } from './worker.ts'

const happened = eventKind('happened', z.object({ thing: z.string() }))
const organisationId = newId<OrganisationId>()
const seen: string[] = []
let failuresLeft = 1

const jobs: Job[] = [
  onEvent(happened, {
    name: 'note-it',
    run: async (_run, { payload }) => void seen.push(`first ${payload.thing}`),
  }),
  onEvent(happened, {
    name: 'fail-once',
    run: async (_run, { payload }) => {
      if (payload.thing === 'broken' && failuresLeft > 0) {
        failuresLeft -= 1
        throw new Error('once')
      }
      seen.push(`second ${payload.thing}`)
    },
  }),
]

let database: TestDatabase
let worker: Worker
beforeAll(async () => {
  database = await openTestDatabase()
  worker = await startWorker({
    doors: database.worker,
    queueUrl: database.queueUrl,
    jobs,
    log: createLog('error', () => undefined),
    now: () => new Date(),
  })
})
afterAll(async () => {
  await worker.stop()
  await database.close()
})

const tell = (thing: string) =>
  database.web.inOrganisation(
    { organisationId, personId: null, purpose: 'manage-account', requestId: newId() },
    (tx) => announce(tx, happened, { organisationId, payload: { thing } }),
  )

async function until(isTrue: () => boolean): Promise<void> {
  for (let tries = 0; tries < 200 && !isTrue(); tries += 1) await sleep(50)
}

describe('the worker', () => {
  it('hands a fact to every job that reacts to it, once', async () => {
    await tell('rain')
    await until(() => seen.includes('first rain') && seen.includes('second rain'))
    await sleep(700)
    expect(seen.filter((line) => line.endsWith('rain')).toSorted()).toEqual([
      'first rain',
      'second rain',
    ])
  })

  it('hands on nothing that was rolled back', async () => {
    await database.web
      .inOrganisation(
        { organisationId, personId: null, purpose: 'manage-account', requestId: newId() },
        async (tx) => {
          await announce(tx, happened, { organisationId, payload: { thing: 'undone' } })
          throw new Error('undo')
        },
      )
      .catch(() => undefined)
    await tell('after')
    await until(() => seen.includes('second after'))
    expect(seen.some((line) => line.endsWith('undone'))).toBe(false)
  })

  it('keeps a failed job apart from its neighbours', async () => {
    await tell('broken')
    await tell('whole')
    await until(() => seen.includes('second whole') && seen.includes('first broken'))
    expect(seen).toContain('second whole')
    expect(seen).toContain('first broken')
    expect(failuresLeft).toBe(0)
  })
})
