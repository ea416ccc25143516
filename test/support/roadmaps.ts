// Roadmaps of a test, begun and read through the API.
import { must } from './campaigns.ts'
import type { TestInstallation } from './installation.ts'
import type { TestMember } from './members.ts'
import { callApi, type TestOwner } from './people.ts'

type ApiCall = Parameters<typeof callApi>[2]

/** The roadmap of a plan, from the Monday after the day the tests begin on. */
export function aRoadmap(
  installation: TestInstallation,
  owner: TestOwner,
  planId: string,
): Promise<any> {
  const body = {
    planId,
    anchorOn: '2026-11-30',
    closedWeeks: [],
    name: 'Our roadmap',
    timeZone: 'Europe/London',
  }
  return must(installation, owner, { method: 'POST', path: '/roadmap', body })
}

/** Starts an item as its new owner and has the evidence of it accepted, so that it is done. */
export async function finishItem(
  installation: TestInstallation,
  owner: TestOwner,
  { itemId, worker }: { itemId: string; worker: TestMember },
): Promise<void> {
  const path = `/roadmap/items/${itemId}`
  const send = async (who: { cookie: string; slug: string }, call: Omit<ApiCall, 'key'>) => {
    const { status, body } = await callApi(installation, who, call)
    if (status >= 300) throw new Error(`${call.path}: ${JSON.stringify(body)}`)
    return body
  }
  await send(owner, { method: 'PATCH', path, body: { ownerId: worker.memberId } })
  await send(owner, { method: 'POST', path: `${path}/moves`, body: { move: 'start' } })
  const proof = { title: 'Proof', url: 'https://example.test/proof' }
  const submitted = await send(worker, { method: 'POST', path: `${path}/evidence`, body: proof })
  const [{ evidenceId }] = submitted.evidence
  const review = { isAccepted: true, comment: null }
  await send(owner, { method: 'POST', path: `${path}/evidence/${evidenceId}/review`, body: review })
}

/** The items as their owner sees them, by start. */
export async function itemsOf(installation: TestInstallation, owner: TestOwner): Promise<any[]> {
  return (await must(installation, owner, { method: 'GET', path: '/roadmap' })).items
}
