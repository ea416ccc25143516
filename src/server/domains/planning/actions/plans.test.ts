// The life of a plan on a real database: settings, the choice, decisions, what if, going stale.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  openTestInstallation,
  type TestInstallation,
} from '../../../../../test/support/installation.ts'
import { anOwner, callApi, inside, type TestOwner } from '../../../../../test/support/people.ts'
import {
  anExplainedPlan,
  anOrganisationWithResults,
  aPlan,
  someSettings,
} from '../../../../../test/support/plans.ts'
import { aClosedRound, type AnsweredCell } from '../../../../../test/support/rounds.ts'
import { readReleaseForPlanning } from '../../results/actions/planning.ts'
import { canonicalJson, inputHash, planDocument, planHash } from '../rules/canonical.ts'
import { unreleasedCells } from '../rules/released-cells.ts'
import { getPlan } from './plans.ts'

let installation: TestInstallation
let owner: TestOwner
let ids: Record<'engineering' | 'sales' | 'legal' | 'finance', string>
let cells: AnsweredCell[]
beforeAll(async () => {
  installation = await openTestInstallation()
  ;({ owner, ids, cells } = await anOrganisationWithResults(installation))
})
afterAll(() => installation.close())

type Who = { cookie: string; slug: string }
const get = async (path: string, who: Who = owner) =>
  (await callApi(installation, who, { method: 'GET', path })).body
const post = (path: string, body: object, who: Who = owner) =>
  callApi(installation, who, { method: 'POST', path, body })
const chosenOf = (plan: any): string[] =>
  plan.items.filter(({ isChosen }: any) => isChosen).map(({ id }: any) => id)

describe('before there are results', () => {
  it('settings can be saved, and planning says what is missing', async () => {
    const founder = await anOwner(installation)
    const first = await get('/planning', founder)
    expect(first).toMatchObject({ savedAt: null, basis: { state: 'no-release', release: null } })
    const body = { ...someSettings, budget: 123 }
    const saved = await callApi(installation, founder, {
      method: 'PUT',
      path: '/planning/settings',
      body,
    })
    expect(saved.body.settings).toEqual(body)
    expect((await post('/plans', body, founder)).body.type).toBe('/problems/no-release')
    expect((await get('/planning', founder)).settings).toEqual(body)
  })

  it('nothing is planned from a release that shows nothing', async () => {
    const small = await anOwner(installation)
    const { departmentId } = (
      await post(
        '/departments',
        { name: 'Few', type: 'legal', parentId: null, headcount: null },
        small,
      )
    ).body
    await aClosedRound(installation, small, {
      cells: [{ departmentId, answers: [1, 2, 3], people: 6 }],
    })
    expect((await get('/planning', small)).basis.state).toBe('refused')
    expect((await post('/plans', someSettings, small)).body.type).toBe('/problems/release-refused')
  })
})

describe('settings', () => {
  it('are refused field by field', async () => {
    const reply = await post('/plans', {
      ...someSettings,
      must: ['I01', 'I99'],
      mustNot: ['I98'],
    })
    expect(reply.status).toBe(422)
    expect(reply.body.fields.map(({ path }: any) => path)).toEqual(['must.1', 'mustNot.0'])
    const rate = await post('/plans', { ...someSettings, hundredPounds: 9 })
    expect(rate.body.fields[0].path).toBe('hundredPounds')
    const both = await post('/plans', { ...someSettings, must: ['I01'], mustNot: ['I01'] })
    expect(both.status).toBe(422)
  })
})

