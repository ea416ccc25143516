// Who may call what of planning and roadmaps is walked over all endpoints in test/endpoints.test.ts; here
// another organisation comes with our ids.
import { afterAll, beforeAll, expect, it } from 'vitest'
import {
  openTestInstallation,
  type TestInstallation,
} from '../../../../test/support/installation.ts'
import { anOwner, callApi, type TestOwner } from '../../../../test/support/people.ts'
import { anOrganisationWithResults, aPlan } from '../../../../test/support/plans.ts'
import { aRoadmap, itemsOf } from '../../../../test/support/roadmaps.ts'

let installation: TestInstallation
let stranger: TestOwner
let planId: string
let itemId: string
beforeAll(async () => {
  installation = await openTestInstallation()
  stranger = await anOwner(installation)
  const { owner } = await anOrganisationWithResults(installation)
  planId = (await aPlan(installation, owner)).planId
  await aRoadmap(installation, owner, planId)
  itemId = (await itemsOf(installation, owner))[0].itemId
})
afterAll(() => installation.close())

it('another organisation finds nothing under our ids', async () => {
  const decision = { initiativeId: 'I01', kind: 'accept', reason: 'Taken over' }
  const calls: [string, string, object?][] = [
    ['GET', `/plans/${planId}`],
    ['GET', `/plans/${planId}/decisions`],
    ['POST', `/plans/${planId}/difference`, {}],
    ['POST', `/plans/${planId}/decisions`, decision],
    ['GET', `/roadmap/items/${itemId}`],
    ['PATCH', `/roadmap/items/${itemId}`, { title: 'Taken over' }],
    ['POST', `/roadmap/items/${itemId}/moves`, { move: 'start' }],
    ['GET', `/roadmap/items/${itemId}/history`],
  ]
  for (const [method, path, body] of calls) {
    const reply = await callApi(installation, stranger, { method, path, ...(body ? { body } : {}) })
    expect(reply.status, `${method} ${path}`).toBe(404)
  }
  const { body: plans } = await callApi(installation, stranger, { method: 'GET', path: '/plans' })
  expect(plans.items).toEqual([])
  const { body } = await callApi(installation, stranger, { method: 'GET', path: '/roadmap' })
  expect(body).toEqual({ roadmap: null, items: [] })
})
