import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anOpenCampaign } from '../../../../test/support/campaigns.ts'
import {
  openTestInstallation,
  type TestInstallation,
} from '../../../../test/support/installation.ts'
import { aMember } from '../../../../test/support/members.ts'
import { anOwner, callApi, type TestOwner } from '../../../../test/support/people.ts'

let installation: TestInstallation
let owner: TestOwner
beforeAll(async () => {
  installation = await openTestInstallation()
  owner = await anOwner(installation)
})
afterAll(() => installation.close())

const home = async (who: { cookie: string; slug: string }) =>
  (await callApi(installation, who, { method: 'GET', path: '/home' })).body
const isDone = (body: any, id: string) =>
  body.steps.find((step: { id: string }) => step.id === id)?.isDone

describe('home', () => {
  it('reads the first steps from data', async () => {
    expect((await home(owner)).steps.map((step: { isDone: boolean }) => step.isDone)).toEqual([
      false,
      false,
      false,
      false,
      false,
      false,
    ])
    await anOpenCampaign(installation, owner)
    const later = await home(owner)
    expect(['departments', 'privacy-contact', 'campaign'].map((id) => isDone(later, id))).toEqual([
      true,
      true,
      true,
    ])
    expect(isDone(later, 'plan')).toBe(false)
    expect(later.rounds).toMatchObject([{ name: 'Autumn round', state: 'open', people: 6 }])
  })

  it('shows a member neither steps nor campaigns', async () => {
    const member = await aMember(installation, owner, { role: 'member' })
    const body = await home({ cookie: member.cookie, slug: owner.slug })
    expect(body).toEqual({ steps: [], rounds: [], practices: [], latest: null })
  })

  it('shows an owner of practices what is still to answer', async () => {
    const ida = await aMember(installation, owner, { role: 'member' })
    const who = { cookie: ida.cookie, slug: owner.slug }
    const { campaignId } = await anOpenCampaign(installation, owner)
    const call = (by: { cookie: string; slug: string }, path: string, body: object) =>
      callApi(installation, by, { method: 'PUT', path: `/campaigns/${campaignId}${path}`, body })
    await call(owner, '/practices/GO1/owners', { memberIds: [ida.memberId] })
    const [own] = (await home(who)).practices
    expect(own).toMatchObject({ campaignId, practice: 'GO1', answered: 0 })
    const answer = { kind: 'dk' }
    const work = await callApi(installation, who, {
      method: 'GET',
      path: `/campaigns/${campaignId}/evidence`,
    })
    for (const { itemId } of work.body.practices[0].questions)
      await call(who, `/claims/${itemId}`, { answer })
    expect((await home(who)).practices).toEqual([])
  })

  it('keeps the steps away once they are put away', async () => {
    await callApi(installation, owner, { method: 'POST', path: '/start/dismiss' })
    expect((await home(owner)).steps).toEqual([])
  })
})
