import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { aDraft, aLaunched, addresses, ask } from '../../../../../test/support/campaign-setup.ts'
import {
  openTestInstallation,
  type TestInstallation,
} from '../../../../../test/support/installation.ts'
import { anOwner, callApi, type TestOwner } from '../../../../../test/support/people.ts'
import { announce } from '../../../foundation/events.ts'
import { mailSettled } from '../../email/contract.ts'
import { queueDueMails } from './mailing.ts'
import { optOut } from './opting-out.ts'

/** A Tuesday, 10:00 in UTC. */
const start = new Date('2026-11-24T10:00:00Z')
const after = (days: number, hours = 0) =>
  new Date(start.getTime() + days * 86_400_000 + hours * 3_600_000)

let installation: TestInstallation
let owner: TestOwner
beforeEach(async () => {
  installation = await openTestInstallation()
  owner = await anOwner(installation, 'Marrow & Sons')
})
afterEach(() => installation.close())

/** What invited people are mailed when the clock stands at an instant. */
async function mailsAt(now: Date) {
  const before = installation.letters.length
  installation.setNow(now)
  await installation.tick('assessments-clock')
  return installation.letters.slice(before).filter(({ to }) => to.endsWith('@people.test'))
}

const admin = (text: string, values: unknown[] = []) =>
  installation.database.asAdmin(async (client) => (await client.query(text, values)).rows)

const invitationOf = async (email: string) =>
  (await admin('select * from app.campaign_invitations where email = $1', [email]))[0]

describe('invitations', () => {
  it('go to everybody on the list when the campaign opens, once', async () => {
    await aLaunched(installation, owner)
    expect(installation.letters.map(({ to }) => to).toSorted()).toEqual(addresses(8))
    expect(await mailsAt(after(0, 1))).toEqual([])
    expect(await admin('select distinct state from app.campaign_invitations')).toEqual([
      { state: 'sent' },
    ])
  })

  it('say who asks, who sees what, how long it takes, and how to get no more', async () => {
    await aLaunched(installation, owner, { note: 'Ten of us will read the result together.' })
    const [letter] = installation.letters
    expect(letter?.subject).toBe('Marrow & Sons asks how you work with AI')
    expect(letter?.text).toContain('Ten of us will read the result together.')
    expect(letter?.text).toContain('nobody at Marrow & Sons can read them one by one')
    expect(letter?.text).toContain('groups of 5 people or more')
    expect(letter?.text).toContain('open until Tuesday 8 December')
    expect(letter?.text).toMatch(/http:\/\/aiopsos\.test\/r\/[\w-]{22}\n/)
    expect(letter?.unsubscribeUrl).toMatch(/^http:\/\/aiopsos\.test\/u\/[\w-]{64}$/)
  })

  it('carry links of which only the hash is stored', async () => {
    await aLaunched(installation, owner)
    const links = installation.letters.map(({ text }) => /\/r\/([\w-]{22})/.exec(text)?.[1] ?? '')
    expect(new Set(links).size).toBe(8)
    const dump = JSON.stringify([
      await admin('select * from app.campaign_invitations'),
      await admin('select * from app.mails'),
    ])
    for (const link of links) expect(dump).not.toContain(link)
  })

  it('promise anonymity only where nothing ties an answer to a person', async () => {
    await aLaunched(installation, owner, { mode: 'named', readers: ['admin', 'lead'] })
    const named = installation.letters.at(-1)?.text
    expect(named).toContain('Answers carry your name')
    expect(named).toContain('its administrators, its leads')
    await aLaunched(installation, owner, { mode: 'anonymous' })
    expect(installation.letters.at(-1)?.text).toContain('anonymous: nothing ties them to you')
    expect(named).not.toContain('anonymous')
  })

  it('note addresses that the mail service refuses', async () => {
    await aLaunched(installation, owner)
    await installation.database.worker.asSystem(
      { reason: 'deliver events', purpose: 'send-service-mail', requestId: 'test' },
      async (tx) => {
        const { invitation_id: reference } = await invitationOf('person-3@people.test')
        await announce(tx, mailSettled, {
          organisationId: owner.organisationId,
          payload: { kind: 'assessment-invitation', reference, outcome: 'refused' },
        })
      },
    )
    await installation.settle()
    expect((await invitationOf('person-3@people.test')).state).toBe('refused')
    expect((await mailsAt(after(3))).map(({ to }) => to)).not.toContain('person-3@people.test')
  })

  it('wait while the campaign is paused', async () => {
    const campaignId = await aDraft(installation, owner, { opensAt: after(1).toISOString() })
    await ask(installation, owner, { method: 'POST', path: `/campaigns/${campaignId}/launch` })
    await admin("update app.campaigns set state = 'paused'")
    expect(await mailsAt(after(1, 1))).toEqual([])
    await admin("update app.campaigns set state = 'open'")
    expect(await mailsAt(after(1, 2))).toHaveLength(8)
  })
})

