// Building releases end to end: what is shown, what is hidden and found nowhere, and what happens when
// answers go.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { must } from '../../../../../test/support/campaigns.ts'
import {
  openTestInstallation,
  type TestInstallation,
} from '../../../../../test/support/installation.ts'
import { inside, type TestOwner } from '../../../../../test/support/people.ts'
import { expectNothingOf, figureOf, type ShownFigure } from '../../../../../test/support/results.ts'
import {
  aClosedRound,
  aMeasuredOrganisation,
  removeAnswers,
} from '../../../../../test/support/rounds.ts'
import { buildRelease } from './release.ts'
import { readReleaseForPlanning } from './planning.ts'

let installation: TestInstallation
beforeAll(async () => {
  installation = await openTestInstallation()
})
afterAll(() => installation.close())

const get = (owner: TestOwner, path: string) => must(installation, owner, { method: 'GET', path })
const again = async (owner: TestOwner, campaignId: string) => {
  await must(installation, owner, {
    method: 'POST',
    path: `/campaigns/${campaignId}/results/releases`,
  })
  await installation.settle()
}

describe('a release', () => {
  it('shows large groups with level, interval and certainty, and tells the same at the top', async () => {
    const { owner, ids, cells } = await aMeasuredOrganisation(installation)
    const { campaignId } = await aClosedRound(installation, owner, { cells })
    const results = await get(owner, `/campaigns/${campaignId}/results`)
    const shown = figureOf(results.heat, ids.engineering)
    expect(shown).toMatchObject({ status: 'shown', n: 12, level: 2, coverage: 1 })
    expect(shown?.['value']).toBeCloseTo(49.47, 2)
    expect(results.headline).toMatchObject({ measure: 'people-index', n: 33, certainty: 'firm' })
    expect(results.headline.sentence).toContain('The people index stands at')
    expect(results.headline.missing).toEqual(['STRA', 'GOVN', 'FOUN'])
  })

  it('hides a small group and what would give it away, in every endpoint and export', async () => {
    const { owner, ids, cells } = await aMeasuredOrganisation(installation)
    const { campaignId } = await aClosedRound(installation, owner, { cells })
    const results = await get(owner, `/campaigns/${campaignId}/results`)
    expect(figureOf(results.heat, ids.legal)).toMatchObject({ status: 'hidden', reason: 'few' })
    const partner = results.heat.filter((each: ShownFigure) => each['reason'] === 'complement')
    expect(partner.length).toBeGreaterThan(0)
    for (const path of [
      'results',
      `results/departments/${ids.legal}`,
      'results/items/SK1.a',
      'results/sum?measure=SKILL',
    ]) {
      const body = await get(owner, `/campaigns/${campaignId}/${path}`)
      expectNothingOf(body, ids.legal)
    }
    const planning = await inside(installation, owner, 'generate-advice', (tx, context) =>
      readReleaseForPlanning(tx, context, 'latest'),
    )
    expect(planning?.cells.filter(({ groupId }) => groupId === ids.legal)).toEqual([])
    expect(planning?.hidden).toContainEqual({
      groupId: ids.legal,
      name: 'legal',
      usedGroupId: 'all',
    })
  })

  it('says "suppressed" in exports, with the reason, and never runs as a formula', async () => {
    const { owner, ids, cells } = await aMeasuredOrganisation(installation)
    await must(installation, owner, {
      method: 'PATCH',
      path: `/departments/${ids.legal}`,
      body: { name: '=2+5' },
    })
    const { campaignId } = await aClosedRound(installation, owner, { cells })
    const csv = await exportOf(owner, `/campaigns/${campaignId}/results/figures.csv`)
    const rows = csv.split('\n').map((line) => line.split(','))
    expect(rows[0]?.slice(0, 5)).toEqual(['release', 'round', 'framework', 'version', 'measure'])
    const legal = rows.filter((row) => row[5]?.includes('=2+5'))
    expect(legal.length).toBeGreaterThan(20)
    for (const row of legal) {
      expect(row[5]).toBe("'=2+5")
      expect(row.slice(7, 11)).toEqual(['suppressed', 'suppressed', 'suppressed', 'suppressed'])
      expect(row.slice(-2)).toEqual(['hidden', 'few'])
    }
    const json = JSON.parse(await exportOf(owner, `/campaigns/${campaignId}/results/release.json`))
    expect(json.figures.filter((each: ShownFigure) => each.groupId === ids.legal)).toEqual([])
    expect(json.leftOut).toContainEqual(
      expect.objectContaining({ groupId: ids.legal, measure: 'SKILL', reason: 'few' }),
    )
    expect(json.comments).toContainEqual({ groupId: 'all', text: 'We are few' })
    expect(JSON.stringify(json)).not.toContain('standardError')
  })

  it('is the same, byte for byte, when it is built from the same answers again', async () => {
    const { owner, cells } = await aMeasuredOrganisation(installation)
    const { campaignId } = await aClosedRound(installation, owner, { cells })
    const hashes = await hashesOfTwoBuilds(owner, campaignId)
    expect(hashes[0]).toBe(hashes[1])
    const repeated = await inside(installation, owner, 'deliver-results', (tx, context) =>
      buildRelease(tx, context, { campaignId }),
    )
    expect(repeated).toMatchObject({ isNew: false, number: 1, hash: hashes[0] })
  })

  it('forms a chain with the releases before it', async () => {
    const { owner, cells } = await aMeasuredOrganisation(installation)
    await aClosedRound(installation, owner, { cells, name: 'First' })
    installation.setNow(new Date('2026-12-24T10:00:00Z'))
    await aClosedRound(installation, owner, { cells, name: 'Second' })
    const { items } = await get(owner, '/results/releases')
    expect(items.map((each: any) => each.campaign)).toEqual(['Second', 'First'])
    expect(items[0].previousHash).toBe(items[1].hash)
    expect(items[1].previousHash).toBeNull()
  })

  it('tells the members by mail once', async () => {
    const { owner, cells } = await aMeasuredOrganisation(installation)
    const { campaignId } = await aClosedRound(installation, owner, { cells })
    await again(owner, campaignId)
    const mails = installation.letters.filter((letter) => letter.to === owner.email)
    expect(mails.filter(({ text }) => text.includes(`/measure/${campaignId}`))).toHaveLength(1)
  })
})