describe('a plan', () => {
  it('is the same for the same request, with the same hashes that can be worked out again', async () => {
    const plan = await aPlan(installation, owner)
    const again = await aPlan(installation, owner)
    expect(again).toEqual(plan)
    const row = await inside(installation, owner, 'generate-advice', (tx) =>
      getPlan(tx, plan.planId),
    )
    expect(inputHash(row.input)).toBe(plan.inputHash)
    expect(planHash(planDocument(row.input, row.answer!))).toBe(plan.planHash)
    expect(JSON.parse(canonicalJson(row.input)).cells.length).toBe(plan.byTarget.length)
  })

  it('is another under other settings, and keeps both', async () => {
    const rich = await aPlan(installation, owner)
    const poor = await aPlan(installation, owner, { budget: 1_000_000 })
    expect(poor.planHash).not.toBe(rich.planHash)
    expect(poor.cost).toBeLessThanOrEqual(1_000_000)
    const { items } = await get('/plans?limit=1')
    expect(items.map(({ planId }: any) => planId)).toEqual([poor.planId])
  })

  it('counts a hidden group in the whole and never plans for it', async () => {
    const plan = await aPlan(installation, owner)
    const planned = new Set(plan.byTarget.map(({ group }: any) => group))
    expect([...planned]).not.toContain(ids.legal)
    expect(plan.groups.find(({ id }: any) => id === ids.legal)).toMatchObject({ parent: 'org' })
    expect(plan.items.some(({ groupId }: any) => groupId === ids.legal)).toBe(false)
    expect(JSON.stringify(plan.items)).not.toContain(`@${ids.legal}`)
  })

  it('adds up: weights to a million, gains to the value', async () => {
    const plan = await aPlan(installation, owner)
    const sum = (of: (each: any) => number) =>
      plan.byTarget.reduce((total: number, each: any) => total + of(each), 0)
    expect(sum(({ weight }) => weight)).toBe(1_000_000)
    expect(sum(({ weight, gained }) => weight * gained)).toBe(plan.value)
  })

  it('holds what costs nothing when there is no money, and nothing without people', async () => {
    const free = await aPlan(installation, owner, { budget: 0 })
    expect(free).toMatchObject({ state: 'ready', status: 'optimal', cost: 0 })
    expect(chosenOf(free).length).toBeGreaterThan(0)
    const nobody = Object.fromEntries(
      Object.keys(someSettings.capacity).map((pool) => [pool, { total: 0, weekly: 0 }]),
    )
    const none = await aPlan(installation, owner, { capacity: nobody })
    expect(none).toMatchObject({ status: 'optimal', value: 0 })
    expect(chosenOf(none)).toEqual([])
  })

  it('names the smallest set of musts that cannot stand together', async () => {
    const plan = await aPlan(installation, owner, { budget: 1000, must: ['I01', 'I04'] })
    expect(plan).toMatchObject({
      state: 'ready',
      status: 'infeasible',
      conflict: { kind: 'resource', resource: 'budget', available: 1000, needed: 300_000 },
    })
    expect(plan.conflict.musts).toEqual(['I04'])
  })

  it('takes costs in the currency of the organisation', async () => {
    const pounds = await aPlan(installation, owner)
    const euros = await aPlan(installation, owner, { currency: 'EUR', hundredPounds: 11_701 })
    const costOf = (plan: any, id: string) => plan.items.find((each: any) => each.id === id).cost
    expect(costOf(euros, 'I01')).toBe(Math.ceil((costOf(pounds, 'I01') * 11_701) / 10_000))
    expect(euros.currency).toBe('EUR')
  })

  it('asks about single departments only where it is told to', async () => {
    const plan = await aPlan(installation, owner, { perDepartment: false })
    expect(plan.items.every(({ groupId }: any) => groupId === null)).toBe(true)
    expect(new Set(plan.byTarget.map(({ group }: any) => group)).has(ids.engineering)).toBe(true)
  })

  it('of least cost is computed by the worker, and says so meanwhile', async () => {
    const settings = {
      ...someSettings,
      perDepartment: false,
      mode: { kind: 'least-cost', atLeast: 2000 },
    }
    const { body: asked } = await post('/plans', settings)
    expect(asked).toMatchObject({ state: 'computing', status: null, planHash: null })
    const early = await post(`/plans/${asked.planId}/difference`, { budget: 1 })
    expect(early.body.type).toBe('/problems/plan-computing')
    await installation.settle()
    const plan = await get(`/plans/${asked.planId}`)
    expect(plan).toMatchObject({ state: 'ready', status: 'optimal' })
    expect(plan.value).toBeGreaterThanOrEqual(2_000_000_000)
    const within = await aPlan(installation, owner, {
      perDepartment: false,
      budget: Math.max(0, plan.cost - 1),
    })
    if (plan.cost > 0) expect(within.value).toBeLessThan(2_000_000_000)
  })
})