describe('the notice', () => {
  it('goes out two days before, in working hours, and the invitation follows', async () => {
    const opensAt = after(7, -5).toISOString()
    await aLaunched(installation, owner, { opensAt, preNotice: true })
    expect(await mailsAt(after(4))).toEqual([])
    expect(await mailsAt(after(5))).toEqual([])
    const notices = await mailsAt(after(6))
    expect(notices).toHaveLength(8)
    expect(notices[0]?.text).toContain('On Tuesday 1 December')
    expect(notices[0]?.text).not.toContain('/r/')
    expect(await mailsAt(after(7))).toHaveLength(8)
  })
})

describe('reminders', () => {
  it('go out on days 3, 7 and 12, and then no more', async () => {
    await aLaunched(installation, owner)
    const sent: Record<number, number> = {}
    for (let day = 1; day <= 13; day += 1) sent[day] = (await mailsAt(after(day))).length
    // Day 12 is a Sunday: its reminder waits for Monday.
    expect(sent).toMatchObject({ 2: 0, 3: 8, 4: 0, 7: 8, 8: 0, 12: 0, 13: 8 })
    const subjects = new Set(installation.letters.map(({ subject }) => subject))
    expect(subjects.size).toBe(4)
  })

  it('repeat the link that is known already', async () => {
    await aLaunched(installation, owner)
    await mailsAt(after(3))
    const mails = installation.letters.filter(({ to }) => to === 'person-1@people.test')
    const links = mails.map(({ text }) => /\/r\/[\w-]+/.exec(text)?.[0])
    expect(mails).toHaveLength(2)
    expect(new Set(links).size).toBe(1)
  })

  it('arrive between nine and four on working days where the reader is', async () => {
    await aLaunched(installation, owner, { timeZone: 'Asia/Tokyo' })
    // 19:00 in Tokyo, then 08:00, then 09:00 of the next day.
    expect(await mailsAt(after(3))).toEqual([])
    expect(await mailsAt(after(3, 13))).toEqual([])
    expect(await mailsAt(after(5, 14))).toHaveLength(8)
  })

  it('leave alone whoever answered under their name', async () => {
    await aLaunched(installation, owner, { mode: 'named', readers: ['lead'] })
    await admin(
      "update app.campaign_invitations set answered_at = now() where email = 'person-1@people.test'",
    )
    expect((await mailsAt(after(3))).map(({ to }) => to)).not.toContain('person-1@people.test')
  })

  it('leave alone whoever took an anonymous ballot', async () => {
    await aLaunched(installation, owner, { mode: 'anonymous' })
    await admin(
      "update app.campaign_invitations set collected = true where email = 'person-1@people.test'",
    )
    expect(await mailsAt(after(3))).toHaveLength(7)
  })

  it('leave alone whoever answered confidentially, which only the worker can see', async () => {
    await aLaunched(installation, owner)
    const { campaign_id, invitation_id } = await invitationOf('person-1@people.test')
    const [{ response_id }] = await admin(
      "insert into app.responses (organisation_id, campaign_id, answers, form_id) values ($1, $2, '{}', 'core') returning response_id",
      [owner.organisationId, campaign_id],
    )
    await admin(
      'insert into sealed.response_links (organisation_id, campaign_id, invitation_id, response_id) values ($1, $2, $3, $4)',
      [owner.organisationId, campaign_id, invitation_id, response_id],
    )
    expect(await mailsAt(after(3))).toHaveLength(7)
  })

  it('stop when the campaign is closed', async () => {
    const campaignId = await aLaunched(installation, owner)
    await ask(installation, owner, { method: 'POST', path: `/campaigns/${campaignId}/close` })
    expect(await mailsAt(after(3))).toEqual([])
  })

  it('can be asked for early and then count as one of the three', async () => {
    const campaignId = await aLaunched(installation, owner, { reminderDays: [6, 10] })
    installation.setNow(after(3))
    const path = `/campaigns/${campaignId}/remind`
    expect(await ask(installation, owner, { method: 'POST', path })).toMatchObject({
      reminderAskedAt: after(3).toISOString(),
      mayRemindFrom: after(6).toISOString(),
    })
    expect(await mailsAt(after(3))).toHaveLength(8)
    const again = await callApi(installation, owner, { method: 'POST', path })
    expect(again.body.type).toBe('/problems/no-reminder-left')
    expect(await mailsAt(after(6))).toEqual([])
    expect(await mailsAt(after(10))).toHaveLength(8)
    expect(await mailsAt(after(13))).toEqual([])
  })
})

