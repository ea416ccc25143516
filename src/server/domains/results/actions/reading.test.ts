// Reading a release: questions, comments, sums, rounds over time, the owners' side, plans, forecasts.
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { must } from '../../../../../test/support/campaigns.ts'
import {
  openTestInstallation,
  type TestInstallation,
} from '../../../../../test/support/installation.ts'
import { aDepartment } from '../../../../../test/support/members.ts'
import { inside, type TestOwner } from '../../../../../test/support/people.ts'
import { whileHeld } from '../../../../../test/support/race.ts'
import { figureOf } from '../../../../../test/support/results.ts'
import {
  aClosedRound,
  aMeasuredOrganisation,
  anAnsweredRound,
  removeAnswers,
} from '../../../../../test/support/rounds.ts'
import { readReleaseForPlanning } from './planning.ts'

let installation: TestInstallation
beforeAll(async () => {
  installation = await openTestInstallation()
})
afterAll(() => installation.close())

const get = (owner: TestOwner, path: string) => must(installation, owner, { method: 'GET', path })
const post = (owner: TestOwner, path: string, body?: unknown) =>
  must(installation, owner, { method: 'POST', path, ...(body === undefined ? {} : { body }) })
const close = async (owner: TestOwner, campaignId: string) => {
  await post(owner, `/campaigns/${campaignId}/close`)
  await installation.settle()
}

describe('a question', () => {
  it('shows its wording and how answers spread, for shown groups of ten and more', async () => {
    const { owner, ids, cells } = await aMeasuredOrganisation(installation)
    const { campaignId } = await aClosedRound(installation, owner, { cells })
    const page = await get(owner, `/campaigns/${campaignId}/results/items/SK1.a`)
    expect(page.item.text).toContain('fit to use')
    expect(page.item.options).toHaveLength(6)
    const groups = page.distributions.map(({ groupId }: { groupId: string }) => groupId)
    expect(groups.toSorted()).toEqual([ids.engineering, ids.finance, 'all'].toSorted())
    const own = page.distributions.find((each: any) => each.groupId === ids.engineering)
    expect(own).toEqual({ groupId: ids.engineering, n: 12, counts: [1, 2, 3, 3, 2, 1] })
    const list = await get(owner, `/campaigns/${campaignId}/results/items`)
    expect(list.items).toHaveLength(15)
    expect(list.items[0]).toMatchObject({ hasDistribution: true, figure: { measure: 'SK1' } })
  })
})

describe('comments', () => {
  it('name a department only where it is large, and can be taken out of view for good', async () => {
    const { owner, ids, cells } = await aMeasuredOrganisation(installation)
    const { campaignId } = await aClosedRound(installation, owner, { cells })
    const { comments } = await get(owner, `/campaigns/${campaignId}/results`)
    expect(comments.items).toContainEqual(
      expect.objectContaining({ groupId: ids.engineering, body: 'More time, please' }),
    )
    const hidden = comments.items.find(({ body }: { body: string }) => body === 'We are few')
    expect(hidden.groupId).toBe('all')
    await post(owner, `/campaigns/${campaignId}/results/comments/${hidden.position}/withhold`)
    installation.setNow(new Date('2027-01-10T10:00:00Z'))
    await post(owner, `/campaigns/${campaignId}/results/releases`)
    await installation.settle()
    for (const release of ['', '?release=1']) {
      const now = await get(owner, `/campaigns/${campaignId}/results${release}`)
      expect(now.comments.items.map(({ body }: { body: string }) => body)).toEqual([
        'More time, please',
      ])
    }
  })
})

describe('a comment taken out of view', () => {
  it('is taken out of a release too that is being built at that moment', async () => {
    const { owner, cells } = await aMeasuredOrganisation(installation)
    const { campaignId } = await aClosedRound(installation, owner, { cells })
    const { comments } = await get(owner, `/campaigns/${campaignId}/results`)
    const [{ position, body }] = comments.items
    const { organisationId } = owner
    const building = `
      select pg_advisory_xact_lock(hashtextextended('releases ${organisationId}', 0));
      insert into app.release_comments (organisation_id, release_id, position, group_id, body)
      select organisation_id, release_id, position + 100, group_id, body
      from app.release_comments where organisation_id = '${organisationId}'`
    await whileHeld(installation, { text: building }, () =>
      post(owner, `/campaigns/${campaignId}/results/comments/${position}/withhold`),
    )
    const after = await get(owner, `/campaigns/${campaignId}/results`)
    expect(after.comments.items.map((item: { body: string }) => item.body)).not.toContain(body)
  })
})

