// A plan that provably ends too late, and the plan that ends in time, on a real database.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  openTestInstallation,
  type TestInstallation,
} from '../../../../../test/support/installation.ts'
import { callApi, type TestOwner } from '../../../../../test/support/people.ts'
import {
  anOrganisationWithResults,
  aPlan,
  someSettings,
} from '../../../../../test/support/plans.ts'
import { aRoadmap } from '../../../../../test/support/roadmaps.ts'
import type { PlanInput } from '../../planning/rules/model.ts'
import { inputHash, planDocument, planHash } from '../../planning/rules/canonical.ts'
import { selectPlan } from '../../planning/rules/selection.ts'

let installation: TestInstallation
let owner: TestOwner
let another: TestOwner
beforeAll(async () => {
  installation = await openTestInstallation()
  owner = (await anOrganisationWithResults(installation)).owner
  another = (await anOrganisationWithResults(installation)).owner
})
afterAll(() => installation.close())

const send = (method: string, path: string, body?: object) =>
  callApi(installation, owner, { method, path, ...(body ? { body } : {}) })
const made = async (method: string, path: string, body?: object) => {
  const reply = await send(method, path, body)
  expect([200, 201], `${path} ${JSON.stringify(reply.body)}`).toContain(reply.status)
  return reply.body
}
const calendar = { anchorOn: '2026-11-30', closedWeeks: [] }
const previewOf = (planId: string) => made('POST', '/roadmap/preview', { planId, ...calendar })
const titles = (named: { title: string }[]) => named.map(({ title }) => title)

/** Three months: the best plan needs sixteen weeks. */
const soon = { horizonMonths: 3 }

describe('a plan that ends in time', () => {
  it('is left as it is', async () => {
    const { planId } = await aPlan(installation, owner)
    expect(await made('GET', `/roadmap/fitting/${planId}`)).toEqual({ kind: 'fits' })
    const refused = await send('POST', '/roadmap/fitting', { planId })
    expect(refused.body.type).toBe('/problems/nothing-fits')
  })
})

describe('a plan that provably ends too late', () => {
  it('is told which initiatives the best plan in time leaves out, and what that costs', async () => {
    const plan = await aPlan(installation, owner, soon)
    const { schedule } = await previewOf(plan.planId)
    expect(schedule.overrunWeeks).toBeGreaterThan(0)
    const fitting = await made('GET', `/roadmap/fitting/${plan.planId}`)
    expect(fitting).toMatchObject({ kind: 'found', isProven: true })
    expect(fitting.weeks).toBeLessThanOrEqual(13)
    expect(fitting.value).toBeLessThan(0)
    const chosen = plan.items.filter(({ isChosen }: any) => isChosen)
    expect(fitting.leaves.length).toBeGreaterThan(0)
    expect(titles(chosen)).toEqual(expect.arrayContaining(titles(fitting.leaves)))
  })

  it('gives way to a plan like any other, with what does not fit declined', async () => {
    const plan = await aPlan(installation, owner, soon)
    const fitting = await made('GET', `/roadmap/fitting/${plan.planId}`)
    const { planId } = await made('POST', '/roadmap/fitting', { planId: plan.planId })
    const other = await made('GET', `/plans/${planId}`)
    expect(other).toMatchObject({ status: 'optimal', basedOn: plan.planId, staleReason: null })
    expect(other.value).toBe(plan.value + fitting.value)
    expect(other.cost).toBe(plan.cost + fitting.cost)
    const declined = other.items.filter(({ decision }: any) => decision?.kind === 'decline')
    expect(declined.length).toBeGreaterThan(0)
    expect(other.settings.mustNot).toEqual(declined.map(({ id }: any) => id))
    expect(declined[0].decision.reason).toBe('Left out so that the plan ends within 13 weeks')
    const { schedule } = await previewOf(planId)
    expect(schedule).toMatchObject({ overrunWeeks: 0, makespan: fitting.weeks })
    const late = await send('POST', '/roadmap/preview', { planId: plan.planId, ...calendar })
    expect(late.body.type).toBe('/problems/superseded-plan')
  })
})

describe('adopting', () => {
  it('replays both hashes of the plan in time, and looks again from the week the roadmap is in', async () => {
    owner = another
    const first = await aPlan(installation, owner, soon)
    const { planId } = await made('POST', '/roadmap/fitting', { planId: first.planId })
    await aRoadmap(installation, owner, planId)
    const { plan } = await made('GET', '/roadmap/roadmap.json')
    const input: PlanInput = plan.input
    expect(inputHash(input)).toBe(plan.inputHash)
    expect(planHash(planDocument(input, selectPlan(input)))).toBe(plan.planHash)

    const before = installation.now()
    installation.setNow(new Date('2027-01-27T10:00:00Z'))
    const settings = { ...someSettings, horizonMonths: 5 }
    const again = await made('POST', '/roadmap/replan', { settings })
    const difference = await made('GET', `/roadmap/difference/${again.planId}`)
    expect(difference.schedule.overrunWeeks).toBeGreaterThan(0)
    const fitting = await made('GET', `/roadmap/fitting/${again.planId}`)
    expect(fitting).toMatchObject({ kind: 'found' })
    expect(fitting.weeks).toBeLessThanOrEqual(13)
    const next = await made('POST', '/roadmap/fitting', { planId: again.planId })
    expect(await made('GET', `/plans/${next.planId}`)).toMatchObject({ continuesRoadmap: true })
    const revised = await made('GET', `/roadmap/difference/${next.planId}`)
    expect(revised.schedule.overrunWeeks).toBe(0)
    installation.setNow(before)
  })
})
