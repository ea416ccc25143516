import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openTestDatabase, type TestDatabase } from '../../../../test/support/database.ts'
import { newId } from '../../foundation/ids.ts'
import { queueMail, queueMails, sendMail } from './actions.ts'
import { RefusedForGood, type Letter, type Transport } from './transport.ts'

const now = new Date('2026-11-24T10:00:00Z')
const publicUrl = 'https://aiopsos.test'
let database: TestDatabase
let letters: Letter[] = []

beforeAll(async () => {
  database = await openTestDatabase()
})
afterAll(() => database.close())
beforeEach(() => {
  letters = []
})

const taking: Transport = async (letter) => void letters.push(letter)
const inDoor = { reason: 'sign in', purpose: 'authenticate', requestId: newId() } as const

/** Queues the mail of a code and returns its id. */
async function aQueuedMail(to = `${newId()}@example.test`): Promise<string> {
  await database.web.asSystem(inDoor, (tx) =>
    queueMail(tx, {
      kind: 'sign-in-code',
      slots: { code: '12345678' },
      to,
      organisationId: null,
      personId: null,
      reference: 'the-reference',
    }),
  )
  const { mail_id } = await one<{ mail_id: string }>(
    'select mail_id from app.mails where recipient = $1',
    [to],
  )
  return mail_id
}

const send = (mailId: string, transport: Transport = taking) =>
  sendMail(database.worker, { transport, publicUrl }, { mailId, requestId: newId(), now })

async function rows<T extends object>(text: string, values: unknown[]): Promise<T[]> {
  return database.asAdmin(async (client) => (await client.query<T>(text, values)).rows)
}
async function one<T extends object>(text: string, values: unknown[]): Promise<T> {
  const [row] = await rows<T>(text, values)
  if (!row) throw new Error('No row.')
  return row
}

const stored = (mailId: string) =>
  one('select state, recipient, slots, settled_at from app.mails where mail_id = $1', [mailId])
const settledFacts = async () =>
  (
    await rows<{ payload: object }>(
      "delete from app.outbox where name = 'mail-settled' returning payload",
      [],
    )
  ).map(({ payload }) => payload)

describe('a queued mail', () => {
  it('leaves once though its job runs twice, and what it said is forgotten', async () => {
    const mailId = await aQueuedMail('ada@example.test')
    await settledFacts()
    await send(mailId)
    await send(mailId)
    expect(letters).toHaveLength(1)
    expect(letters[0]).toMatchObject({
      id: mailId,
      to: 'ada@example.test',
      subject: '12345678 signs you in',
    })
    expect(await stored(mailId)).toEqual({
      state: 'sent',
      recipient: null,
      slots: null,
      settled_at: now,
    })
    expect(await settledFacts()).toEqual([
      { kind: 'sign-in-code', reference: 'the-reference', outcome: 'sent' },
    ])
  })

  it('is not announced or sent when the transaction of its cause is undone', async () => {
    const undone = database.web.asSystem(inDoor, async (tx) => {
      await queueMail(tx, {
        kind: 'sign-in-code',
        slots: { code: '12345678' },
        to: 'undone@example.test',
        organisationId: null,
        personId: null,
      })
      throw new Error('undo')
    })
    await expect(undone).rejects.toThrow('undo')
    expect(
      await rows("select 1 from app.mails where recipient = 'undone@example.test'", []),
    ).toEqual([])
  })

  it('waits unchanged while the service cannot be reached, and leaves under the same id later', async () => {
    const mailId = await aQueuedMail()
    const unreachable: Transport = async (letter) => {
      letters.push(letter)
      throw new Error('ECONNREFUSED')
    }
    await expect(send(mailId, unreachable)).rejects.toThrow('ECONNREFUSED')
    expect(await stored(mailId)).toMatchObject({ state: 'queued', slots: { code: '12345678' } })
    await send(mailId)
    expect(letters.map(({ id }) => id)).toEqual([mailId, mailId])
    expect(await stored(mailId)).toMatchObject({ state: 'sent', recipient: null, slots: null })
  })

  it('is given up and forgotten when the service refuses it for good, and that is told', async () => {
    const mailId = await aQueuedMail()
    await settledFacts()
    await send(mailId, async () => {
      throw new RefusedForGood('smtp')
    })
    expect(await stored(mailId)).toMatchObject({ state: 'refused', recipient: null, slots: null })
    expect(await settledFacts()).toMatchObject([{ outcome: 'refused', reference: 'the-reference' }])
  })

  it('of a kind this version no longer sends is given up instead of tried for days', async () => {
    const mailId = await aQueuedMail()
    await database.asAdmin((client) =>
      client.query("update app.mails set kind = 'of-old' where mail_id = $1", [mailId]),
    )
    await send(mailId)
    expect(letters).toEqual([])
    expect(await stored(mailId)).toMatchObject({ state: 'refused', recipient: null, slots: null })
  })

  it('that is not there is nobody’s failure', async () => {
    await expect(send(newId())).resolves.toBeUndefined()
  })
})

it('queues a whole audience in one statement and tells the worker of each', async () => {
  const orders = Array.from({ length: 5000 }, (_, index) => ({
    kind: 'sign-in-code' as const,
    slots: { code: String(index) },
    to: `person-${index}@audience.test`,
    organisationId: null,
    personId: null,
  }))
  await database.web.asSystem(inDoor, (tx) => queueMails(tx, orders))
  const counted = await one<{ mails: string; facts: string }>(
    `with audience as materialized (select mail_id::text from app.mails where recipient like '%@audience.test')
     select (select count(*) from audience) as mails, (select count(distinct payload->>'mailId') from app.outbox
       where name = 'mail-queued' and payload->>'mailId' in (select mail_id from audience)) as facts`,
    [],
  )
  expect(counted).toEqual({ mails: '5000', facts: '5000' })
})
