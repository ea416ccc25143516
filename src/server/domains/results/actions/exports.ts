// A release taken out as a table or as a whole. Both say what was left out and why.
import type { FileReply } from '../../../foundation/contract/contract.ts'
import type { OrganisationContext } from '../../../foundation/context.ts'
import type { Tx } from '../../../foundation/db/doors.ts'
import { listComments, listDistributions, listFigures } from '../queries/figures.ts'
import { figuresCsv } from '../rules/figures-csv.ts'
import { findingSentence, headlineSentence, unlockSentence } from '../rules/sentences.ts'
import { figureView, frameView, openRelease, type Asked, type OpenRelease } from './open-release.ts'

/** The schema of the exported release; a reader can rely on its shape. */
const schema = 'aiopsos.release/1'

/** Every figure as CSV. Throws what openRelease throws. */
export async function exportCsv(
  tx: Tx,
  context: OrganisationContext,
  asked: Asked,
): Promise<FileReply> {
  const open = await openRelease(tx, context, asked)
  const { releaseId, hash, frame, pattern } = open.release
  const figures = await listFigures(tx, releaseId)
  return {
    name: fileName(open, 'csv'),
    body: figuresCsv({ hash, frame, pattern, figures }),
  }
}

/** The whole release as JSON. Throws what openRelease throws. */
export async function exportJson(
  tx: Tx,
  context: OrganisationContext,
  asked: Asked,
): Promise<FileReply> {
  const open = await openRelease(tx, context, asked)
  const { releaseId, frame, pattern, headline, findings, quality, k } = open.release
  const { engineVersion, inputsHash, patternHash } = open.release
  const figures = await listFigures(tx, releaseId)
  const comments = await listComments(tx, releaseId)
  const hidden = figures.filter(({ status }) => status === 'hidden')
  const body = {
    schema,
    ...frameView(open),
    engineVersion,
    inputsHash,
    patternHash,
    headline: { ...headline, sentence: headlineSentence(headline, frame, k) },
    findings: findings.map((each) => ({ ...each, sentence: findingSentence(each, frame) })),
    items: frame.items,
    figures: figures.filter(({ status }) => status !== 'hidden').map(figureView),
    distributions: await listDistributions(tx, releaseId),
    comments: comments
      .filter(({ withheldAt }) => withheldAt === null)
      .map(({ groupId, body: text }) => ({ groupId, text })),
    quality,
    audit: {
      status: pattern.status,
      narrowest: pattern.narrowest,
      withoutInterval: pattern.withoutInterval,
    },
    leftOut: hidden.map(({ groupId, roleBand, measure, reason }) => ({
      groupId,
      roleBand,
      measure,
      value: 'suppressed',
      reason,
      explanation: reason === null ? '' : unlockSentence(reason, { k, people: null }),
    })),
    commentsLeftOut: quality.commentsWithheld,
  }
  return { name: fileName(open, 'json'), body: `${JSON.stringify(body, null, 2)}\n` }
}

function fileName({ release }: OpenRelease, ending: 'csv' | 'json'): string {
  const { name, closedOn } = release.frame.campaign
  return `${name} ${closedOn} release ${release.number}.${ending}`
}
