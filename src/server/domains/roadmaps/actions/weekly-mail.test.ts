// The weekly mail to the owners of items.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { must } from '../../../../../test/support/campaigns.ts'
import {
  openTestInstallation,
  type TestInstallation,
} from '../../../../../test/support/installation.ts'
import { aMember } from '../../../../../test/support/members.ts'
import { anOrganisationWithResults, aPlan } from '../../../../../test/support/plans.ts'
import { aRoadmap, itemsOf } from '../../../../../test/support/roadmaps.ts'

let installation: TestInstallation
beforeAll(async () => {
  installation = await openTestInstallation()
})
afterAll(() => installation.close())

describe('the weekly mail', () => {
  it('tells owners what is due, late or blocked, once', async () => {
    const { owner } = await anOrganisationWithResults(installation)
    const worker = await aMember(installation, owner, { name: 'Wanda Worker' })
    const planId = (await aPlan(installation, owner, { budget: 1_000_000 })).planId
    await aRoadmap(installation, owner, planId)
    const [item, other] = await itemsOf(installation, owner)
    await must(installation, owner, {
      method: 'PATCH',
      path: `/roadmap/items/${item.itemId}`,
      body: { ownerId: worker.memberId },
    })
    const before = installation.now()
    installation.setNow(new Date(Date.parse(item.dueOn) - 4 * 86_400_000 + 7 * 3_600_000))
    const sent = installation.letters.length
    await installation.tick('roadmaps-week')
    await installation.tick('roadmaps-week')
    installation.setNow(before)
    const letters = installation.letters.slice(sent).filter(({ to }) => to === worker.email)
    expect(letters).toHaveLength(1)
    expect(letters[0]?.text).toContain(item.title)
    expect(letters[0]?.text).toContain('Due this week')
    expect(letters[0]?.text).not.toContain(other.title)
    expect(letters[0]?.text).toContain(`/${owner.slug}/improve/roadmap`)
  })
})
