// SQL of how a campaign goes: counts only.
import { and, count, eq, isNull } from 'drizzle-orm'
import type { Tx } from '../../../foundation/db/doors.ts'
import { responseDrafts, responses } from '../tables/answers.ts'
import { campaignInvitations } from '../tables/audience.ts'

type DepartmentCount = { departmentId: string | null; answers: number }

/** Answers that count, by department. */
export async function countSent(tx: Tx, campaignId: string): Promise<DepartmentCount[]> {
  return tx
    .select({ departmentId: responses.departmentId, answers: count() })
    .from(responses)
    .where(and(eq(responses.campaignId, campaignId), isNull(responses.withdrawnAt)))
    .groupBy(responses.departmentId)
}

/** People who have taken a ballot of an anonymous campaign, by department. */
export async function countStarted(tx: Tx, campaignId: string): Promise<DepartmentCount[]> {
  return tx
    .select({ departmentId: campaignInvitations.departmentId, answers: count() })
    .from(campaignInvitations)
    .where(
      and(eq(campaignInvitations.campaignId, campaignId), eq(campaignInvitations.collected, true)),
    )
    .groupBy(campaignInvitations.departmentId)
}

/** Answers begun and not sent. */
export async function countDrafts(tx: Tx, campaignId: string): Promise<number> {
  const [row] = await tx
    .select({ drafts: count() })
    .from(responseDrafts)
    .where(eq(responseDrafts.campaignId, campaignId))
  return row?.drafts ?? 0
}
