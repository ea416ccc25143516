// Building a release: read the round, draft it by the rules, chain it and store it. Runs in the worker,
// because a large round takes a second or two of arithmetic.
import type { TenantContext } from '../../../foundation/context.ts'
import type { Tx } from '../../../foundation/db/doors.ts'
import { announce } from '../../../foundation/events.ts'
import { newId } from '../../../foundation/ids.ts'
import { Problem } from '../../../foundation/problem.ts'
import { readRound, type Round as AssessedRound } from '../../assessments/actions/rounds.ts'
import { recordAct } from '../../audit/actions.ts'
import { listDepartmentTree } from '../../organisations/actions.ts'
import { resultsReleased } from '../contract/events.ts'
import { resultsProblems } from '../contract/problems.ts'
import { everybody } from '../contract/terms.ts'
import {
  insertComments,
  insertDistributions,
  insertFigures,
  insertReleaseAnswers,
  listFigures,
  listReleaseAnswers,
  listWithheldTexts,
} from '../queries/figures.ts'
import {
  findReleaseById,
  insertRelease,
  listReleaseSummaries,
  lockChain,
  type ReleaseSummaryRow,
} from '../queries/releases.ts'
import { draftRelease, type ReleaseDraft } from '../rules/draft-release.ts'
import type { EarlierContent } from '../rules/pattern.ts'
import { hashOfInputs, releaseHashes } from '../rules/release-document.ts'
import type { PreviousRelease } from '../rules/round-trend.ts'
import type { Round } from '../rules/round.ts'
import { sharedSolver } from './solver.ts'

export type Built = {
  releaseId: string
  number: number
  campaign: string
  hash: string
  isNew: boolean
}

/**
 * Builds the next release of a closed campaign. When nothing has changed since the last one on the
 * same day, that one stays. Throws not-found for a campaign that was never launched, not-closed.
 */
export async function buildRelease(
  tx: Tx,
  context: TenantContext,
  { campaignId, releasedBy = null }: { campaignId: string; releasedBy?: string | null },
): Promise<Built> {
  const end = await lockChain(tx, context.organisationId)
  const round = withoutTexts(toRound(await readRound(tx, campaignId)), await listWithheldTexts(tx))
  const summaries = await listReleaseSummaries(tx)
  const own = summaries.filter((each) => each.campaignId === campaignId).toReversed()
  const asOf = own.length === 0 ? round.closedOn : context.now.toISOString().slice(0, 10)
  const inputsHash = hashOfInputs(round)
  const unchanged = await sameAsLast(tx, own.at(-1), { inputsHash, asOf })
  if (unchanged) return unchanged
  const draft = draftRelease(
    {
      round,
      asOf,
      departments: await listDepartmentTree(tx),
      earlier: await readEarlier(tx, own),
      previous: await readPrevious(tx, summaries, round),
    },
    await sharedSolver(),
  )
  const hashes = releaseHashes(draft.content, inputsHash, end?.hash ?? null)
  const releaseId = newId()
  await store(tx, context, { releaseId, draft, hashes, releasedBy, after: end?.chainPosition ?? 0 })
  await recordAct(tx, context, {
    action: 'results-released',
    subject: releaseId,
    detail: { number: draft.content.number, status: draft.content.pattern.status },
  })
  await announce(tx, resultsReleased, {
    organisationId: context.organisationId,
    payload: { campaignId, releaseId, number: draft.content.number },
  })
  const { number } = draft.content
  return { releaseId, number, campaign: round.name, hash: hashes.hash, isNew: true }
}

function toRound({ facts, frameworks, ...rest }: AssessedRound): Round {
  if (facts.state !== 'closed' || facts.closedAt === null)
    throw new Problem(resultsProblems['not-closed'])
  const { campaignId, name, mode, formId, k, hasShareLink } = facts
  return {
    campaignId,
    name,
    mode,
    formId,
    k,
    hasShareLink,
    openedOn: facts.opensAt?.toISOString().slice(0, 10) ?? null,
    closedOn: facts.closedAt.toISOString().slice(0, 10),
    framework: frameworks.framework,
    frameworkHash: frameworks.hash,
    packs: frameworks.packs,
    cases: (frameworks.bank?.items ?? []).filter(({ id }) => facts.caseIds.includes(id)),
    strata: rest.strata,
    responses: rest.responses,
    claims: rest.claims,
    artefacts: rest.artefacts,
    comments: rest.comments,
  }
}

/** Comments that were taken out of an earlier release stay out. */
function withoutTexts(round: Round, withheld: ReadonlySet<string>): Round {
  return { ...round, comments: round.comments.filter(({ body }) => !withheld.has(body)) }
}

async function sameAsLast(
  tx: Tx,
  last: ReleaseSummaryRow | undefined,
  now: { inputsHash: string; asOf: string },
): Promise<Built | null> {
  const release = last && (await findReleaseById(tx, last.releaseId))
  if (release?.inputsHash !== now.inputsHash || release.asOf !== now.asOf) return null
  const { releaseId, number, hash, frame } = release
  return { releaseId, number, campaign: frame.campaign.name, hash, isNew: false }
}

async function readEarlier(
  tx: Tx,
  summaries: readonly ReleaseSummaryRow[],
): Promise<EarlierContent[]> {
  const found: EarlierContent[] = []
  for (const { releaseId, number } of summaries) {
    const release = await findReleaseById(tx, releaseId)
    found.push({
      number,
      groups: release?.frame.groups ?? [],
      figures: await listFigures(tx, releaseId),
      answers: await listReleaseAnswers(tx, releaseId),
    })
  }
  return found
}

/** The latest release of the latest round that closed before this one. */
async function readPrevious(
  tx: Tx,
  summaries: readonly ReleaseSummaryRow[],
  { campaignId, closedOn }: Round,
): Promise<PreviousRelease | null> {
  const before = previousSummary(summaries, { campaignId, closedOn })
  const release = before && (await findReleaseById(tx, before.releaseId))
  if (!release) return null
  const figures = await listFigures(tx, release.releaseId, { roleBand: everybody })
  return { frame: release.frame, figures }
}

/** Of other campaigns, the newest release of the one that closed last before a day; undefined without one. */
export function previousSummary(
  summaries: readonly ReleaseSummaryRow[],
  round: { campaignId: string; closedOn: string },
): ReleaseSummaryRow | undefined {
  return summaries
    .filter((each) => each.campaignId !== round.campaignId && each.closedOn < round.closedOn)
    .toSorted((a, b) => (a.closedOn === b.closedOn ? b.number - a.number : compare(b, a)))[0]
}

const compare = (a: ReleaseSummaryRow, b: ReleaseSummaryRow) => (a.closedOn < b.closedOn ? -1 : 1)

type Stored = {
  releaseId: string
  draft: ReleaseDraft
  hashes: ReturnType<typeof releaseHashes>
  releasedBy: string | null
  /** Position in the chain of the release before. */
  after: number
}

async function store(
  tx: Tx,
  { organisationId, now }: TenantContext,
  { releaseId, draft, hashes, releasedBy, after }: Stored,
): Promise<void> {
  const { figures, distributions, comments, ...document } = draft.content
  const owner = { organisationId, releaseId }
  await insertRelease(tx, {
    ...owner,
    ...document,
    ...hashes,
    findings: [...document.findings],
    frameworkHash: document.frame.framework.hash,
    chainPosition: after + 1,
    releasedBy,
    releasedAt: now,
  })
  await insertFigures(tx, owner, figures)
  await insertDistributions(tx, owner, distributions)
  await insertComments(tx, owner, comments)
  await insertReleaseAnswers(tx, owner, draft.answers)
}
