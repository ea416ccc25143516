import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { aDraft, aLaunched } from '../../../../../test/support/campaign-setup.ts'
import {
  openTestInstallation,
  type TestInstallation,
} from '../../../../../test/support/installation.ts'
import { aMember, type TestMember } from '../../../../../test/support/members.ts'
import { anOwner, callApi, type TestOwner } from '../../../../../test/support/people.ts'
import { whileHeld } from '../../../../../test/support/race.ts'
import { optOut } from './opting-out.ts'

let installation: TestInstallation
let owner: TestOwner
let ida: TestMember
let bo: TestMember
beforeAll(async () => {
  installation = await openTestInstallation()
})
beforeEach(async () => {
  owner = await anOwner(installation)
  ida = await aMember(installation, owner, { name: 'Ida Lund' })
  bo = await aMember(installation, owner, { name: 'Bo Berg' })
})
afterAll(() => installation.close())

const admin = (text: string, values: unknown[] = []) =>
  installation.database.asAdmin(async (client) => (await client.query(text, values)).rows)
const put = (who: { cookie: string; slug: string }, path: string, body: unknown) =>
  callApi(installation, who, { method: 'PUT', path, body })
const closing = (campaignId: string) =>
  `update app.campaigns set state = 'closed', closed_at = now() where campaign_id = '${campaignId}'`

describe('practice owners', () => {
  it('are those of the last who named some, not of both', async () => {
    const campaignId = await aLaunched(installation, owner)
    const naming = `
      select 1 from app.campaigns where campaign_id = '${campaignId}' for update;
      insert into app.practice_owners (organisation_id, campaign_id, practice, member_id)
      values ('${owner.organisationId}', '${campaignId}', 'GO1', '${bo.memberId}')`
    const path = `/campaigns/${campaignId}/practices/GO1/owners`
    const named = await whileHeld(installation, { text: naming }, () =>
      put(owner, path, { memberIds: [ida.memberId] }),
    )
    expect(named.status).toBe(204)
    const owners = await admin('select member_id from app.practice_owners where campaign_id = $1', [
      campaignId,
    ])
    expect(owners).toEqual([{ member_id: ida.memberId }])
  })
})

describe('a campaign that is being closed', () => {
  it('takes no more claims', async () => {
    const campaignId = await aLaunched(installation, owner)
    await put(owner, `/campaigns/${campaignId}/practices/GO1/owners`, { memberIds: [ida.memberId] })
    const late = await whileHeld(installation, { text: closing(campaignId) }, () =>
      put(ida, `/campaigns/${campaignId}/claims/GO1.a`, {
        answer: { kind: 'answered', value: 2 },
      }),
    )
    expect(late.status).toBe(409)
    expect(await admin('select 1 from app.claims where campaign_id = $1', [campaignId])).toEqual([])
  })
})

describe('opting out', () => {
  it('does not put somebody back on a list from which they are being taken', async () => {
    const campaignId = await aLaunched(installation, owner)
    const letter = installation.letters.findLast(({ to }) => to === 'person-3@people.test')
    const token = (letter?.unsubscribeUrl ?? '').split('/u/')[1] ?? ''
    const ofThem = `campaign_id = '${campaignId}' and email = 'person-3@people.test'`
    const taking = `update app.campaign_invitations set state = 'ineligible' where ${ofThem}`
    await whileHeld(installation, { text: taking }, () =>
      optOut({ ...installation.assessments, requestId: 'test' }, token),
    )
    const states = await admin(`select state from app.campaign_invitations where ${ofThem}`)
    expect(states).toEqual([{ state: 'ineligible' }])
  })

  it('reaches a list to which one is being added at that moment', async () => {
    await aLaunched(installation, owner)
    const letter = installation.letters.findLast(({ to }) => to === 'person-2@people.test')
    const token = (letter?.unsubscribeUrl ?? '').split('/u/')[1] ?? ''
    const campaignId = await aDraft(installation, owner, {}, '')
    const adding = `
      select 1 from app.campaigns where campaign_id = '${campaignId}' for update;
      insert into app.campaign_invitations (organisation_id, campaign_id, email, token_hash)
      values ('${owner.organisationId}', '${campaignId}', 'person-2@people.test', '\\x01')`
    await whileHeld(installation, { text: adding }, () =>
      optOut({ ...installation.assessments, requestId: 'test' }, token),
    )
    const states = await admin(
      'select state from app.campaign_invitations where campaign_id = $1',
      [campaignId],
    )
    expect(states).toEqual([{ state: 'opted-out' }])
  })
})