describe('a round with few answers', () => {
  it.each([
    ['none', []],
    ['one', [3]],
    ['fewer than k', [1, 2, 3, 4]],
  ])('shows nothing with %s', async (_name, answers) => {
    const { owner, ids } = await aMeasuredOrganisation(installation)
    const { campaignId } = await aClosedRound(installation, owner, {
      cells: [{ departmentId: ids.engineering, people: 9, answers }],
    })
    const results = await get(owner, `/campaigns/${campaignId}/results`)
    expect(results.headline).toMatchObject({ value: null, n: null, reason: 'few' })
    expect(results.release.answers).toBeNull()
    for (const figure of [...results.heat, ...results.dimensions])
      expect(figure).toMatchObject({ value: null, n: null, level: null })
    expect(results.quality).toMatchObject({ ratePercent: null, carelessPercent: null })
  })
})

describe('a release after answers are gone', () => {
  it('holds back totals that would give away the one who left', async () => {
    const { owner, ids, cells } = await aMeasuredOrganisation(installation)
    const { campaignId, responseIds } = await aClosedRound(installation, owner, { cells })
    await removeAnswers(installation, owner, responseIds.slice(0, 1))
    await again(owner, campaignId)
    const now = await get(owner, `/campaigns/${campaignId}/results`)
    expect(now.release).toMatchObject({ number: 2, answers: null })
    expect(figureOf(now.heat, ids.engineering)).toMatchObject({ reason: 'changed', value: null })
    expect(figureOf(now.dimensions, 'all')).toMatchObject({ reason: 'changed', value: null })
    expect(figureOf(now.heat, ids.finance)).toMatchObject({ status: 'shown' })
    const before = await get(owner, `/campaigns/${campaignId}/results?release=1`)
    expect(before).toMatchObject({ isLatest: false, release: { number: 1 } })
    expect(figureOf(before.heat, ids.engineering)).toMatchObject({ status: 'shown', n: 12 })
  })

  it('shows totals again once enough have left together', async () => {
    const { owner, ids, cells } = await aMeasuredOrganisation(installation)
    const { campaignId, responseIds } = await aClosedRound(installation, owner, { cells })
    await removeAnswers(installation, owner, responseIds.slice(0, 6))
    await again(owner, campaignId)
    const now = await get(owner, `/campaigns/${campaignId}/results`)
    expect(figureOf(now.heat, ids.engineering)).toMatchObject({ status: 'shown', n: 6 })
    expect(figureOf(now.dimensions, 'all')).toMatchObject({ status: 'shown', n: 27 })
  })
})

async function exportOf(owner: TestOwner, path: string): Promise<string> {
  const response = await installation.app.request(`/api/v1/organisations/${owner.slug}${path}`, {
    headers: { cookie: owner.cookie, 'sec-fetch-site': 'same-origin' },
  })
  expect(response.status).toBe(200)
  return response.text()
}

/** The hash of the stored release, and of one built afresh after that one was removed. */
async function hashesOfTwoBuilds(owner: TestOwner, campaignId: string): Promise<string[]> {
  const { items } = await get(owner, `/results/releases?campaignId=${campaignId}`)
  await installation.database.asAdmin((client) =>
    client.query('delete from app.releases where campaign_id = $1', [campaignId]),
  )
  const { hash } = await inside(installation, owner, 'deliver-results', (tx, context) =>
    buildRelease(tx, context, { campaignId }),
  )
  return [items[0].hash, hash]
}
