// What single people answered, for the readers a named campaign stated before question 1.
import { readCursor, writeCursor } from '../../../foundation/contract/shapes.ts'
import type { OrganisationContext } from '../../../foundation/context.ts'
import type { Tx } from '../../../foundation/db/doors.ts'
import { Problem } from '../../../foundation/problem.ts'
import { getCampaign } from '../../assessments/actions/campaigns.ts'
import { readPinned } from '../../assessments/actions/frameworks.ts'
import { listNamedAnswers, type NamedAnswer } from '../../assessments/actions/named-answers.ts'
import { recordActs } from '../../audit/actions.ts'
import { listDepartmentTree } from '../../organisations/actions.ts'
import { resultsProblems } from '../contract/problems.ts'
import { answersInWords } from '../rules/answers-in-words.ts'

/**
 * A page of people's answers; whose were read is recorded, not what they said. Throws not-found, and not-a-reader unless the campaign is named and one
 * of the asker's roles, held for the whole organisation, is among its readers.
 */
export async function readNamedAnswers(
  tx: Tx,
  context: OrganisationContext,
  { campaignId, cursor, limit }: { campaignId: string; cursor?: string | undefined; limit: number },
) {
  const campaign = await getCampaign(tx, context, campaignId)
  const readers: readonly string[] = campaign.mode === 'named' ? campaign.readers : []
  const isReader = context.grants.some(
    ({ role, departmentIds }) => departmentIds === null && readers.includes(role),
  )
  if (!isReader) throw new Problem(resultsProblems['not-a-reader'])
  const [after = null] = readCursor(cursor, 1) ?? []
  const rows = await listNamedAnswers(tx, campaignId, { after, limit: limit + 1 })
  const page = rows.slice(0, limit)
  await recordActs(
    tx,
    context,
    page.map(({ responseId }) => ({
      action: 'named-answer-read',
      subject: responseId,
      detail: { campaign: campaignId },
    })),
  )
  const { framework, packs, bank } = await readPinned(tx, campaign)
  const departments = await listDepartmentTree(tx)
  const last = rows.length > limit ? page.at(-1) : undefined
  return {
    items: page.map(({ answers, ...row }) => ({
      ...row,
      department: departmentOf(departments, row),
      answers: answersInWords({ framework, packs, cases: bank?.items ?? [] }, answers),
    })),
    nextCursor: last ? writeCursor([last.responseId]) : null,
  }
}

type Departments = Awaited<ReturnType<typeof listDepartmentTree>>

function departmentOf(
  departments: Departments,
  { departmentId }: Pick<NamedAnswer, 'departmentId'>,
) {
  const found = departments.find((department) => department.departmentId === departmentId)
  if (!found) return null
  const { parentId, name, depth, headcount } = found
  return {
    groupId: found.departmentId,
    departmentId: found.departmentId,
    parentId,
    name,
    depth,
    headcount,
  }
}
