// SQL of everything a round is made of, for those who compute results.
import { and, asc, eq, isNull } from 'drizzle-orm'
import type { Tx } from '../../../foundation/db/doors.ts'
import { responseComments, responses } from '../tables/answers.ts'

const columns = {
  responseId: responses.responseId,
  answers: responses.answers,
  formId: responses.formId,
  packId: responses.packId,
  departmentId: responses.departmentId,
  roleBand: responses.roleBand,
  isFast: responses.isFast,
  tools: responses.tools,
  sentOn: responses.sentOn,
}
export type RoundResponse = Pick<typeof responses.$inferSelect, keyof typeof columns>

/** Answers that count; in the order of their random ids, which says nothing. */
export async function listRoundResponses(tx: Tx, campaignId: string): Promise<RoundResponse[]> {
  return tx
    .select(columns)
    .from(responses)
    .where(and(eq(responses.campaignId, campaignId), isNull(responses.withdrawnAt)))
    .orderBy(asc(responses.responseId))
}

export type RoundComment = {
  commentId: string
  departmentId: string | null
  body: string
  isHidden: boolean
}

/** Comments of answers that count, without reference to the answer. */
export async function listRoundComments(tx: Tx, campaignId: string): Promise<RoundComment[]> {
  return tx
    .select({
      commentId: responseComments.commentId,
      departmentId: responseComments.departmentId,
      body: responseComments.body,
      isHidden: responseComments.isHidden,
    })
    .from(responseComments)
    .innerJoin(
      responses,
      and(
        eq(responses.organisationId, responseComments.organisationId),
        eq(responses.responseId, responseComments.responseId),
      ),
    )
    .where(and(eq(responseComments.campaignId, campaignId), isNull(responses.withdrawnAt)))
    .orderBy(asc(responseComments.commentId))
}
