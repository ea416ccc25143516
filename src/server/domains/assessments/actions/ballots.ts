// Anonymous rounds: answers wait encrypted until close, then stand in random order without a trace of
// who sent them or when.
import { randomInt } from 'node:crypto'
import * as z from 'zod'
import type { Tx } from '../../../foundation/db/doors.ts'
import { newId, type OrganisationId } from '../../../foundation/ids.ts'
import { deleteBallots, listSealed } from '../queries/ballots.ts'
import { insertComments, insertResponses } from '../queries/responses.ts'
import { unseal } from '../rules/ballots.ts'
import type { Answers } from '../tables/answers.ts'

const insertAtOnce = 500

const sealedResponse = z.object({
  answers: z.record(z.string(), z.looseObject({ kind: z.string() })),
  formId: z.string(),
  packId: z.string().nullable(),
  departmentId: z.string().nullable(),
  roleBand: z.enum(['contributor', 'lead', 'manager', 'head', 'executive']).nullable(),
  locale: z.string(),
  tools: z.array(z.string()),
  isFast: z.boolean().nullable(),
  comment: z.string(),
})
/** An answer as it lies in the inbox of an anonymous round. */
export type SealedResponse = z.output<typeof sealedResponse>

/** Where a sealed answer belongs; part of what is authenticated. */
export const sealedPlace = (campaignId: string, receipt: Buffer): string =>
  `ballot_inbox ${campaignId} ${receipt.toString('hex')}`

/** The answer in a sealed text. Throws when it was made for another place. */
export function readSealed(
  key: Buffer,
  campaignId: string,
  entry: { receiptHash: Buffer; sealed: Buffer },
): SealedResponse {
  return sealedResponse.parse(
    JSON.parse(unseal(key, entry.sealed, sealedPlace(campaignId, entry.receiptHash))),
  )
}

/**
 * At close: opens every answer, shuffles, writes fresh rows without date or receipt, and empties
 * inbox and spent ballots. Returns how many. The caller then destroys the key of the round.
 */
export async function openBallots(
  tx: Tx,
  round: { organisationId: OrganisationId; campaignId: string; key: Buffer },
): Promise<number> {
  const { organisationId, campaignId, key } = round
  const opened = shuffle(
    (await listSealed(tx, campaignId)).map((entry) => ({
      responseId: newId(),
      ...readSealed(key, campaignId, entry),
    })),
  )
  for (let start = 0; start < opened.length; start += insertAtOnce) {
    const rows = opened.slice(start, start + insertAtOnce)
    await insertResponses(
      tx,
      rows.map((row) => ({ ...withoutComment(row), organisationId, campaignId })),
    )
    const comments = rows.filter(({ comment }) => comment !== '')
    await insertComments(
      tx,
      comments.map(({ responseId, departmentId, comment }) => ({
        organisationId,
        campaignId,
        responseId,
        departmentId,
        body: comment,
      })),
    )
  }
  await deleteBallots(tx, campaignId)
  return opened.length
}

function withoutComment({
  comment: _comment,
  answers,
  ...row
}: SealedResponse & { responseId: string }) {
  // Sealed answers were parsed against their questions before they were sealed.
  return { ...row, answers: answers as unknown as Answers }
}

/** Fisher and Yates, with the system's random numbers. */
function shuffle<T>(items: T[]): T[] {
  for (let last = items.length - 1; last > 0; last -= 1) {
    const other = randomInt(last + 1)
    const [a, b] = [items[last], items[other]]
    if (a !== undefined && b !== undefined) [items[last], items[other]] = [b, a]
  }
  return items
}
