import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aDraft, aLaunched, ask } from '../../../../../test/support/campaign-setup.ts'
import {
  openTestInstallation,
  type TestInstallation,
} from '../../../../../test/support/installation.ts'
import { aMember, type TestMember } from '../../../../../test/support/members.ts'
import { anOwner, callApi, inside, type TestOwner } from '../../../../../test/support/people.ts'
import { readRound } from './rounds.ts'

let installation: TestInstallation
let owner: TestOwner
let ida: TestMember
let bo: TestMember
let campaignId: string
beforeAll(async () => {
  installation = await openTestInstallation()
  owner = await anOwner(installation)
  ida = await aMember(installation, owner, { name: 'Ida Lund' })
  bo = await aMember(installation, owner, { name: 'Bo Berg' })
  campaignId = await aLaunched(installation, owner)
  await send(owner, 'PUT', '/practices/GO1/owners', { memberIds: [ida.memberId, bo.memberId] })
})
afterAll(() => installation.close())

const send = (
  who: { cookie: string; slug: string },
  method: string,
  path: string,
  body?: unknown,
  campaign = campaignId,
) =>
  callApi(installation, who, {
    method,
    path: `/campaigns/${campaign}${path}`,
    ...(body === undefined ? {} : { body }),
  })
const workOf = async (who: { cookie: string; slug: string }) =>
  (await send(who, 'GET', '/evidence')).body.practices as any[]
const proof = { practice: 'GO1', title: 'AI policy', datedOn: '2026-03-01', url: null }

describe('practice owners', () => {
  it('see the practices they answer for, and those who launch see all', async () => {
    expect((await workOf(ida)).map(({ practice }) => practice)).toEqual(['GO1'])
    const all = await workOf(owner)
    expect(all.map(({ practice }) => practice)).toEqual(
      expect.arrayContaining(['ST2', 'GO1', 'GO8', 'FO4']),
    )
    const [policy] = await workOf(ida)
    expect(policy).toMatchObject({ isGate: true, isMine: true, dimension: 'GOVN' })
    expect(policy.questions.length).toBeGreaterThan(0)
    expect(policy.owners.map(({ name }: any) => name).toSorted()).toEqual(['Bo Berg', 'Ida Lund'])
  })

  it('are members, and of practices that owners are asked about', async () => {
    const stranger = await anOwner(installation)
    const put = (practice: string, memberIds: string[]) =>
      send(owner, 'PUT', `/practices/${practice}/owners`, { memberIds })
    expect((await put('GO2', [stranger.context.memberId])).status).toBe(422)
    expect((await put('SK1', [ida.memberId])).status).toBe(404)
    expect((await send(ida, 'PUT', '/practices/GO2/owners', { memberIds: [] })).status).toBe(403)
  })
})

describe('the practices one answers for', () => {
  it('are listed over all campaigns that run, with what is answered and proposed', async () => {
    const cara = await aMember(installation, owner, { name: 'Cara Voss' })
    const other = await aLaunched(installation, owner, { name: 'Autumn round' })
    const draft = await aDraft(installation, owner)
    for (const campaign of [campaignId, other, draft])
      await send(
        owner,
        'PUT',
        '/practices/GO2/owners',
        { memberIds: campaign === other ? [cara.memberId, ida.memberId] : [cara.memberId] },
        campaign,
      )
    const answer = { kind: 'answered', value: 2 }
    await send(cara, 'PUT', '/claims/GO2.a', { answer }, other)
    await send(ida, 'PUT', '/claims/GO2.a', { answer }, other)
    await send(cara, 'POST', '/artefacts', { ...proof, practice: 'GO2' }, other)
    const list = async () =>
      (await callApi(installation, cara, { method: 'GET', path: '/practices' })).body.items
    const items = await list()
    expect(items.map((item: any) => [item.campaign.name, item.practice, item.answered])).toEqual(
      expect.arrayContaining([
        ['Spring round', 'GO2', 0],
        ['Autumn round', 'GO2', 1],
      ]),
    )
    expect(items).toHaveLength(2)
    expect(items.flatMap(({ artefacts }: any) => artefacts)).toHaveLength(1)
    await send(owner, 'POST', '/close', undefined, other)
    expect((await list()).map(({ campaign }: any) => campaign.name)).toEqual(['Spring round'])
  })
})

