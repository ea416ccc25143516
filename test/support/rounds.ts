// A round with answers, for tests of results: a campaign set up and launched by the API, its answers put
// in through the door as the answering pages would, then closed.
import { newId } from '../../src/server/foundation/ids.ts'
import { sql } from 'drizzle-orm'
import { shippedFrameworks } from '../../src/server/domains/assessments/actions/frameworks.ts'
import type { RoleBand } from '../../src/server/domains/organisations/contract/terms.ts'
import { must } from './campaigns.ts'
import type { TestInstallation } from './installation.ts'
import { aDepartment } from './members.ts'
import { anOwner, inside, type TestOwner } from './people.ts'

/** People of one department and role band, and the option each answered (0 to 5, the same everywhere). */
export type AnsweredCell = {
  departmentId: string
  roleBand?: RoleBand
  /** People asked; as many as answers when not given. */
  people?: number
  answers: readonly number[]
  comments?: readonly string[]
}

export type ClosedRound = { campaignId: string; responseIds: string[] }

type Wanted = { name?: string; mode?: 'named' | 'confidential'; settings?: Record<string, unknown> }

/** Launches a round with these people, answers as said, closes it and builds its results. */
export async function aClosedRound(
  installation: TestInstallation,
  owner: TestOwner,
  { cells, ...wanted }: Wanted & { cells: readonly AnsweredCell[] },
): Promise<ClosedRound> {
  const round = await anAnsweredRound(installation, owner, { cells, ...wanted })
  await must(installation, owner, { method: 'POST', path: `/campaigns/${round.campaignId}/close` })
  await installation.settle()
  return round
}

/** The same, still open. */
export async function anAnsweredRound(
  installation: TestInstallation,
  owner: TestOwner,
  {
    cells,
    name = 'Spring round',
    mode = 'confidential',
    settings = {},
  }: Wanted & { cells: readonly AnsweredCell[] },
): Promise<ClosedRound> {
  await must(installation, owner, {
    method: 'PATCH',
    path: '/profile',
    body: { privacyContact: 'privacy@example.test' },
  })
  const readers = mode === 'named' ? { readers: ['owner'] } : {}
  const { campaignId } = await must(installation, owner, {
    method: 'POST',
    path: '/campaigns',
    body: { name, formId: 'core', mode, ...readers, ...settings },
  })
  await invite(installation, owner, { campaignId, cells })
  await must(installation, owner, { method: 'POST', path: `/campaigns/${campaignId}/launch` })
  await installation.settle()
  const responseIds: string[] = []
  for (const cell of cells)
    responseIds.push(...(await answer(installation, owner, { campaignId, cell })))
  return { campaignId, responseIds }
}

async function invite(
  installation: TestInstallation,
  owner: TestOwner,
  { campaignId, cells }: { campaignId: string; cells: readonly AnsweredCell[] },
): Promise<void> {
  const { items } = await must(installation, owner, { method: 'GET', path: '/departments' })
  const nameOf = new Map(items.map((each: any) => [each.departmentId, each.name]))
  const lines = cells.flatMap(({ departmentId, roleBand = 'contributor', people, answers }) =>
    Array.from({ length: people ?? answers.length }, () =>
      [`${newId().slice(0, 13)}@example.test`, nameOf.get(departmentId), roleBand].join(','),
    ),
  )
  const source = { kind: 'text', text: ['email,department,role_band', ...lines].join('\n') }
  const path = `/campaigns/${campaignId}/audience`
  const { hash } = await must(installation, owner, {
    method: 'POST',
    path: `${path}/check`,
    body: { source },
  })
  await must(installation, owner, {
    method: 'POST',
    path: `${path}/import`,
    body: { source, hash },
  })
}

/** Every question of the core form answered with the option at one place (days of use: one lower). */
export function answersAt(place: number): Record<string, unknown> {
  const { framework } = shippedFrameworks()
  const form = framework.file.forms.find(({ id }) => id === 'core')
  return Object.fromEntries(
    (form?.items ?? []).map((id) => {
      const item = framework.file.items.find((each) => each.id === id)
      const options: readonly any[] = item && 'options' in item ? (item.options ?? []) : []
      const isReversed = item !== undefined && 'reverse' in item && item.reverse === true
      const at = isReversed ? options.length - 1 - place : Math.min(place, options.length - 1)
      return [id, { kind: 'answered', value: options[at]?.v }]
    }),
  )
}

async function answer(
  installation: TestInstallation,
  owner: TestOwner,
  { campaignId, cell }: { campaignId: string; cell: AnsweredCell },
): Promise<string[]> {
  const { departmentId, roleBand = 'contributor', answers, comments = [] } = cell
  const rows = answers.map((place) => ({ responseId: newId(), answers: answersAt(place) }))
  await inside(installation, owner, 'deliver-results', async (tx) => {
    for (const [index, row] of rows.entries()) {
      await tx.execute(sql`
        insert into app.responses (organisation_id, response_id, campaign_id, answers, form_id, department_id, role_band, sent_on)
        values (${owner.organisationId}, ${row.responseId}, ${campaignId}, ${JSON.stringify(row.answers)}::jsonb, 'core', ${departmentId}, ${roleBand}, ${installation.now()})`)
      const comment = comments[index]
      if (comment !== undefined)
        await tx.execute(sql`
          insert into app.response_comments (organisation_id, response_id, campaign_id, department_id, body)
          values (${owner.organisationId}, ${row.responseId}, ${campaignId}, ${departmentId}, ${comment})`)
    }
  })
  return rows.map(({ responseId }) => responseId)
}

/** Removes an answer for good, as an erasure does. */
export async function removeAnswers(
  installation: TestInstallation,
  owner: TestOwner,
  responseIds: readonly string[],
): Promise<void> {
  await inside(installation, owner, 'deliver-results', async (tx) => {
    for (const responseId of responseIds)
      await tx.execute(sql`delete from app.responses where response_id = ${responseId}`)
  })
}

export type MeasuredOrganisation = {
  owner: TestOwner
  ids: Record<'engineering' | 'sales' | 'legal' | 'finance', string>
  /** Answers of all four; those of legal are too few to be shown. */
  cells: AnsweredCell[]
}

/** An organisation of four departments with 12, 7, 3 and 11 answers, each of which varies. */
export async function aMeasuredOrganisation(
  installation: TestInstallation,
): Promise<MeasuredOrganisation> {
  const owner = await anOwner(installation)
  const add = async (name: string) =>
    (await aDepartment(installation, owner, { name })).departmentId
  const ids = {
    engineering: await add('engineering'),
    sales: await add('sales'),
    legal: await add('legal'),
    finance: await add('finance'),
  }
  const cells: AnsweredCell[] = [
    {
      departmentId: ids.engineering,
      answers: [0, 1, 2, 3, 4, 5, 2, 3, 1, 4, 3, 2],
      comments: ['More time, please'],
    },
    { departmentId: ids.sales, answers: [1, 2, 2, 3, 3, 1, 4] },
    { departmentId: ids.legal, answers: [5, 5, 4], comments: ['We are few'] },
    { departmentId: ids.finance, answers: [0, 1, 1, 2, 3, 3, 4, 4, 5, 2, 1] },
  ]
  return { owner, ids, cells }
}
