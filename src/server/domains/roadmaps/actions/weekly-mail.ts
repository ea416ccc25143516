// The weekly mail to the owners of items: what is due, late or blocked. It names nobody else.
import type { JobContext } from '../../../foundation/context.ts'
import type { Tx } from '../../../foundation/db/doors.ts'
import { queueMails } from '../../email/actions.ts'
import { nameMembers } from '../../organisations/actions/names.ts'
import { readOrganisation } from '../../organisations/actions.ts'
import { listItemRows } from '../queries/items.ts'
import { findRoadmap, takeMailDay } from '../queries/roadmaps.ts'
import { dayIn } from '../rules/local-day.ts'
import { weeklyDigests } from '../rules/weekly-digest.ts'

/** Queues one mail for each active owner with something to tell; once a day at most. */
export async function queueWeeklyMails(tx: Tx, context: JobContext): Promise<void> {
  const roadmap = await findRoadmap(tx)
  if (!roadmap) return
  const today = dayIn(context.now, roadmap.timeZone)
  if (!(await takeMailDay(tx, roadmap.roadmapId, today))) return
  const digests = weeklyDigests(await listItemRows(tx, roadmap.roadmapId), today)
  const owners = await nameMembers(
    tx,
    digests.map(({ ownerId }) => ownerId),
  )
  const { name: organisation, slug } = await readOrganisation(tx, context)
  await queueMails(
    tx,
    digests.flatMap(({ ownerId, due, late, blocked }) => {
      const owner = owners.get(ownerId)
      if (owner?.state !== 'active') return []
      return [
        {
          kind: 'roadmap-week' as const,
          to: owner.email,
          organisationId: context.organisationId,
          personId: owner.personId,
          slots: { organisation, url: `/${slug}/improve/roadmap`, due, late, blocked },
        },
      ]
    }),
  )
}