describe('the sum of a figure', () => {
  it('adds up to the figure and never names a hidden group', async () => {
    const { owner, ids, cells } = await aMeasuredOrganisation(installation)
    const asked = cells.map((cell) => ({ ...cell, people: cell.answers.length + 8 }))
    const { campaignId } = await aClosedRound(installation, owner, { cells: asked })
    const sum = await get(owner, `/campaigns/${campaignId}/results/sum?measure=SKILL`)
    const added = sum.parts.reduce((total: number, part: any) => total + part.weight * part.mean, 0)
    expect(added).toBeCloseTo(sum.figure.value, 9)
    expect(sum.parts.map((part: any) => part.groupId)).not.toContain(ids.legal)
    const practices = sum.practices.map((part: any) => part.weight * part.mean)
    expect(practices.reduce((total: number, each: number) => total + each, 0)).toBeCloseTo(
      sum.figure.value,
      9,
    )
  })
})

describe('rounds over time', () => {
  it('say what improved, since when, and where nothing can be told yet', async () => {
    const { owner, ids, cells } = await aMeasuredOrganisation(installation)
    const first = await aClosedRound(installation, owner, { cells, name: 'First' })
    installation.setNow(new Date('2027-06-10T10:00:00Z'))
    const better = cells.map((cell) => ({
      ...cell,
      answers: cell.answers.map((_, index) => 3 + (index % 2)),
    }))
    const second = await aClosedRound(installation, owner, { cells: better, name: 'Second' })
    const results = await get(owner, `/campaigns/${second.campaignId}/results`)
    expect(results.previousRound).toMatchObject({ campaignId: first.campaignId })
    expect(figureOf(results.dimensions, 'all')?.['trend']).toMatchObject({ word: 'improved' })
    expect(results.findings.map(({ code }: { code: string }) => code)).toContain(
      'largest-improvement',
    )
    const trend = await get(owner, `/results/trend?groupId=${ids.engineering}`)
    expect(trend.rounds.map((each: any) => each.campaign)).toEqual(['First', 'Second'])
    const line = trend.lines.find((each: any) => each.measure === 'SKILL')
    expect(line.points.map((point: any) => point.isBreak)).toEqual([false, false])
    expect(line.points[1].value).toBeGreaterThan(line.points[0].value)
    expect(line.slope).toBeNull()
  })
})

describe("the organisation's own side", () => {
  it('sets claims beside proof, lets gates hold levels back and tells when owners disagree', async () => {
    const { owner, cells } = await aMeasuredOrganisation(installation)
    const { campaignId } = await anAnsweredRound(installation, owner, { cells })
    await claim(owner, campaignId, [
      ['GO1.a', owner.context.memberId, 4],
      ['GO2.a', owner.context.memberId, 5],
      ['GO2.a', '00000000-0000-4000-8000-000000000001', 0],
      ['GO3.a', owner.context.memberId, 0],
      ['GO7.a', owner.context.memberId, 5],
      ['GO8.a', owner.context.memberId, 5],
    ])
    await close(owner, campaignId)
    const results = await get(owner, `/campaigns/${campaignId}/results`)
    const governance = figureOf(results.organisationSide, 'all', 'GOVN')
    expect(governance).toMatchObject({ level: 1, certainty: 'owners disagree', evidenced: 0 })
    expect(governance?.['cappedBy']).toContain('GO3')
    expect(figureOf(results.organisationSide, 'all', 'GO2')).toMatchObject({
      value: 50,
      certainty: 'owners disagree',
      n: 2,
    })
    const codes = results.findings.map(({ code }: { code: string }) => code)
    expect(codes).toEqual(
      expect.arrayContaining(['gate-caps-level', 'evidence-gap', 'owners-disagree']),
    )
  })
})

