// Planning again from a roadmap and revising it, on a real database.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  openTestInstallation,
  type TestInstallation,
} from '../../../../../test/support/installation.ts'
import { aMember, type TestMember } from '../../../../../test/support/members.ts'
import { callApi, inside, type TestOwner } from '../../../../../test/support/people.ts'
import {
  anOrganisationWithResults,
  aPlan,
  leaveUnexplained,
  someSettings,
} from '../../../../../test/support/plans.ts'
import { aRoadmap, itemsOf } from '../../../../../test/support/roadmaps.ts'
import { removeOrganisation } from '../../organisations/actions.ts'

let installation: TestInstallation
let owner: TestOwner
let worker: TestMember
let begun: any
let finished: any
let items: any[]
beforeAll(async () => {
  installation = await openTestInstallation()
  owner = (await anOrganisationWithResults(installation)).owner
  worker = await aMember(installation, owner, { name: 'Wanda Worker' })
  await aRoadmap(installation, owner, (await aPlan(installation, owner)).planId)
  items = await itemsOf(installation, owner)
  const [one, two] = items.filter(({ needs }) => needs.length === 0)
  begun = one
  finished = two
  for (const { itemId } of [begun, finished]) {
    await made('PATCH', `/roadmap/items/${itemId}`, { ownerId: worker.memberId })
    await made('POST', `/roadmap/items/${itemId}/moves`, { move: 'start' })
  }
  await made('PUT', `/roadmap/items/${begun.itemId}/spent`, { cost: 1, effort: { people: 5 } })
  const { taskList } = await made('GET', `/roadmap/items/${begun.itemId}`)
  await made('PATCH', `/roadmap/items/${begun.itemId}/tasks/${taskList[0].taskId}`, {
    isFinished: true,
  })
  const proof = { title: 'Proof', url: 'https://example.test/proof' }
  const submitted = await send(worker, 'POST', `/roadmap/items/${finished.itemId}/evidence`, proof)
  const [{ evidenceId }] = submitted.body.evidence
  await made('POST', `/roadmap/items/${finished.itemId}/evidence/${evidenceId}/review`, {
    isAccepted: true,
    comment: null,
  })
})
afterAll(() => installation.close())

const send = (who: { cookie: string; slug: string }, method: string, path: string, body?: object) =>
  callApi(installation, who, { method, path, ...(body ? { body } : {}) })
const made = async (method: string, path: string, body?: object) => {
  const reply = await send(owner, method, path, body)
  expect([200, 201], `${path} ${JSON.stringify(reply.body)}`).toContain(reply.status)
  return reply.body
}
const replan = (settings: object = {}) =>
  made('POST', '/roadmap/replan', { settings: { ...someSettings, ...settings } })

describe('planning again', () => {
  it('fixes what has begun with what is left of it, and leaves out what is done', async () => {
    const { planId } = await replan({ budget: 1_500_000 })
    const plan = await made('GET', `/plans/${planId}`)
    expect(plan).toMatchObject({ continuesRoadmap: true, status: 'optimal' })
    const left = plan.items.find(({ id }: any) => id === begun.candidateId)
    expect(left.isChosen).toBe(true)
    expect(left.weeks).toBeLessThan(begun.weeks)
    expect(left.effort.people).toBe(begun.effort.people - 5)
    expect(plan.items.some(({ id }: any) => id === finished.candidateId)).toBe(false)
  })

  it('raises scores that cannot show yet what is done', async () => {
    const first = await made('GET', `/plans/${(await made('GET', '/roadmap')).roadmap.planId}`)
    const lifted = first.items.find(({ id }: any) => id === finished.candidateId).lifts[0]
    const { planId } = await replan()
    const plan = await made('GET', `/plans/${planId}`)
    const score = (of: any) =>
      of.byTarget.find(
        ({ group, target }: any) => group === lifted.group && target === lifted.target,
      ).score
    expect(score(plan)).toBeGreaterThan(score(first))
  })

  it('gives the same plan for the same request', async () => {
    expect(await replan()).toEqual(await replan())
  })

  it('takes decisions on the roadmap only', async () => {
    const { planId } = await replan()
    const { items: candidates } = await made('GET', `/plans/${planId}`)
    const decision = { initiativeId: candidates[0].id, kind: 'accept', reason: 'Good' }
    const reply = await send(owner, 'POST', `/plans/${planId}/decisions`, decision)
    expect(reply.body.type).toBe('/problems/continues-roadmap')
  })
})

