// "Show my sum": a shown figure with what it is made of.
import type { OrganisationContext } from '../../../foundation/context.ts'
import type { Tx } from '../../../foundation/db/doors.ts'
import { common, Problem } from '../../../foundation/problem.ts'
import { resultsProblems } from '../contract/problems.ts'
import { listFigures } from '../queries/figures.ts'
import { sumOf } from '../rules/sum-of-figure.ts'
import { figureView, openRelease, type Asked } from './open-release.ts'

export type AskedFigure = Asked & { groupId: string; roleBand: string; measure: string }

/**
 * The parts of a figure, as far as this reader may see them. Throws not-found for a figure this reader
 * does not see, figure-hidden, and what openRelease throws.
 */
export async function readSum(
  tx: Tx,
  context: OrganisationContext,
  { groupId, roleBand, measure, ...asked }: AskedFigure,
) {
  const open = await openRelease(tx, context, asked)
  const { release, visibility } = open
  const figures = await listFigures(tx, release.releaseId)
  const figure = figures.find(
    (each) => each.groupId === groupId && each.roleBand === roleBand && each.measure === measure,
  )
  if (!figure || !visibility.sees(figure)) throw new Problem(common['not-found'])
  if (figure.status !== 'shown') throw new Problem(resultsProblems['figure-hidden'])
  const { frame, pattern } = release
  const { formula, parts, practices } = sumOf({ figure, frame, figures, shown: pattern.shown })
  return {
    figure: figureView(figure),
    formula,
    // Parts of the whole are departments: only who sees all of them sees the sum in parts.
    parts: visibility.view === 'totals' ? [] : parts.filter((part) => mayList(open, part)),
    practices,
  }
}

function mayList(
  { visibility }: Awaited<ReturnType<typeof openRelease>>,
  part: { groupId: string; roleBand: string },
): boolean {
  return visibility.view === 'organisation' || visibility.seesPlace(part.groupId)
}