describe('the reasons of a plan', () => {
  it('are computed beside it, with worth, limits, frontier and stability', async () => {
    const before = await aPlan(installation, owner, { budget: 2_000_000, perDepartment: false })
    expect(before).toMatchObject({ state: 'ready', explanation: null, outlook: null })
    const settings = { budget: 2_100_000, perDepartment: false }
    const plan = await anExplainedPlan(installation, owner, settings)
    expect(plan.explanation.thoroughness.solves).toBeGreaterThan(50)
    expect(plan.outlook.draws).toBe(200)
    for (const item of plan.items) {
      expect(item.reasons.length, item.id).toBeGreaterThan(0)
      expect(item.stability, item.id).not.toBeNull()
    }
    const [chosen] = plan.items.filter(({ isChosen }: any) => isChosen)
    const worth = chosen.reasons.find(({ code }: any) => code === 'WORTH')
    const banned = await aPlan(installation, owner, { ...settings, mustNot: [chosen.id] })
    expect(plan.value - banned.value).toBe(worth.points)
    const { steps } = plan.outlook.frontier.find(({ resource }: any) => resource === 'budget')
    const here = steps.findLast(({ from }: any) => from <= settings.budget)
    expect(here.value).toBe(plan.value)
    expect(plan.explanation.reasons).toContainEqual({
      code: 'PARENT_USED',
      group: ids.legal,
      parent: 'org',
    })
  })
})

describe('a planted leak', () => {
  it('is caught: a plan with a score of a hidden group', async () => {
    const plan = await aPlan(installation, owner)
    await inside(installation, owner, 'generate-advice', async (tx, context) => {
      const release = await readReleaseForPlanning(tx, context, 'latest')
      const { input } = await getPlan(tx, plan.planId)
      expect(unreleasedCells(input, release!)).toEqual([])
      const [cell] = input.cells
      const leak = { ...input, cells: [...input.cells, { ...cell!, group: ids.legal }] }
      expect(unreleasedCells(leak, release!)).toEqual([`${ids.legal} ${cell!.target}`])
      const changed = { ...input, cells: [{ ...cell!, score: cell!.score + 1 }] }
      expect(unreleasedCells(changed, release!)).toHaveLength(1)
      const leakingRelease = {
        ...release!,
        cells: [...release!.cells, { ...release!.cells[0]!, groupId: ids.legal }],
      }
      expect(unreleasedCells(leak, leakingRelease)).toEqual([`${ids.legal} ${cell!.target}`])
    })
  })
})

describe('a newer release', () => {
  it('makes plans stale, and nothing is decided on them any more', async () => {
    const plan = await aPlan(installation, owner)
    expect(plan.staleReason).toBeNull()
    const before = installation.now()
    installation.setNow(new Date(before.getTime() + 30 * 86_400_000))
    await aClosedRound(installation, owner, { cells, name: 'Second round' })
    const stale = await get(`/plans/${plan.planId}`)
    expect(stale.staleReason).toBe('newer-release')
    const decision = { initiativeId: chosenOf(plan)[0], kind: 'accept', reason: 'Late' }
    const reply = await post(`/plans/${plan.planId}/decisions`, decision)
    expect(reply.body.type).toBe('/problems/plan-stale')
    const fresh = await aPlan(installation, owner)
    expect(fresh.planId).not.toBe(plan.planId)
    expect(fresh.staleReason).toBeNull()
    installation.setNow(before)
  })
})
