// Roadmaps of a test, begun and read through the API.
import { must } from './campaigns.ts'
import type { TestInstallation } from './installation.ts'
import type { TestOwner } from './people.ts'

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

/** The items as their owner sees them, by start. */
export async function itemsOf(installation: TestInstallation, owner: TestOwner): Promise<any[]> {
  return (await must(installation, owner, { method: 'GET', path: '/roadmap' })).items
}
