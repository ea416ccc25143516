// Evidence that an item is done: submitted by whoever works on it, reviewed by somebody else.
import type { OrganisationContext } from '../../../foundation/context.ts'
import type { Tx } from '../../../foundation/db/doors.ts'
import { newId } from '../../../foundation/ids.ts'
import { common, Problem } from '../../../foundation/problem.ts'
import { roadmapProblems } from '../contract/problems.ts'
import { insertEvidence, updateEvidence } from '../queries/items.ts'
import { isAllowedIn } from '../rules/item-acts.ts'
import { note } from './history.ts'
import { move, readAgain } from './item-changes.ts'
import { isIndependent } from './item-view.ts'
import { holdItem } from './loading.ts'

/**
 * Submits evidence; an item in progress then waits for the review. Throws not-found, not-allowed,
 * move-refused for an item that is not under way.
 */
export async function submitEvidence(
  tx: Tx,
  context: OrganisationContext,
  { itemId, title, url }: { itemId: string; title: string; url: string },
) {
  const open = await holdItem(tx, context, { itemId, right: 'work' })
  const { state, roadmapId } = open.item.row
  if (!isAllowedIn(state, 'submit evidence')) throw new Problem(roadmapProblems['move-refused'])
  const { organisationId, memberId: submittedBy, now: submittedAt } = context
  const evidenceId = newId()
  await insertEvidence(tx, {
    organisationId,
    evidenceId,
    itemId,
    title,
    url,
    submittedBy,
    submittedAt,
  })
  await note(tx, context, {
    roadmapId,
    happenings: [{ itemId, event: 'evidence submitted', detail: { title } }],
  })
  if (state === 'in progress') {
    const reopened = await holdItem(tx, context, { itemId, right: 'work' })
    await move(tx, context, { open: reopened, move: { kind: 'submit evidence' } })
  }
  return readAgain(tx, context, itemId)
}

/**
 * Accepts evidence, which closes the item, or refuses it, which sends the item back when nothing else
 * waits for a review. Throws not-found, not-allowed, own-evidence, evidence-reviewed, move-refused.
 */
export async function reviewEvidence(
  tx: Tx,
  context: OrganisationContext,
  input: { itemId: string; evidenceId: string; isAccepted: boolean; comment: string | null },
) {
  const { itemId, evidenceId, isAccepted, comment } = input
  const open = await holdItem(tx, context, { itemId, right: 'edit' })
  const evidence = open.item.evidence.find((each) => each.evidenceId === evidenceId)
  if (!evidence) throw new Problem(common['not-found'])
  if (evidence.state !== 'submitted') throw new Problem(roadmapProblems['evidence-reviewed'])
  if (!isIndependent(context, open.item, evidence))
    throw new Problem(roadmapProblems['own-evidence'])
  const state = isAccepted ? 'accepted' : 'refused'
  const { memberId: reviewedBy, now: reviewedAt } = context
  await updateEvidence(tx, evidenceId, { state, reviewedBy, reviewedAt, comment: comment || null })
  await note(tx, context, {
    roadmapId: open.item.row.roadmapId,
    happenings: [{ itemId, event: `evidence ${state}`, detail: { title: evidence.title } }],
  })
  const reviewed = await holdItem(tx, context, { itemId, right: 'edit' })
  const waits = reviewed.item.evidence.some((each) => each.state === 'submitted')
  if (isAccepted) await move(tx, context, { open: reviewed, move: { kind: 'complete' } })
  else if (!waits) await move(tx, context, { open: reviewed, move: { kind: 'return' } })
  return readAgain(tx, context, itemId)
}
