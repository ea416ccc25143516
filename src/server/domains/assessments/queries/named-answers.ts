// SQL of single people's answers, for the stated readers of a named round.
import { and, asc, eq, gt, isNull } from 'drizzle-orm'
import type { Tx } from '../../../foundation/db/doors.ts'
import { responseComments, responses } from '../tables/answers.ts'
import { campaignInvitations } from '../tables/audience.ts'

/** Answers with their authors, as far as the list of the round still names them; from behind an id on. */
export async function listNamedRows(
  tx: Tx,
  campaignId: string,
  page: { after: string | null; limit: number },
) {
  return tx
    .select({
      responseId: responses.responseId,
      name: campaignInvitations.name,
      email: campaignInvitations.email,
      departmentId: responses.departmentId,
      roleBand: responses.roleBand,
      packId: responses.packId,
      sentAt: responses.sentAt,
      answers: responses.answers,
      comment: responseComments.body,
    })
    .from(responses)
    .leftJoin(
      campaignInvitations,
      and(
        eq(campaignInvitations.organisationId, responses.organisationId),
        eq(campaignInvitations.invitationId, responses.invitationId),
      ),
    )
    .leftJoin(
      responseComments,
      and(
        eq(responseComments.organisationId, responses.organisationId),
        eq(responseComments.responseId, responses.responseId),
      ),
    )
    .where(
      and(
        eq(responses.campaignId, campaignId),
        isNull(responses.withdrawnAt),
        page.after === null ? undefined : gt(responses.responseId, page.after),
      ),
    )
    .orderBy(asc(responses.responseId))
    .limit(page.limit)
}
