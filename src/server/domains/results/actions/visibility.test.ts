// Who sees what of results: nobody before close, leads their departments, members totals, strangers
// nothing, and single answers only the stated readers of a named campaign.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { must } from '../../../../../test/support/campaigns.ts'
import {
  openTestInstallation,
  type TestInstallation,
} from '../../../../../test/support/installation.ts'
import { aDepartment, aMember } from '../../../../../test/support/members.ts'
import { anOwner, callApi, inside, type TestOwner } from '../../../../../test/support/people.ts'
import { expectNothingOf, figureOf, type ShownFigure } from '../../../../../test/support/results.ts'
import {
  aClosedRound,
  aMeasuredOrganisation,
  anAnsweredRound,
} from '../../../../../test/support/rounds.ts'
import { readReleaseForPlanning } from './planning.ts'

let installation: TestInstallation
beforeAll(async () => {
  installation = await openTestInstallation()
})
afterAll(() => installation.close())

type Who = { cookie: string; slug: string }
const read = (who: Who, path: string) => callApi(installation, who, { method: 'GET', path })
const get = (owner: TestOwner, path: string) => must(installation, owner, { method: 'GET', path })
const sorted = (ids: Iterable<string>) => [...ids].toSorted((a, b) => (a < b ? -1 : 1))

describe('before a campaign is closed', () => {
  it('has no results, and cannot be built', async () => {
    const { owner, cells } = await aMeasuredOrganisation(installation)
    const { campaignId } = await anAnsweredRound(installation, owner, { cells })
    for (const path of [
      'results',
      'results/items',
      'results/figures.csv',
      'results/sum?measure=SKILL',
    ])
      expect((await read(owner, `/campaigns/${campaignId}/${path}`)).body.type).toBe(
        '/problems/not-released',
      )
    const asked = await callApi(installation, owner, {
      method: 'POST',
      path: `/campaigns/${campaignId}/results/releases`,
    })
    expect(asked.body.type).toBe('/problems/not-closed')
  })
})

describe('who sees what', () => {
  it('shows a lead own departments with their parts, and totals', async () => {
    const { owner, ids, cells } = await aMeasuredOrganisation(installation)
    const part = await aDepartment(installation, owner, {
      name: 'platform',
      parentId: ids.engineering,
    })
    const { campaignId } = await aClosedRound(installation, owner, {
      cells: [...cells, { ...part, answers: [1, 2, 3, 3, 2, 4] }],
    })
    const lead = await aMember(installation, owner, { role: 'lead', departmentId: ids.engineering })
    const { body } = await read(lead, `/campaigns/${campaignId}/results`)
    expect(body.view).toBe('departments')
    const seen = new Set<string>(body.heat.map(({ groupId }: ShownFigure) => groupId))
    expect(sorted(seen)).toEqual(
      sorted([ids.engineering, `${ids.engineering}/own`, part.departmentId]),
    )
    expect(figureOf(body.dimensions, 'all')).toMatchObject({ status: 'shown' })
    const path = `/campaigns/${campaignId}/results/departments`
    expect((await read(lead, `${path}/${part.departmentId}`)).status).toBe(200)
    expect((await read(lead, `${path}/${ids.finance}`)).status).toBe(404)
    expect((await read(lead, `/results/trend?groupId=${ids.finance}`)).status).toBe(404)
    const sum = `/campaigns/${campaignId}/results/sum?measure=SKILL&groupId=`
    expect((await read(lead, `${sum}${ids.finance}`)).status).toBe(404)
    expectNothingOf(body, ids.finance)
    const asLead = await get(
      owner,
      `/campaigns/${campaignId}/results?viewAsLeadOf=${ids.engineering}`,
    )
    expect(asLead.heat).toEqual(body.heat)
  })

  it('shows members totals only', async () => {
    const { owner, ids, cells } = await aMeasuredOrganisation(installation)
    const { campaignId } = await aClosedRound(installation, owner, { cells })
    const member = await aMember(installation, owner)
    const { body } = await read(member, `/campaigns/${campaignId}/results`)
    expect(body).toMatchObject({ view: 'totals', heat: [], groups: [] })
    expect(body.comments).toEqual({ items: [], withheld: 'not-yours' })
    expect(body.quality.responses).toEqual([])
    expect(body.headline.value).toBeGreaterThan(0)
    const path = `/campaigns/${campaignId}/results`
    for (const refused of [
      `${path}/departments/${ids.finance}`,
      `${path}/items`,
      `${path}/figures.csv`,
    ])
      expect((await read(member, refused)).status).toBe(403)
    const sum = await read(member, `${path}/sum?measure=SKILL`)
    expect(sum.body.parts).toEqual([])
  })

  it('[N-35] shows nobody the results of another organisation', async () => {
    const { owner, cells } = await aMeasuredOrganisation(installation)
    const { campaignId } = await aClosedRound(installation, owner, { cells })
    const stranger = await anOwner(installation)
    for (const path of [
      '',
      '/items',
      '/figures.csv',
      '/release.json',
      '/sum?measure=SKILL',
      '/who-sees-what',
      '/people',
    ])
      expect((await read(stranger, `/campaigns/${campaignId}/results${path}`)).status).toBe(404)
    expect((await get(stranger, '/results/releases')).items).toEqual([])
    expect(
      await inside(installation, stranger, 'generate-advice', (tx, context) =>
        readReleaseForPlanning(tx, context, 'latest'),
      ),
    ).toBeNull()
  })

  it('opens single answers to the stated readers of a named campaign, and to nobody else', async () => {
    const { owner, cells } = await aMeasuredOrganisation(installation)
    const admin = await aMember(installation, owner, { role: 'admin' })
    const named = await aClosedRound(installation, owner, { cells, mode: 'named' })
    const people = `/campaigns/${named.campaignId}/results/people`
    const page = await get(owner, `${people}?limit=20`)
    expect(page.items).toHaveLength(20)
    expect(page.items[0].answers[0]).toMatchObject({ itemId: 'SK1.a', answer: expect.any(String) })
    const recorded = await installation.database.asAdmin(
      async (client) =>
        (
          await client.query(
            `select subject, person_id, detail from app.audit_entries where action = 'named-answer-read'`,
          )
        ).rows,
    )
    const idsOf = (key: string, rows: Record<string, unknown>[]) =>
      new Set(rows.map((row) => row[key]))
    expect(idsOf('subject', recorded)).toEqual(idsOf('responseId', page.items))
    expect(recorded).toHaveLength(page.items.length)
    expect(recorded[0]).toMatchObject({
      person_id: owner.personId,
      detail: { campaign: named.campaignId },
    })
    const rest = await get(owner, `${people}?limit=20&cursor=${page.nextCursor}`)
    expect(rest.items).toHaveLength(13)
    expect((await read(admin, people)).body.type).toBe('/problems/not-a-reader')
    const confidential = await aClosedRound(installation, owner, { cells })
    expect(
      (await read(owner, `/campaigns/${confidential.campaignId}/results/people`)).body.type,
    ).toBe('/problems/not-a-reader')
  })
})
