// What was planned against what came of it, after each round that closed since. Reads items, plans and
// releases; of releases what the reader may see.
import type { OrganisationContext } from '../../../foundation/context.ts'
import type { Tx } from '../../../foundation/db/doors.ts'
import { readFollowedPlan } from '../../planning/actions/adoption.ts'
import { WHOLE_ORGANISATION, type PlanningGroup } from '../../planning/rules/candidates.ts'
import { seesGroup } from '../../planning/rules/plan-reach.ts'
import { calibration } from '../../planning/rules/realised.ts'
import { listRoundsAfter, type RoundForPlanning } from '../../results/actions/planning.ts'
import { findRevision, type RoadmapRow } from '../queries/roadmaps.ts'
import { seesItem, type Reader } from '../rules/item-access.ts'
import {
  effectsOf,
  isComparable,
  itemsShownBy,
  realisedLifts,
  type DatedItem,
} from '../rules/realised-round.ts'
import { getRoadmap, loadItems, presentItem, readerOf, type LoadedItem } from './loading.ts'

type FollowedPlan = Awaited<ReturnType<typeof readFollowedPlan>>

/** A done or open item as the rules take it, with what is told of it. */
type RoadmapItem = DatedItem & {
  itemId: string
  title: string
  groupId: string | null
  isSeen: boolean
}

type Basis = { items: readonly RoadmapItem[]; groups: readonly PlanningGroup[]; reader: Reader }

/** Later rounds against the roadmap, newest first, as far as the reader sees. Throws no-roadmap. */
export async function readRealised(tx: Tx, context: OrganisationContext) {
  const roadmap = await getRoadmap(tx)
  const reader = await readerOf(tx, context)
  const { items } = await loadItems(tx, context, roadmap)
  const plan = await readFollowedPlan(tx, context, roadmap.planId)
  const first = await readFirstPlan(tx, context, roadmap)
  const { campaign, closedOn } = first.facts.release
  const basis: Basis = {
    items: items.map((item) => datedItem(item, reader)),
    groups: groupsOf(plan),
    reader,
  }
  const later = await listRoundsAfter(tx, context, closedOn)
  const rounds = later.toReversed().map((round) => roundView(round, basis))
  return {
    basis: { campaign, closedOn },
    finished: basis.items.filter(({ isSeen, doneOn }) => isSeen && doneOn !== null).length,
    groups: namedGroups([first, plan]).filter(({ id }) => seesGroup(reader.reads, id)),
    targets: plan.facts.targets,
    rounds,
    calibration: calibrationOf(rounds),
  }
}

/** The plan the roadmap began with: only what closed after its release can show what came of it. */
async function readFirstPlan(
  tx: Tx,
  context: OrganisationContext,
  { roadmapId }: RoadmapRow,
): Promise<FollowedPlan> {
  const first = await findRevision(tx, roadmapId, 1)
  if (!first) throw new Error('A roadmap has no first revision.')
  return readFollowedPlan(tx, context, first.planId)
}

/** Names of groups, those of the newest plan before older ones. Everybody is always among them. */
function namedGroups(plans: readonly FollowedPlan[]): { id: string; name: string }[] {
  const names = new Map(
    plans.flatMap(({ facts }) => facts.groups.map(({ id, name }) => [id, name] as const)),
  )
  names.set(WHOLE_ORGANISATION, 'Everybody')
  return [...names].map(([id, name]) => ({ id, name }))
}

function datedItem(item: LoadedItem, reader: Reader): RoadmapItem {
  const { row } = item
  const { itemId, initiativeId, title, groupId, facts } = row
  return {
    itemId,
    initiativeId,
    title,
    groupId,
    lifts: facts.lifts,
    startedOn: row.startedAt?.toISOString().slice(0, 10) ?? null,
    doneOn: presentItem(item).doneOn,
    isSeen: seesItem(reader, row),
  }
}

/** The planning groups of a plan, with the targets of which each has a score. */
function groupsOf({ facts, input }: FollowedPlan): PlanningGroup[] {
  return facts.groups
    .filter(({ parent }) => parent === null)
    .map(({ id, people }) => ({
      id,
      people,
      targets: input.cells.filter(({ group }) => group === id).map(({ target }) => target),
    }))
}

type RoundView = ReturnType<typeof roundView>

function roundView(round: RoundForPlanning, { items, groups, reader }: Basis) {
  const { campaignId, campaign, closedOn, k, isStale, since } = round
  const { shown, tooLate, upTo: shownUpTo } = itemsShownBy(round, items)
  const sees = ({ isSeen }: RoadmapItem) => isSeen
  return {
    campaignId,
    campaign,
    closedOn,
    k,
    isStale,
    since,
    shownUpTo,
    isComparable: isComparable(round),
    lifts: realisedLifts({ round, items, groups })
      .filter(({ group }) => seesGroup(reader.reads, group))
      .map((lift) => ({
        ...lift,
        initiatives: titlesOf(lift.initiatives, shown.filter(sees)),
      })),
    initiatives: initiativeViews(round, shown.filter(sees), { items, groups, reader }),
    tooLate: tooLate.filter(sees).map(({ itemId, title }) => ({ itemId, title })),
  }
}

function titlesOf(initiativeIds: readonly string[], items: readonly RoadmapItem[]): string[] {
  const of = items.filter(({ initiativeId }) => initiativeIds.includes(initiativeId))
  return [...new Set(of.map(({ title }) => title))]
}

/** Effects compare groups that the reader sees, so that nobody works out another department's change. */
function initiativeViews(
  round: RoundForPlanning,
  shown: readonly RoadmapItem[],
  { items, groups, reader }: Basis,
) {
  const seen = groups.filter(({ id }) => seesGroup(reader.reads, id))
  return [...Map.groupBy(shown, ({ initiativeId }) => initiativeId)].map(([initiativeId, own]) => ({
    initiativeId,
    title: own[0]?.title ?? initiativeId,
    groups: own.some(({ groupId }) => groupId === null)
      ? null
      : own.flatMap(({ groupId }) => groupId ?? []),
    effects: effectsOf(initiativeId, { round, items, groups: seen }),
  }))
}

/** Over all rounds; everybody is not counted besides the groups. */
function calibrationOf(rounds: readonly RoundView[]) {
  return calibration(
    rounds.flatMap(({ lifts }) =>
      lifts.flatMap(({ isTotal, planned, change }) =>
        isTotal || !change ? [] : [{ planned, realised: change.delta }],
      ),
    ),
  )
}
