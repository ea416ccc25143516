// The results of one department, and what would let a hidden one be shown.
import type { OrganisationContext } from '../../../foundation/context.ts'
import type { Tx } from '../../../foundation/db/doors.ts'
import { common, Problem } from '../../../foundation/problem.ts'
import { everybody, peopleIndex } from '../contract/terms.ts'
import { listFigures } from '../queries/figures.ts'
import type { Figure } from '../rules/figure.ts'
import type { Frame } from '../rules/frame.ts'
import { unlockSentence } from '../rules/sentences.ts'
import { frameView, groupView, openRelease, visibleFigures, type Asked } from './open-release.ts'
import { readComments } from './overview.ts'

/** One department. Throws not-found for one that this reader does not see, and what openRelease throws. */
export async function readDepartmentResults(
  tx: Tx,
  context: OrganisationContext,
  { groupId, ...asked }: Asked & { groupId: string },
) {
  const open = await openRelease(tx, context, asked)
  const { releaseId, frame, k } = open.release
  const place = frame.places.find((each) => each.groupId === groupId)
  if (!place || !open.visibility.seesPlace(groupId)) throw new Problem(common['not-found'])
  const parts = frame.places.filter(({ parentId }) => parentId === groupId)
  const groupIds = [everybody, groupId, ...parts.map((part) => part.groupId)]
  const figures = await listFigures(tx, releaseId, { groupIds })
  const group = groupView(frame, place)
  const broad = broadMeasures(frame)
  const of = (wanted: (figure: Figure) => boolean) => visibleFigures(open, figures.filter(wanted))
  const isWhole = ({ roleBand }: Figure) => roleBand === everybody
  const index = figures.find(
    (figure) => figure.groupId === groupId && isWhole(figure) && figure.measure === peopleIndex,
  )
  return {
    ...frameView(open),
    group,
    figures: of((figure) => figure.groupId === groupId && isWhole(figure)),
    roles: of(
      (figure) => figure.groupId === groupId && !isWhole(figure) && broad.has(figure.measure),
    ),
    whole: of((figure) => figure.groupId === everybody && isWhole(figure)),
    parts: of(
      (figure) =>
        parts.some((part) => part.groupId === figure.groupId) &&
        isWhole(figure) &&
        broad.has(figure.measure),
    ),
    unlock: index?.reason ? unlockSentence(index.reason, { k, people: group.headcount }) : null,
    comments: await readComments(tx, open, placesBelow(frame, groupId)),
  }
}

/** Index and dimensions; practices are for pages of their own. */
function broadMeasures({ measures }: Frame): Set<string> {
  return new Set(measures.filter(({ kind }) => kind !== 'practice').map(({ id }) => id))
}

function placesBelow({ places }: Frame, groupId: string): string[] {
  const found = new Set([groupId])
  // Places come before their parts, so one walk finds them all.
  for (const { groupId: part, parentId } of places)
    if (parentId !== null && found.has(parentId)) found.add(part)
  return [...found]
}