describe('opting out', () => {
  const tokenIn = (url: string | null | undefined) => (url ?? '').split('/u/')[1] ?? ''
  const visit = () => ({ ...installation.assessments, requestId: 'test' })

  it('takes one click, and stops this campaign and later ones of the organisation', async () => {
    await aLaunched(installation, owner)
    const letter = installation.letters.find(({ to }) => to === 'person-2@people.test')
    const token = tokenIn(letter?.unsubscribeUrl)
    expect(await optOut(visit(), token)).toEqual({ organisation: 'Marrow & Sons' })
    expect(await optOut(visit(), token)).toEqual({ organisation: 'Marrow & Sons' })
    expect((await mailsAt(after(3))).map(({ to }) => to)).not.toContain('person-2@people.test')
    const campaignId = await aLaunched(installation, owner)
    const audience = await ask(installation, owner, {
      method: 'GET',
      path: `/campaigns/${campaignId}/audience`,
    })
    expect(audience).toMatchObject({ people: 8, optedOut: 1 })
    expect(installation.letters.slice(-7).map(({ to }) => to)).not.toContain('person-2@people.test')
  })

  it('leaves other organisations alone', async () => {
    await aLaunched(installation, owner)
    await optOut(visit(), tokenIn(installation.letters[0]?.unsubscribeUrl))
    const other = await anOwner(installation)
    await aLaunched(installation, other)
    expect(installation.letters).toHaveLength(16)
  })

  it('keeps no address, and refuses links that were made up', async () => {
    await aLaunched(installation, owner)
    const token = tokenIn(installation.letters[0]?.unsubscribeUrl)
    await optOut(visit(), token)
    expect(JSON.stringify(await admin('select * from app.mail_opt_outs'))).not.toContain(
      'people.test',
    )
    const other = token.startsWith('A') ? `B${token.slice(1)}` : `A${token.slice(1)}`
    expect(await optOut(visit(), other)).toBeNull()
    expect(await optOut(visit(), 'x')).toBeNull()
  })
})

describe('forgetting', () => {
  it('clears names and addresses 90 days after the close, and which answer was whose', async () => {
    const campaignId = await aLaunched(
      installation,
      owner,
      {},
      'email,name\n' +
        addresses(6)
          .map((a) => `${a},Ida`)
          .join('\n'),
    )
    installation.setNow(after(2))
    await ask(installation, owner, { method: 'POST', path: `/campaigns/${campaignId}/close` })
    const left = async () =>
      (
        await admin(
          'select count(*)::int as n from app.campaign_invitations where email is not null or name is not null',
        )
      )[0].n
    installation.setNow(after(91))
    await installation.tick('assessments-forget')
    expect(await left()).toBe(6)
    installation.setNow(after(93))
    await installation.tick('assessments-forget')
    expect(await left()).toBe(0)
    const people = await ask(installation, owner, {
      method: 'GET',
      path: `/campaigns/${campaignId}/audience/people`,
    })
    expect(people.items).toHaveLength(6)
  })
})

describe('a large campaign', () => {
  it('queues 20,000 invitations without sending one twice', async () => {
    await aDraft(installation, owner, {}, addresses(20_000).join('\n'))
    const [{ campaign_id: campaignId }] = await admin('select campaign_id from app.campaigns')
    const started = Date.now()
    await ask(installation, owner, { method: 'POST', path: `/campaigns/${campaignId}/launch` })
    const launchedMs = Date.now() - started
    const { linkKey } = installation.assessments
    const run = { doors: installation.database.worker, requestId: 'test', now: start, linkKey }
    await Promise.all([queueDueMails(run), queueDueMails(run)])
    console.log(
      `20,000 invitations: launched in ${launchedMs} ms, queued in ${Date.now() - started} ms`,
    )
    const [{ mails, people }] = await admin(
      'select count(*)::int as mails, count(distinct recipient)::int as people from app.mails',
    )
    expect([mails, people]).toEqual([20_000, 20_000])
  }, 300_000)
})