describe('claims', () => {
  it('are made by owners, each their own, and may be changed until the close', async () => {
    const claim = (who: TestMember, answer: object) => send(who, 'PUT', '/claims/GO1.a', { answer })
    expect((await claim(ida, { kind: 'answered', value: 2 })).status).toBe(204)
    expect((await claim(ida, { kind: 'answered', value: 4 })).status).toBe(204)
    expect((await claim(bo, { kind: 'answered', value: 1 })).status).toBe(204)
    const [mine] = await workOf(ida)
    expect(mine.claims.map(({ answer }: any) => answer.value)).toEqual([4])
    const all = (await workOf(owner)).find(({ practice }) => practice === 'GO1')
    expect(all.claims.map(({ answer }: any) => answer.value).toSorted()).toEqual([1, 4])
  })

  it('are read by the privacy officer, who reviews their proof, and by no auditor', async () => {
    const officer = await aMember(installation, owner, { role: 'privacy-officer' })
    const auditor = await aMember(installation, owner, { role: 'auditor' })
    const { body } = await send(officer, 'GET', '/evidence')
    expect(body.campaign).toMatchObject({ name: 'Spring round', state: 'open' })
    const policy = body.practices.find(({ practice }: any) => practice === 'GO1')
    expect(policy.claims.map(({ name }: any) => name)).toContain('Ida Lund')
    expect((await send(auditor, 'GET', '/evidence')).status).toBe(403)
    const refused = await send(officer, 'PUT', '/claims/GO1.a', { answer: { kind: 'dk' } })
    expect(refused.status).toBe(403)
  })

  it('are refused where the question does not offer them', async () => {
    const claim = (answer: object, itemId = 'GO1.a') =>
      send(ida, 'PUT', `/claims/${itemId}`, { answer })
    const refused = await claim({ kind: 'answered', value: 99 })
    expect(refused.body.type).toBe('/problems/answer-not-offered')
    expect((await claim({ kind: 'answered', value: 'two' })).status).toBe(422)
    expect((await claim({ kind: 'na' })).status).toBe(422)
    expect((await claim({ kind: 'answered', value: 2 }, 'GO2.a')).status).toBe(403)
    expect((await claim({ kind: 'answered', value: 2 }, 'SK1.a')).status).toBe(404)
  })
})

describe('proof', () => {
  it('lasts 12 months unless it says otherwise, and is reviewed by somebody else', async () => {
    const proposed = await send(ida, 'POST', '/artefacts', proof)
    expect(proposed.body).toMatchObject({
      state: 'proposed',
      practiceName: expect.stringContaining(' '),
      reviewBar: 'role',
      expiresOn: '2027-03-01',
      isExpired: false,
      isMine: true,
    })
    const { artefactId } = proposed.body
    expect(
      (await send(ida, 'POST', `/artefacts/${artefactId}/review`, { decision: 'accepted' })).status,
    ).toBe(403)
    const note = 'Seen in the register.'
    const reviewed = await send(owner, 'POST', `/artefacts/${artefactId}/review`, {
      decision: 'accepted',
      note,
    })
    expect(reviewed.body).toMatchObject({ state: 'accepted', reviewNote: note, isMine: false })
    const listed = await send(owner, 'GET', '/artefacts')
    expect(listed.body.items).toHaveLength(1)
  })

  it('is not reviewed by an owner of the practice either', async () => {
    const { artefactId } = (await send(ida, 'POST', '/artefacts', proof)).body
    const self = owner.context.memberId
    await send(owner, 'PUT', '/practices/GO1/owners', {
      memberIds: [ida.memberId, bo.memberId, self],
    })
    const listed = (await send(owner, 'GET', '/artefacts')).body.items
    expect(listed.find((each: any) => each.artefactId === artefactId)?.reviewBar).toBe(
      'answers-for-it',
    )
    const reply = await send(owner, 'POST', `/artefacts/${artefactId}/review`, {
      decision: 'accepted',
    })
    expect(reply.body.type).toBe('/problems/own-evidence')
    await send(owner, 'PUT', '/practices/GO1/owners', { memberIds: [ida.memberId, bo.memberId] })
  })

  it('is taken back by whoever proposed it', async () => {
    const { artefactId } = (await send(ida, 'POST', '/artefacts', proof)).body
    expect((await send(bo, 'DELETE', `/artefacts/${artefactId}`)).status).toBe(403)
    expect((await send(ida, 'DELETE', `/artefacts/${artefactId}`)).status).toBe(204)
    expect((await send(ida, 'DELETE', `/artefacts/${artefactId}`)).status).toBe(404)
  })

  it('links only to web addresses, and cannot expire before its date', async () => {
    for (const more of [{ url: 'javascript:alert(1)' }, { expiresOn: '2026-02-28' }])
      expect((await send(ida, 'POST', '/artefacts', { ...proof, ...more })).status).toBe(422)
  })
})

describe('a closed campaign', () => {
  it('takes no more claims and keeps those of people who leave', async () => {
    const closed = await aLaunched(installation, owner)
    await send(owner, 'PUT', '/practices/GO1/owners', { memberIds: [bo.memberId] }, closed)
    const answer = { kind: 'answered', value: 3 }
    await send(bo, 'PUT', '/claims/GO1.a', { answer }, closed)
    await send(owner, 'POST', '/close', undefined, closed)
    expect((await send(bo, 'PUT', '/claims/GO1.a', { answer }, closed)).status).toBe(409)
    await ask(installation, owner, { method: 'DELETE', path: `/members/${bo.memberId}` })
    const round = await inside(installation, owner, 'deliver-results', (tx) =>
      readRound(tx, closed),
    )
    expect(round.claims.map((claim) => claim.answer)).toEqual([answer])
    expect(round.owners).toEqual([])
  })
})
