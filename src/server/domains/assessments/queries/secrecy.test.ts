import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aLaunched } from '../../../../../test/support/campaign-setup.ts'
import {
  openTestInstallation,
  type TestInstallation,
} from '../../../../../test/support/installation.ts'
import { anOwner, inside, type TestOwner } from '../../../../../test/support/people.ts'
import { hashSecret, invitationToken } from '../rules/links.ts'

let installation: TestInstallation
let owner: TestOwner
let stranger: TestOwner
let campaignId: string
beforeAll(async () => {
  installation = await openTestInstallation()
  owner = await anOwner(installation)
  stranger = await anOwner(installation)
  campaignId = await aLaunched(installation, owner)
})
afterAll(() => installation.close())

/** The code of the refusal, or the number of rows when there was none. */
async function codeOf(running: Promise<{ rowCount: number | null }>): Promise<string | number> {
  try {
    return (await running).rowCount ?? 0
  } catch (error) {
    const cause = error instanceof Error ? error.cause : undefined
    return cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown'
  }
}
const denied = '42501'
const missingKey = '23503'

const asNobody = (statement: string) =>
  codeOf(
    installation.doors.asSystem(
      { reason: 'open link', purpose: 'deliver-results', requestId: 'test' },
      (tx) => tx.execute(sql.raw(statement)),
    ),
  )
const asTenant = (who: TestOwner, statement: string) =>
  codeOf(inside(installation, who, 'deliver-results', (tx) => tx.execute(sql.raw(statement))))
const lookUp = (token: string) =>
  asNobody(`select * from entry.assessment_link('\\x${hashSecret(token).toString('hex')}')`)

async function aToken(): Promise<string> {
  const { rows } = await installation.database.asAdmin((client) =>
    client.query('select invitation_id from app.campaign_invitations where campaign_id = $1', [
      campaignId,
    ]),
  )
  return invitationToken(installation.assessments.linkKey, rows[0].invitation_id)
}

describe('somebody who is nobody here', () => {
  it('finds an invitation by its whole secret only', async () => {
    const token = await aToken()
    expect(await lookUp(token)).toBe(1)
    expect(await lookUp(`${token.slice(0, -1)}${token.endsWith('A') ? 'Q' : 'A'}`)).toBe(0)
    expect(await lookUp('')).toBe(0)
  })

  it('lists no invitations', async () => {
    expect(await asNobody('select 1 from app.campaign_invitations')).toBe(denied)
    expect(await asNobody('select count(*) from app.campaigns')).toBe(denied)
  })

  it.each(['responses', 'response_drafts', 'ballot_inbox', 'response_comments', 'claims'])(
    'reads, counts, changes and deletes nothing in %s',
    async (table) => {
      for (const statement of [
        `select * from app.${table}`,
        `select count(*) from app.${table} where campaign_id = '${campaignId}'`,
        `update app.${table} set campaign_id = campaign_id`,
        `delete from app.${table}`,
      ])
        expect(await asNobody(statement), statement).toBe(denied)
    },
  )
})

describe('an organisation', () => {
  it('files no answer in the round of another', async () => {
    const insert = (organisationId: string) =>
      `insert into app.responses (organisation_id, campaign_id, answers, form_id) values ('${organisationId}', '${campaignId}', '{}', 'core')`
    expect(await asTenant(stranger, insert(owner.organisationId))).toBe(denied)
    expect(await asTenant(stranger, insert(stranger.organisationId))).toBe(missingKey)
  })

  it('cannot go from its list of people to their answers', async () => {
    for (const column of ['token_hash', 'reminders', 'last_mail_at'])
      expect(await asTenant(owner, `select ${column} from app.campaign_invitations`)).toBe(denied)
    expect(await asTenant(owner, 'select * from sealed.response_links')).toBe(denied)
  })

  it('cannot rewrite what was answered into another campaign or person', async () => {
    for (const column of ['campaign_id', 'person_id', 'invitation_id', 'receipt_hash'])
      expect(await asTenant(owner, `update app.responses set ${column} = ${column}`)).toBe(denied)
  })
})