describe('a revision', () => {
  it('keeps owners, tasks and evidence of what stays, and the revision before readable', async () => {
    const before = await itemsOf(installation, owner)
    const first = await made('GET', '/roadmap/revisions/1')
    const { planId } = await replan({ budget: 1_500_000 })
    const difference = await made('GET', `/roadmap/difference/${planId}`)
    expect(difference.leaves.length + difference.comes.length).toBeGreaterThan(0)
    const revision = await made('POST', '/roadmap/revisions', { planId, reason: 'Less money' })
    expect(revision).toMatchObject({
      number: 2,
      planId,
      reason: 'Less money',
      value: difference.value,
      moved: difference.moves.length,
      leaves: difference.leaves.map(({ candidateId }: any) => candidateId),
    })
    const after = new Map((await itemsOf(installation, owner)).map((each) => [each.itemId, each]))
    const kept = after.get(begun.itemId)
    expect(kept).toMatchObject({
      state: 'in progress',
      ownerId: worker.memberId,
      tasksFinished: 1,
      startsOn: before.find(({ itemId }) => itemId === begun.itemId).startsOn,
      baselineDueOn: begun.baselineDueOn,
      cost: begun.cost,
    })
    expect(after.get(finished.itemId)).toMatchObject({ state: 'done', percent: 100 })
    for (const { itemId } of difference.leaves) expect(after.get(itemId)?.state).toBe('dropped')
    for (const { itemId, after: days } of difference.moves)
      expect(after.get(itemId)).toMatchObject(days)
    expect(await made('GET', '/roadmap/revisions/1')).toEqual(first)
    const list = await made('GET', '/roadmap/revisions')
    expect(list.items.map(({ number }: any) => number)).toEqual([2, 1])
  })

  it('brings back what a revision had left out, as a new item', async () => {
    const { planId } = await replan()
    const difference = await made('GET', `/roadmap/difference/${planId}`)
    expect(difference.comes.length).toBeGreaterThan(0)
    await made('POST', '/roadmap/revisions', { planId, reason: 'The money is back' })
    const now = await itemsOf(installation, owner)
    for (const { candidateId } of difference.comes) {
      const states = now
        .filter((each) => each.candidateId === candidateId)
        .map(({ state }) => state)
      expect(states.filter((state) => state === 'planned')).toHaveLength(1)
    }
  })

  it('is refused when items have moved on since its plan was made', async () => {
    const { planId } = await replan({ budget: 3_000_000 })
    const { items: candidates } = await made('GET', `/plans/${planId}`)
    const isChosen = (id: string) => candidates.find((each: any) => each.id === id)?.isChosen
    const open = (await itemsOf(installation, owner)).find(
      ({ state, candidateId }) => state === 'planned' && isChosen(candidateId),
    )
    await made('POST', `/roadmap/items/${open.itemId}/moves`, { move: 'drop', reason: 'No longer' })
    const reply = await send(owner, 'POST', '/roadmap/revisions', { planId, reason: 'Again' })
    expect(reply.body.type).toBe('/problems/plan-outdated')
    const again = await replan({ budget: 3_000_000 })
    const plan = await made('GET', `/plans/${again.planId}`)
    const dropped = plan.items.find(({ id }: any) => id === open.candidateId)
    expect(dropped?.isChosen ?? false).toBe(false)
  })
})

describe('removing the organisation', () => {
  it('removes plans, revisions and items with it', async () => {
    await leaveUnexplained(installation)
    const other = (await anOrganisationWithResults(installation)).owner
    await aRoadmap(installation, other, (await aPlan(installation, other)).planId)
    await inside(installation, other, 'manage-account', removeOrganisation)
    const left = await installation.database.asAdmin(async (client) =>
      Promise.all(
        ['plans', 'roadmaps', 'roadmap_revisions', 'roadmap_items', 'planning_catalogues'].map(
          async (table) => {
            const { rows } = await client.query(
              `select 1 from app.${table} where organisation_id = $1`,
              [other.organisationId],
            )
            return rows.length
          },
        ),
      ),
    )
    expect(left).toEqual([0, 0, 0, 0, 0])
  })
})

describe('scheduling again', () => {
  it('moves what has slipped and leaves the choice alone', async () => {
    const before = installation.now()
    const old = await itemsOf(installation, owner)
    const chosen = old.map(({ candidateId }) => candidateId)
    installation.setNow(new Date('2027-02-03T10:00:00Z'))
    const preview = await made('GET', '/roadmap/schedule')
    const applied = await made('POST', '/roadmap/schedule')
    expect(applied).toEqual(preview)
    expect(applied.moves.length).toBeGreaterThan(0)
    const now = await itemsOf(installation, owner)
    expect(new Set(now.map(({ candidateId }) => candidateId))).toEqual(new Set(chosen))
    for (const each of now.filter(({ state }) => state === 'planned')) {
      expect(each.startsOn >= '2027-02-01').toBe(true)
      const { baselineStartsOn } = old.find(({ itemId }) => itemId === each.itemId)
      expect(each.baselineStartsOn).toBe(baselineStartsOn)
    }
    expect((await made('GET', '/roadmap/schedule')).moves).toEqual([])
    installation.setNow(before)
  })
})
