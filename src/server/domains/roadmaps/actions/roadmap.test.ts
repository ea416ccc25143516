// A roadmap from adoption to evidence, on a real database.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  openTestInstallation,
  type TestInstallation,
} from '../../../../../test/support/installation.ts'
import { aMember, type TestMember } from '../../../../../test/support/members.ts'
import { callApi, type TestOwner } from '../../../../../test/support/people.ts'
import {
  anOrganisationWithResults,
  aPlan,
  someSettings,
} from '../../../../../test/support/plans.ts'
import { aRoadmap, itemsOf } from '../../../../../test/support/roadmaps.ts'
import { newId } from '../../../foundation/ids.ts'

let installation: TestInstallation
beforeAll(async () => {
  installation = await openTestInstallation()
})
afterAll(() => installation.close())

type Who = { cookie: string; slug: string }
const get = (who: Who, path: string) => callApi(installation, who, { method: 'GET', path })
const send = (who: Who, method: string, path: string, body?: object) =>
  callApi(installation, who, { method, path, ...(body ? { body } : {}) })
const made = async (who: Who, method: string, path: string, body?: object) => {
  const reply = await send(who, method, path, body)
  expect([200, 201], JSON.stringify(reply.body)).toContain(reply.status)
  return reply.body
}

describe('adopting a plan', () => {
  it('places every chosen initiative in weeks, each after what it needs', async () => {
    const { owner } = await anOrganisationWithResults(installation)
    expect((await get(owner, '/roadmap')).body).toEqual({ roadmap: null, items: [] })
    const plan = await aPlan(installation, owner)
    const calendar = { planId: plan.planId, anchorOn: '2026-11-30', closedWeeks: ['2026-12-23'] }
    const preview = await made(owner, 'POST', '/roadmap/preview', calendar)
    const roadmap = await made(owner, 'POST', '/roadmap', {
      ...calendar,
      name: 'Our roadmap',
      timeZone: 'Europe/London',
    })
    expect(roadmap).toMatchObject({ name: 'Our roadmap', revision: 1, schedule: preview.schedule })
    expect(roadmap.schedule.makespan).toBeGreaterThanOrEqual(roadmap.schedule.bound)
    const items = await itemsOf(installation, owner)
    const chosen = plan.items.filter((each: any) => each.isChosen)
    expect(new Set(items.map(({ candidateId }) => candidateId))).toEqual(
      new Set(chosen.map(({ id }: any) => id)),
    )
    for (const item of items) {
      expect(item).toMatchObject({ state: 'planned', percent: 0, tasks: 3, ownerId: null })
      expect(new Date(item.startsOn).getUTCDay()).toBe(1)
      expect(new Date(item.dueOn).getUTCDay()).toBe(5)
      expect(item.startsOn).not.toBe('2026-12-21')
      for (const need of item.needs) {
        const first = items.find(({ itemId }: any) => itemId === need.itemId)
        expect(first.dueOn < item.startsOn).toBe(true)
      }
    }
    expect(items.some(({ needs }: any) => needs.length > 0)).toBe(true)
  })

  it('happens once: neither the plan nor a second one begins another roadmap', async () => {
    const { owner } = await anOrganisationWithResults(installation)
    const plan = await aPlan(installation, owner)
    await aRoadmap(installation, owner, plan.planId)
    const again = await send(owner, 'POST', '/roadmap', body(plan.planId))
    expect(again.body.type).toBe('/problems/adopted-already')
    const other = await aPlan(installation, owner, { budget: 1_000_000 })
    const second = await send(owner, 'POST', '/roadmap', body(other.planId))
    expect(second.body.type).toBe('/problems/roadmap-exists')
    const kept = (await get(owner, `/plans/${other.planId}`)).body
    expect(kept.adoptedAt).toBeNull()
  })

  it('names what asks for more people in a week than there are', async () => {
    const { owner } = await anOrganisationWithResults(installation)
    const capacity = { ...someSettings.capacity, people: { total: 400, weekly: 1 } }
    const plan = await aPlan(installation, owner, { capacity })
    const reply = await send(owner, 'POST', '/roadmap', body(plan.planId))
    expect(reply.body.type).toBe('/problems/cannot-schedule')
    expect(reply.body.initiatives.length).toBeGreaterThan(0)
    const monday = await send(owner, 'POST', '/roadmap', {
      ...body(plan.planId),
      anchorOn: '2026-12-01',
    })
    expect(monday.body.fields).toEqual([{ path: 'anchorOn', message: 'Please choose a Monday.' }])
  })
})

const body = (planId: string) => ({
  planId,
  anchorOn: '2026-11-30',
  closedWeeks: [],
  name: 'Our roadmap',
  timeZone: 'Europe/London',
})

