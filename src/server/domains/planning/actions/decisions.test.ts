// Decisions on plans, what if, and what a lead of one department sees, on a real database.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  openTestInstallation,
  type TestInstallation,
} from '../../../../../test/support/installation.ts'
import { aMember } from '../../../../../test/support/members.ts'
import { callApi, type TestOwner } from '../../../../../test/support/people.ts'
import {
  anOrganisationWithResults,
  aPlan,
  someSettings,
} from '../../../../../test/support/plans.ts'

let installation: TestInstallation
let owner: TestOwner
let ids: Record<'engineering' | 'sales' | 'legal' | 'finance', string>
beforeAll(async () => {
  installation = await openTestInstallation()
  ;({ owner, ids } = await anOrganisationWithResults(installation))
})
afterAll(() => installation.close())

type Who = { cookie: string; slug: string }
const get = async (path: string, who: Who = owner) =>
  (await callApi(installation, who, { method: 'GET', path })).body
const post = (path: string, body: object, who: Who = owner) =>
  callApi(installation, who, { method: 'POST', path, body })
const chosenOf = (plan: any): string[] =>
  plan.items.filter(({ isChosen }: any) => isChosen).map(({ id }: any) => id)

describe('what if', () => {
  it('solves again with other limits and saves nothing', async () => {
    const plan = await aPlan(installation, owner)
    const { items: before } = await get('/plans')
    const { body } = await post(`/plans/${plan.planId}/difference`, { budget: 0 })
    expect(body.before).toMatchObject({ value: plan.value, cost: plan.cost })
    expect(body.after.cost).toBe(0)
    expect(body.leaves.length).toBeGreaterThan(0)
    const gained = body.byTarget.reduce((sum: number, { gained }: any) => sum + gained, 0)
    expect(gained).toBeLessThan(0)
    expect((await get('/plans')).items).toEqual(before)
  })

  it('shows what adapting an initiative would change before it is saved', async () => {
    const plan = await aPlan(installation, owner)
    const [id] = chosenOf(plan)
    const { body } = await post(`/plans/${plan.planId}/difference`, {
      changes: [{ initiativeId: id, change: { cost: someSettings.budget + 1 } }],
    })
    expect(body.leaves).toContain(id)
    expect((await get(`/plans/${plan.planId}`)).nextPlanId).toBeNull()
  })
})

describe('decisions', () => {
  it('that agree with the plan leave it as it is', async () => {
    const plan = await aPlan(installation, owner, { budget: 3_900_000 })
    const [id] = chosenOf(plan)
    const { body } = await post(`/plans/${plan.planId}/decisions`, {
      initiativeId: id,
      kind: 'accept',
      reason: 'We want this',
    })
    expect(body.planId).toBe(plan.planId)
    const item = (await get(`/plans/${plan.planId}`)).items.find((each: any) => each.id === id)
    expect(item.decision).toMatchObject({
      kind: 'accept',
      reason: 'We want this',
      decidedBy: 'Ada Example',
    })
  })

  it('that change the choice lead to a new plan and keep their history', async () => {
    const plan = await aPlan(installation, owner, { budget: 3_800_000 })
    const [accepted, declined] = chosenOf(plan)
      .filter((id) => !id.includes('@'))
      .toReversed()
    const decide = (planId: string, initiativeId: string, kind: string, change?: object) =>
      post(`/plans/${planId}/decisions`, {
        initiativeId,
        kind,
        reason: `To ${kind}`,
        ...(change ? { change } : {}),
      })
    await decide(plan.planId, accepted!, 'accept')
    const { body } = await decide(plan.planId, declined!, 'decline')
    expect(body.planId).not.toBe(plan.planId)
    const next = await get(`/plans/${body.planId}`)
    expect(next).toMatchObject({ basedOn: plan.planId })
    expect(next.settings.must).toContain(accepted)
    expect(chosenOf(next)).toContain(accepted)
    expect(chosenOf(next)).not.toContain(declined)
    const stale = await decide(plan.planId, accepted!, 'decline')
    expect(stale.body.type).toBe('/problems/superseded-plan')
    const adapted = await decide(next.planId, accepted!, 'adapt', { cost: 5 })
    const third = await get(`/plans/${adapted.body.planId}`)
    expect(third.items.find(({ id }: any) => id === accepted)).toMatchObject({
      cost: 5,
      isAdapted: true,
    })
    const { items } = await get(`/plans/${third.planId}/decisions`)
    expect(items.map(({ kind }: any) => kind)).toEqual(['adapt', 'decline', 'accept'])
  })

  it('need a reason, and new figures when they adapt', async () => {
    const plan = await aPlan(installation, owner)
    const [initiativeId] = chosenOf(plan)
    const path = `/plans/${plan.planId}/decisions`
    for (const body of [
      { initiativeId, kind: 'decline', reason: ' ' },
      { initiativeId, kind: 'adapt', reason: 'Cheaper' },
      { initiativeId, kind: 'accept', reason: 'Fine', change: { cost: 1 } },
    ])
      expect((await post(path, body)).status).toBe(422)
    const unknown = { initiativeId: 'I99', kind: 'accept', reason: 'Fine' }
    expect((await post(path, unknown)).status).toBe(404)
  })
})

describe('a lead of one department', () => {
  it('reads no other department’s scores and decides only on the own one', async () => {
    const lead = await aMember(installation, owner, {
      role: 'lead',
      departmentId: ids.engineering,
    })
    const plan = await aPlan(installation, owner, { budget: 3_700_000 })
    const seen = await get(`/plans/${plan.planId}`, lead)
    expect(new Set(seen.byTarget.map(({ group }: any) => group))).toEqual(
      new Set([ids.engineering, 'org']),
    )
    expect(
      JSON.stringify([seen.byTarget, seen.groups, seen.items.map((each: any) => each.lifts)]),
    ).not.toContain(ids.finance)
    const { body: difference } = await post(`/plans/${plan.planId}/difference`, { budget: 0 }, lead)
    expect(JSON.stringify(difference.byTarget)).not.toContain(ids.finance)
    const decide = (initiativeId: string) =>
      post(`/plans/${plan.planId}/decisions`, { initiativeId, kind: 'decline', reason: 'No' }, lead)
    const own = plan.items.find(
      ({ groupId, isChosen }: any) => groupId === ids.engineering && !isChosen,
    )
    const others = plan.items.find(({ groupId }: any) => groupId === ids.finance)
    expect((await decide('I01')).status).toBe(403)
    expect((await decide(others.id)).status).toBe(403)
    expect((await decide(own.id)).status).toBe(201)
    expect((await post('/plans', someSettings, lead)).status).toBe(403)
    const saving = { method: 'PUT', path: '/planning/settings', body: someSettings }
    expect((await callApi(installation, lead, saving)).status).toBe(403)
  })
})
