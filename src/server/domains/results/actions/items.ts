// How single questions were answered: wording, the practice they measure, distributions.
import type { OrganisationContext } from '../../../foundation/context.ts'
import type { Tx } from '../../../foundation/db/doors.ts'
import { common, Problem } from '../../../foundation/problem.ts'
import { everybody } from '../contract/terms.ts'
import { listDistributions, listFigures } from '../queries/figures.ts'
import type { FrameItem } from '../rules/frame.ts'
import { figureView, frameView, openRelease, visibleFigures, type Asked } from './open-release.ts'

/** Every question of a campaign with its practice for everybody. Throws what openRelease throws. */
export async function listResultItems(tx: Tx, context: OrganisationContext, asked: Asked) {
  const open = await openRelease(tx, context, asked)
  const { releaseId, frame } = open.release
  const figures = await listFigures(tx, releaseId, { groupIds: [everybody], roleBand: everybody })
  const visible = (await listDistributions(tx, releaseId)).filter((each) =>
    open.visibility.sees({ ...each, roleBand: everybody }),
  )
  return {
    items: frame.items.map((item) => {
      const figure = figures.find(({ measure }) => measure === item.practice)
      return {
        item: itemView(item),
        figure: figure ? figureView(figure) : null,
        hasDistribution: visible.some(({ itemId }) => itemId === item.itemId),
      }
    }),
  }
}

/** One question. Throws not-found for one that was not asked, and what openRelease throws. */
export async function readItemResults(
  tx: Tx,
  context: OrganisationContext,
  { itemId, ...asked }: Asked & { itemId: string },
) {
  const open = await openRelease(tx, context, asked)
  const { releaseId, frame } = open.release
  const item = frame.items.find((each) => each.itemId === itemId)
  if (!item) throw new Problem(common['not-found'])
  const measures = item.practice === null ? [] : [item.practice]
  const distributions = (await listDistributions(tx, releaseId, itemId)).filter((each) =>
    open.visibility.sees({ ...each, roleBand: everybody }),
  )
  return {
    ...frameView(open),
    item: itemView(item),
    practice: visibleFigures(
      open,
      await listFigures(tx, releaseId, { measures, roleBand: everybody }),
    ),
    distributions: distributions.map((each) => ({ ...each, counts: [...each.counts] })),
    withheld: distributions.length > 0 ? null : withheldSentence,
  }
}

const withheldSentence =
  'The spread of answers is shown from ten answers on, when they differ and nothing about a hidden group could be worked out from it.'

function itemView({ options, ...item }: FrameItem) {
  return { ...item, options: [...options] }
}