describe('an item', () => {
  let owner: TestOwner
  let worker: TestMember
  let reviewer: TestMember
  let first: any
  beforeAll(async () => {
    owner = (await anOrganisationWithResults(installation)).owner
    worker = await aMember(installation, owner, { name: 'Wanda Worker' })
    reviewer = await aMember(installation, owner, { role: 'admin', name: 'Rita Reviewer' })
    await aRoadmap(installation, owner, (await aPlan(installation, owner)).planId)
    first = (await itemsOf(installation, owner))[0]
  })
  const path = (rest = '') => `/roadmap/items/${first.itemId}${rest}`

  it('starts only with an owner, who then works on it and sees nothing else', async () => {
    const move = { move: 'start' }
    expect((await send(owner, 'POST', path('/moves'), move)).body.type).toBe('/problems/no-owner')
    expect((await get(worker, path())).status).toBe(404)
    await made(owner, 'PATCH', path(), { ownerId: worker.memberId })
    const seen = (await get(worker, '/roadmap')).body
    expect(seen.items.map(({ itemId }: any) => itemId)).toEqual([first.itemId])
    expect(seen.roadmap.isYours).toBe(true)
    expect(seen.items[0]).toMatchObject({
      ownerName: 'Wanda Worker',
      allowed: ['start', 'block', 'change tasks', 'note spent'],
    })
    const started = await made(worker, 'POST', path('/moves'), move)
    expect(started.state).toBe('in progress')
    expect(started.startedAt).not.toBeNull()
    expect((await send(worker, 'POST', path('/moves'), move)).body.type).toBe(
      '/problems/move-refused',
    )
  })

  it('lets its owner tick, add, rename and order tasks, which make its progress', async () => {
    const { taskList, weeks } = await made(worker, 'GET', path())
    const [one, two, three] = taskList
    const ticked = await made(worker, 'PATCH', path(`/tasks/${one.taskId}`), { isFinished: true })
    expect(ticked.percent).toBe(Math.floor((100 * one.weeks) / weeks))
    const added = await made(worker, 'POST', path('/tasks'), { text: 'One more', weeks: 2 })
    expect(added.taskList.map(({ text }: any) => text).at(-1)).toBe('One more')
    expect(added.percent).toBe(Math.floor((100 * one.weeks) / (weeks + 2)))
    const extra = added.taskList.at(-1).taskId
    await made(worker, 'PATCH', path(`/tasks/${extra}`), { text: 'Renamed' })
    const order = [extra, three.taskId, two.taskId, one.taskId]
    const ordered = await made(worker, 'PUT', path('/tasks'), { taskIds: order })
    expect(ordered.taskList.map(({ taskId }: any) => taskId)).toEqual(order)
    const wrong = await send(worker, 'PUT', path('/tasks'), { taskIds: order.slice(1) })
    expect(wrong.status).toBe(422)
    const removed = await made(worker, 'DELETE', path(`/tasks/${extra}`))
    expect(removed.taskList).toHaveLength(3)
  })

  it('cannot be handed over, dropped or moved in time by its owner alone', async () => {
    for (const change of [{ ownerId: null }, { startsOn: '2027-01-04' }])
      expect((await send(worker, 'PATCH', path(), change)).status).toBe(403)
    const drop = { move: 'drop', reason: 'Not needed' }
    expect((await send(worker, 'POST', path('/moves'), drop)).status).toBe(403)
    expect((await send(owner, 'PATCH', path(), { startsOn: '2027-01-04' })).body.type).toBe(
      '/problems/move-refused',
    )
  })

  it('is blocked with a reason and goes on from where it was', async () => {
    const without = await send(worker, 'POST', path('/moves'), { move: 'block' })
    expect(without.status).toBe(422)
    const blocked = await made(worker, 'POST', path('/moves'), {
      move: 'block',
      reason: 'Waiting for legal',
    })
    expect(blocked).toMatchObject({ state: 'blocked', stateReason: 'Waiting for legal' })
    expect(blocked.warnings).toContain('blocked')
    const again = await made(worker, 'POST', path('/moves'), { move: 'unblock' })
    expect(again).toMatchObject({ state: 'in progress', stateReason: null, blockedFrom: null })
  })

  it('counts what was spent', async () => {
    const spent = await made(worker, 'PUT', path('/spent'), {
      cost: 12_345,
      effort: { people: 15 },
    })
    expect(spent).toMatchObject({ spentCost: 12_345, spentEffort: { people: 15 } })
  })

  it('is done when somebody else than its owner accepts the evidence', async () => {
    const evidence = { title: 'The policy', url: 'https://example.test/policy' }
    const submitted = await made(worker, 'POST', path('/evidence'), evidence)
    expect(submitted.state).toBe('evidence submitted')
    const [{ evidenceId }] = submitted.evidence
    const review = (id: string) => path(`/evidence/${id}/review`)
    expect((await send(worker, 'POST', review(evidenceId), accept)).status).toBe(403)
    const refused = await made(reviewer, 'POST', review(evidenceId), {
      isAccepted: false,
      comment: 'The date is missing',
    })
    expect(refused.state).toBe('in progress')
    const next = await made(worker, 'POST', path('/evidence'), evidence)
    const second = next.evidence.find(({ state }: any) => state === 'submitted')
    await made(owner, 'PATCH', path(), { ownerId: reviewer.memberId })
    const own = await send(reviewer, 'POST', review(second.evidenceId), accept)
    expect(own.body.type).toBe('/problems/own-evidence')
    const done = await made(owner, 'POST', review(second.evidenceId), accept)
    expect(done).toMatchObject({ state: 'done', percent: 100, warnings: [] })
    expect(done.doneAt).not.toBeNull()
    const twice = await send(owner, 'POST', review(second.evidenceId), accept)
    expect(twice.body.type).toBe('/problems/evidence-reviewed')
    const over = await send(owner, 'POST', path('/tasks'), { text: 'Too late', weeks: 1 })
    expect(over.body.type).toBe('/problems/move-refused')
  })

  it('refuses evidence that is no web address', async () => {
    const evidence = { title: 'A trap', url: 'javascript:alert(1)' }
    expect((await send(owner, 'POST', path('/evidence'), evidence)).status).toBe(422)
  })

  it('remembers everything that happened, newest first', async () => {
    const { items } = (await get(owner, path('/history?limit=200'))).body
    const events = items.map(({ event }: any) => event)
    expect(events.at(-1)).toBe('added')
    expect(events.slice(0, 2)).toEqual(['moved', 'evidence accepted'])
    expect(new Set(events)).toEqual(
      new Set([
        'added',
        'moved',
        'owner changed',
        'spent changed',
        'task added',
        'task changed',
        'task removed',
        'evidence submitted',
        'evidence accepted',
        'evidence refused',
      ]),
    )
    expect(items.find(({ event }: any) => event === 'task added').actor).toBe('Wanda Worker')
  })
})