describe('a plan', () => {
  it('gets groups that do not overlap, hidden people counted above, and proof where it is lower', async () => {
    const { owner, ids, cells } = await aMeasuredOrganisation(installation)
    const part = await aDepartment(installation, owner, {
      name: 'platform',
      parentId: ids.engineering,
    })
    const { campaignId } = await anAnsweredRound(installation, owner, {
      cells: [...cells, { ...part, answers: [1, 2, 3] }],
    })
    await claim(owner, campaignId, [
      ['GO1.a', owner.context.memberId, 5],
      ['GO2.a', owner.context.memberId, 5],
      ['GO7.a', owner.context.memberId, 5],
      ['GO8.a', owner.context.memberId, 5],
    ])
    await close(owner, campaignId)
    const release = await inside(installation, owner, 'generate-advice', (tx, context) =>
      readReleaseForPlanning(tx, context, 'latest'),
    )
    const people = release?.groups.reduce((sum, group) => sum + group.people, 0)
    expect(people).toBe(36)
    expect(release?.hidden).toContainEqual({
      groupId: part.departmentId,
      name: expect.any(String),
      usedGroupId: 'all',
    })
    const cell = release?.cells.find(({ target }) => target === 'GOVN')
    expect(cell).toMatchObject({ groupId: 'all', score: 0, evidenced: 0, share: 1 })
    expect(release?.cells.filter(({ groupId }) => groupId === part.departmentId)).toEqual([])
  })
})

describe('a forecast', () => {
  it('names groups that would stay hidden, and what they take with them', async () => {
    const { owner } = await aMeasuredOrganisation(installation)
    const forecast = await post(owner, '/results/forecast', {
      groups: [
        { name: 'Legal', people: 5 },
        { name: 'Sales', people: 12 },
        { name: 'Engineering', people: 40 },
      ],
    })
    expect(forecast.groups.map((group: any) => group.reason)).toEqual(['few', 'complement', null])
    expect(forecast).toMatchObject({ expectedAnswers: 34, answersForFivePoints: 125 })
    expect(forecast.groups[2].smallestDetectableChange).toBeCloseTo(11.5, 0)
  })
})

describe('a release out of date', () => {
  it('says so once more than 2 % of its answers are gone', async () => {
    const { owner, cells } = await aMeasuredOrganisation(installation)
    const { campaignId, responseIds } = await aClosedRound(installation, owner, { cells })
    await removeAnswers(installation, owner, responseIds.slice(0, 1))
    const before = await get(owner, `/campaigns/${campaignId}/results`)
    expect(before.release.staleAt).toBeNull()
    await tellOfAnswer(owner, campaignId)
    const after = await get(owner, `/campaigns/${campaignId}/results`)
    expect(after.release).toMatchObject({ staleReason: 'answers-gone' })
  })

  it('says so when a group it shows has fallen below k', async () => {
    const { owner, cells } = await aMeasuredOrganisation(installation)
    const { campaignId, responseIds } = await aClosedRound(installation, owner, { cells })
    await removeAnswers(installation, owner, responseIds.slice(0, 8))
    await tellOfAnswer(owner, campaignId)
    const after = await get(owner, `/campaigns/${campaignId}/results`)
    expect(after.release).toMatchObject({ staleReason: 'cell-too-small' })
  })
})

describe('who sees what', () => {
  it('states rules, thresholds and the risk that is left', async () => {
    const { owner, cells } = await aMeasuredOrganisation(installation)
    const { campaignId } = await aClosedRound(installation, owner, { cells })
    const facts = await get(owner, `/campaigns/${campaignId}/results/who-sees-what`)
    expect(facts).toMatchObject({ mode: 'confidential', kScores: 5, kDetail: 10 })
    expect(facts.residualRisk).toContain('4 people')
    expect(facts.shown + facts.hidden).toBe(5)
  })
})

async function claim(
  owner: TestOwner,
  campaignId: string,
  claims: readonly (readonly [itemId: string, memberId: string, value: number])[],
): Promise<void> {
  await inside(installation, owner, 'deliver-results', async (tx) => {
    for (const [itemId, memberId, value] of claims)
      await tx.execute(sql`
        insert into app.claims (organisation_id, campaign_id, item_id, member_id, answer)
        values (${owner.organisationId}, ${campaignId}, ${itemId}, ${memberId}, ${JSON.stringify({ kind: 'answered', value })}::jsonb)`)
  })
}

/** What an erased answer announces. */
async function tellOfAnswer(owner: TestOwner, campaignId: string): Promise<void> {
  await inside(installation, owner, 'deliver-results', (tx) =>
    tx.execute(sql`
      insert into app.outbox (organisation_id, name, payload)
      values (${owner.organisationId}, 'response-sent', ${JSON.stringify({ campaignId })}::jsonb)`),
  )
  await installation.settle()
}
