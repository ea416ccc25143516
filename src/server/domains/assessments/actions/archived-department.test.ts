import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aLaunched, addresses, ask } from '../../../../../test/support/campaign-setup.ts'
import {
  openTestInstallation,
  type TestInstallation,
} from '../../../../../test/support/installation.ts'
import { aDepartment } from '../../../../../test/support/members.ts'
import { anOwner, callApi } from '../../../../../test/support/people.ts'

let installation: TestInstallation
beforeAll(async () => {
  installation = await openTestInstallation()
})
afterAll(() => installation.close())

describe('a department archived while a campaign runs', () => {
  it('keeps its name there', async () => {
    const owner = await anOwner(installation)
    const { departmentId: sales } = await aDepartment(installation, owner, { name: 'Sales' })
    const list = ['email,department', ...addresses(6).map((each) => `${each},Sales`)].join('\n')
    const campaignId = await aLaunched(installation, owner, {}, list)
    const archive = { method: 'DELETE', path: `/departments/${sales}` }
    expect((await callApi(installation, owner, archive)).status).toBe(204)
    const audience = await ask(installation, owner, {
      method: 'GET',
      path: `/campaigns/${campaignId}/audience`,
    })
    expect(audience.groups[0]).toMatchObject({ department: 'Sales' })
    const progress = await ask(installation, owner, {
      method: 'GET',
      path: `/campaigns/${campaignId}/progress`,
    })
    expect(progress.groups[0]).toMatchObject({ department: 'Sales', people: 6 })
  })
})
