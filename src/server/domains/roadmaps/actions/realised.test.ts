// What was planned against what came of it: two rounds, a roadmap between them, on a real database.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  openTestInstallation,
  type TestInstallation,
} from '../../../../../test/support/installation.ts'
import { aMember, type TestMember } from '../../../../../test/support/members.ts'
import { callApi, type TestOwner } from '../../../../../test/support/people.ts'
import { anOrganisationWithResults, aPlan } from '../../../../../test/support/plans.ts'
import { aRoadmap, finishItem, itemsOf } from '../../../../../test/support/roadmaps.ts'
import { aClosedRound, type AnsweredCell } from '../../../../../test/support/rounds.ts'

let installation: TestInstallation
let owner: TestOwner
let lead: TestMember
let ids: Record<'engineering' | 'sales' | 'legal' | 'finance', string>
let finished: any
let late: any
let realised: any

const get = async (who: { cookie: string; slug: string }, path: string) =>
  callApi(installation, who, { method: 'GET', path })

/** Everybody answers one option better than before. */
const improved = (cells: readonly AnsweredCell[]) =>
  cells.map((cell) => ({ ...cell, answers: cell.answers.map((place) => Math.min(5, place + 1)) }))

beforeAll(async () => {
  installation = await openTestInstallation()
  const measured = await anOrganisationWithResults(installation)
  ;({ owner, ids } = measured)
  lead = await aMember(installation, owner, { role: 'lead', departmentId: ids.engineering })
  const worker = await aMember(installation, owner)
  const { planId } = await aPlan(installation, owner, { perDepartment: false })
  await aRoadmap(installation, owner, planId)
  const [first, second] = (await itemsOf(installation, owner)).filter(
    ({ needs }) => needs.length === 0,
  )
  finished = first
  late = second
  await finishItem(installation, owner, { itemId: finished.itemId, worker })
  installation.setNow(new Date('2027-01-11T10:00:00Z'))
  await finishItem(installation, owner, { itemId: late.itemId, worker })
  installation.setNow(new Date('2027-01-18T10:00:00Z'))
  const cells = improved(measured.cells).map((cell) =>
    cell.departmentId === ids.finance ? { ...cell, answers: cell.answers.slice(0, 3) } : cell,
  )
  await aClosedRound(installation, owner, { cells, name: 'Winter round' })
  realised = (await get(owner, '/roadmap/realised')).body
})
afterAll(() => installation.close())

describe('before a later round', () => {
  it('tells which round the plan rests on, and holds nothing against it yet', async () => {
    const other = await anOrganisationWithResults(installation)
    await aRoadmap(installation, other.owner, (await aPlan(installation, other.owner)).planId)
    const { body } = await get(other.owner, '/roadmap/realised')
    expect(body).toMatchObject({
      basis: { campaign: 'Spring round' },
      finished: 0,
      rounds: [],
      calibration: { n: 0, share: null },
    })
  })

  it('is told that there is no roadmap where there is none', async () => {
    const { owner: other } = await anOrganisationWithResults(installation)
    expect((await get(other, '/roadmap/realised')).body.type).toBe('/problems/no-roadmap')
  })
})

describe('after a later round', () => {
  const lifts = (group?: string) =>
    realised.rounds[0].lifts.filter((lift: any) => group === undefined || lift.group === group)

  it('holds the changes of the release against the lifts of what was finished in time', async () => {
    const [round] = realised.rounds
    expect(realised.rounds).toHaveLength(1)
    expect(round).toMatchObject({
      campaign: 'Winter round',
      since: { campaign: 'Spring round', closedOn: '2026-11-24' },
      shownUpTo: '2026-12-21',
      isComparable: true,
      tooLate: [{ itemId: late.itemId, title: late.title }],
    })
    const { lifts: planned } = (await get(owner, `/roadmap/items/${finished.itemId}`)).body
    const { target, points } = planned.find(({ group }: any) => group === ids.engineering)
    const { body: trend } = await get(owner, `/results/trend?groupId=${ids.engineering}`)
    const line = trend.lines.find(({ measure }: any) => measure === target)
    const [before, after] = line.points
    const found = lifts(ids.engineering).find((lift: any) => lift.target === target)
    expect(found.planned.points).toBeCloseTo(points / 1000, 9)
    expect(found.change.delta).toBeCloseTo(after.value - before.value, 9)
    expect(found.change.word).toBe(after.word)
    expect(found.initiatives).toEqual([finished.title])
    expect(found.now.points).toBeGreaterThan(found.planned.points)
  })

  it('tells everybody beside the groups', () => {
    const totals = lifts('org').filter(({ isTotal }: any) => isTotal)
    expect(totals.length).toBeGreaterThan(0)
    for (const { change } of totals) expect(change.delta).toBeGreaterThan(0)
  })

  it('has no number of a group that is hidden now, and no row of one that was hidden before', () => {
    const hidden = lifts(ids.finance)
    expect(hidden.length).toBeGreaterThan(0)
    for (const lift of hidden)
      expect(lift).toMatchObject({
        change: null,
        verdict: 'cannot tell yet',
        why: 'hidden',
        reason: 'few',
        now: null,
      })
    expect(JSON.stringify(realised.rounds)).not.toContain(ids.legal)
  })

  it('speaks of no effect of what everybody did, and calibrates on groups alone', () => {
    const [initiative] = realised.rounds[0].initiatives
    expect(initiative).toMatchObject({ title: finished.title, groups: null })
    for (const { effect, notIn } of initiative.effects) expect([effect, notIn]).toEqual([null, 0])
    const counted = lifts().filter(({ isTotal, change }: any) => !isTotal && change !== null)
    expect(realised.calibration.n).toBe(counted.length)
    expect(realised.calibration.share === null).toBe(counted.length < 10)
  })

  it('shows a lead the own department and everybody, and members nothing', async () => {
    const { body } = await get(lead, '/roadmap/realised')
    const groups = new Set(body.rounds[0].lifts.map(({ group }: any) => group))
    expect(groups).toEqual(new Set(['org', ids.engineering]))
    const member = await aMember(installation, owner)
    expect((await get(member, '/roadmap/realised')).status).toBe(403)
  })

  it('comes as a table with one row for each planned lift', async () => {
    const { body } = await get(owner, '/roadmap/realised.csv')
    const rows = body.trim().split('\r\n')
    expect(rows).toHaveLength(1 + lifts().length)
    expect(rows[0]).toContain('round,closed,since,dimension,group,initiatives,planned')
    expect(rows[1]).toContain('Winter round,2027-01-18,Spring round')
  })
})
