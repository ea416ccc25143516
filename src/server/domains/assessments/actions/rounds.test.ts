import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aDraft, aLaunched, addresses } from '../../../../../test/support/campaign-setup.ts'
import {
  openTestInstallation,
  type TestInstallation,
} from '../../../../../test/support/installation.ts'
import { aDepartment } from '../../../../../test/support/members.ts'
import { anOwner, inside, type TestOwner } from '../../../../../test/support/people.ts'
import { listRounds, readRound } from './rounds.ts'

let installation: TestInstallation
let owner: TestOwner
beforeAll(async () => {
  installation = await openTestInstallation()
  owner = await anOwner(installation)
})
afterAll(() => installation.close())

const admin = (text: string, values: unknown[] = []) =>
  installation.database.asAdmin(async (client) => (await client.query(text, values)).rows)
const roundOf = (campaignId: string) =>
  inside(installation, owner, 'deliver-results', (tx) => readRound(tx, campaignId))

describe('a round', () => {
  it('holds what figures are made of and names nobody who answered', async () => {
    const { departmentId } = await aDepartment(installation, owner, { name: 'Sales' })
    const lines = addresses(6).map((address) => `${address},Sales,lead`)
    const list = ['email,department,role band', ...lines].join('\n')
    const settings = { mode: 'named', readers: ['lead'] }
    const campaignId = await aLaunched(installation, owner, settings, list)
    const answers = { 'SK1.a': { kind: 'answered', value: 3 } }
    const [kept, withdrawn] = await admin(
      `insert into app.responses (organisation_id, campaign_id, person_id, invitation_id, department_id, role_band, answers, form_id)
       select i.organisation_id, i.campaign_id, gen_random_uuid(), i.invitation_id, i.department_id, i.role_band, $2, 'core'
       from app.campaign_invitations i where i.campaign_id = $1 limit 2 returning response_id`,
      [campaignId, answers],
    )
    for (const { response_id } of [kept, withdrawn])
      await admin(
        "insert into app.response_comments (organisation_id, response_id, campaign_id, body) values ($1, $2, $3, 'A comment')",
        [owner.organisationId, response_id, campaignId],
      )
    await admin('update app.responses set withdrawn_at = now() where response_id = $1', [
      withdrawn.response_id,
    ])
    const round = await roundOf(campaignId)
    expect(round.facts).toMatchObject({ mode: 'named', k: 5, hasShareLink: false })
    expect(round.frameworks.framework.id).toBe('urn:am8:framework:core')
    expect(round.strata).toMatchObject([
      { departmentId, roleBand: 'lead', headcount: 6, invited: 6 },
    ])
    expect(round.responses.map(({ responseId }) => responseId)).toEqual([kept.response_id])
    expect(round.responses[0]).toMatchObject({ answers, departmentId, roleBand: 'lead' })
    expect(round.comments).toHaveLength(1)
    const keys = round.responses.flatMap((response) => Object.keys(response))
    expect(keys).not.toContain('personId')
    expect(keys).not.toContain('invitationId')
  })

  it('exists once its campaign was launched', async () => {
    const other = await anOwner(installation)
    const campaignId = await aDraft(installation, other)
    await expect(
      inside(installation, other, 'deliver-results', (tx) => readRound(tx, campaignId)),
    ).rejects.toMatchObject({ kind: { slug: 'not-found' } })
    const launched = await aLaunched(installation, other)
    const rounds = await inside(installation, other, 'deliver-results', (tx) => listRounds(tx))
    expect(rounds.map((facts) => facts.campaignId)).toEqual([launched])
  })

  it('is refused when its pinned questions were changed behind our back', async () => {
    const campaignId = await aLaunched(installation, owner)
    const other = 'f'.repeat(64)
    await admin(
      `insert into app.framework_files (organisation_id, hash, kind, file_id, version, canonical)
       select organisation_id, $2, kind, file_id, version, canonical || ' '
       from app.framework_files where organisation_id = $1 and kind = 'am8.framework/1'`,
      [owner.organisationId, other],
    )
    await admin('update app.campaigns set framework_hash = $2 where campaign_id = $1', [
      campaignId,
      other,
    ])
    await expect(roundOf(campaignId)).rejects.toThrow(/was changed/)
  })
})