const accept = { isAccepted: true, comment: null }

describe('what items wait for', () => {
  it('may be changed, but never into a circle', async () => {
    const { owner } = await anOrganisationWithResults(installation)
    await aRoadmap(installation, owner, (await aPlan(installation, owner)).planId)
    const items = await itemsOf(installation, owner)
    const later = items.find(({ needs }: any) => needs.length > 0)
    const earlier = later.needs[0].itemId
    const circle = await send(owner, 'PATCH', `/roadmap/items/${earlier}`, {
      needs: [later.itemId],
    })
    expect(circle.body.type).toBe('/problems/circular-needs')
    const free = await made(owner, 'PATCH', `/roadmap/items/${later.itemId}`, { needs: [] })
    expect(free.needs).toEqual([])
    const unknown = await send(owner, 'PATCH', `/roadmap/items/${later.itemId}`, {
      needs: [newId()],
    })
    expect(unknown.status).toBe(422)
  })
})

describe('an owner who leaves', () => {
  it('leaves the items without one, with their history', async () => {
    const { owner } = await anOrganisationWithResults(installation)
    const worker = await aMember(installation, owner, { name: 'Wanda Worker' })
    await aRoadmap(installation, owner, (await aPlan(installation, owner)).planId)
    const [item] = await itemsOf(installation, owner)
    const path = `/roadmap/items/${item.itemId}`
    await made(owner, 'PATCH', path, { ownerId: worker.memberId })
    await made(worker, 'POST', `${path}/moves`, { move: 'start' })
    expect((await send(owner, 'DELETE', `/members/${worker.memberId}`)).status).toBe(204)
    const after = (await get(owner, path)).body
    expect(after).toMatchObject({ state: 'in progress', ownerId: null, ownerName: null })
    expect(after.warnings).toContain('no owner')
    const [moved] = (await get(owner, `${path}/history`)).body.items
    expect(moved).toMatchObject({ event: 'moved', actor: null })
  })
})

describe('warnings', () => {
  it('are worked out from the day: late, start late, no owner, needs unmet', async () => {
    const { owner } = await anOrganisationWithResults(installation)
    await aRoadmap(installation, owner, (await aPlan(installation, owner)).planId)
    const items = await itemsOf(installation, owner)
    const last = items.at(-1)
    const before = installation.now()
    installation.setNow(new Date(`${last.dueOn}T22:00:00Z`))
    const onTheDay = (await itemsOf(installation, owner)).at(-1)
    expect(onTheDay.warnings).not.toContain('late')
    installation.setNow(new Date(Date.parse(`${last.dueOn}T22:00:00Z`) + 4 * 3_600_000))
    const after = (await itemsOf(installation, owner)).at(-1)
    installation.setNow(before)
    expect(after.warnings).toEqual(expect.arrayContaining(['late', 'start late', 'no owner']))
    const waiting = items.find(({ needs }: any) => needs.length > 0)
    installation.setNow(new Date(`${waiting.startsOn}T12:00:00Z`))
    const started = (await itemsOf(installation, owner)).find(
      ({ itemId }: any) => itemId === waiting.itemId,
    )
    installation.setNow(before)
    expect(started.warnings).toContain('needs unmet')
  })
})
