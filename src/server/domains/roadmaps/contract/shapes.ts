// The shapes in which roadmaps are read. Money in minor units, effort in tenths of a person-day, weeks
// whole; days are plain calendar days in the zone of the roadmap.
import * as z from 'zod'
import { day, id, instant } from '../../../foundation/contract/shapes.ts'
import {
  blockableStates,
  evidenceStates,
  historyEvents,
  itemActs,
  itemStates,
  itemWarnings,
  noFittingReasons,
} from './terms.ts'

const int = z.number().int()
const perPool = z.record(z.string(), int)

export const RoadmapTask = z
  .object({ taskId: id, text: z.string(), weeks: int, isFinished: z.boolean() })
  .meta({ id: 'RoadmapTask' })

export const RoadmapEvidence = z
  .object({
    evidenceId: id,
    title: z.string(),
    url: z.string(),
    state: z.enum(evidenceStates),
    submittedAt: instant,
    submittedBy: z.string().nullable(),
    reviewedAt: instant.nullable(),
    reviewedBy: z.string().nullable(),
    comment: z.string().nullable(),
    mayReview: z.boolean().describe('Whether you may accept or refuse it.'),
  })
  .meta({ id: 'RoadmapEvidence' })

export const RoadmapItem = z
  .object({
    itemId: id,
    candidateId: z.string().describe('The initiative of the plan, or its variant for one group.'),
    initiativeId: z.string(),
    groupId: z.string().nullable().describe('Null: run for everybody.'),
    title: z.string(),
    state: z.enum(itemStates),
    stateReason: z.string().nullable().describe('Why it is blocked or dropped.'),
    blockedFrom: z.enum(blockableStates).nullable(),
    ownerId: id.nullable(),
    ownerName: z.string().nullable(),
    startsOn: day,
    dueOn: day,
    baselineStartsOn: day.describe('As first planned.'),
    baselineDueOn: day,
    startedAt: instant.nullable(),
    doneAt: instant.nullable(),
    weeks: int,
    percent: int.describe('Weeks of finished tasks of the weeks planned; never typed.'),
    warnings: z.array(z.enum(itemWarnings)),
    needs: z.array(z.object({ itemId: id, title: z.string(), state: z.enum(itemStates) })),
    cost: int,
    spentCost: int,
    effort: perPool,
    spentEffort: perPool,
    tasksFinished: int,
    tasks: int,
    allowed: z
      .array(z.enum(itemActs))
      .describe('What you may do with it now; a start needs an owner besides.'),
  })
  .meta({ id: 'RoadmapItem' })

export const RoadmapItemDetail = RoadmapItem.extend({
  description: z.string(),
  gates: z.array(z.string()),
  lifts: z.array(
    z.object({
      group: z.string(),
      target: z.string(),
      points: int.describe('Thousandths of a point.'),
      low: int,
      high: int,
    }),
  ),
  closesWith: z.array(z.object({ kind: z.string(), text: z.string() })),
  taskList: z.array(RoadmapTask),
  evidence: z.array(RoadmapEvidence),
}).meta({ id: 'RoadmapItemDetail' })

export const HistoryEntry = z
  .object({
    entryId: id,
    itemId: id.nullable(),
    at: instant,
    actor: z.string().nullable(),
    event: z.enum(historyEvents),
    detail: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
  })
  .meta({ id: 'RoadmapHistoryEntry' })

export const RoadmapSchedule = z
  .object({
    status: z.enum(['optimal', 'feasible']).describe('`optimal` is proven.'),
    makespan: int.describe('Weeks from the first start to the last end.'),
    bound: int.describe('No schedule can be shorter.'),
    criticalPath: int,
    load: int,
    overrunWeeks: int.describe('Weeks beyond the horizon of the plan.'),
  })
  .meta({ id: 'RoadmapSchedule' })

export const Roadmap = z
  .object({
    roadmapId: id,
    name: z.string(),
    planId: id,
    revision: int.describe('Counts from 1.'),
    anchorOn: day.describe('Monday of week 0.'),
    closedWeeks: z.array(day),
    timeZone: z.string(),
    today: day.describe('In the zone of the roadmap.'),
    currency: z.string(),
    maxInFlight: int,
    pools: z.array(z.object({ id: z.string(), name: z.string(), weekly: int.nullable() })),
    groups: z.array(z.object({ id: z.string(), name: z.string() })),
    targets: z.array(z.object({ id: z.string(), name: z.string() })),
    schedule: RoadmapSchedule,
    staleReason: z
      .string()
      .nullable()
      .describe('Why the plan rests on old results; null when not.'),
    isYours: z.boolean().describe('True when you see only items you own.'),
    mayEdit: z.boolean(),
    createdAt: instant,
  })
  .meta({ id: 'Roadmap' })

export const PlacedItem = z.object({
  candidateId: z.string(),
  title: z.string(),
  startsOn: day,
  dueOn: day,
  weeks: int,
})

export const SchedulePreview = z
  .object({ schedule: RoadmapSchedule, items: z.array(PlacedItem) })
  .meta({ id: 'RoadmapSchedulePreview' })

const Named = z.object({ id: z.string(), title: z.string() })

export const FittingPlan = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('fits') }).describe('The plan itself ends in time.'),
    z
      .object({
        kind: z.literal('found'),
        weeks: int.describe('How long the other plan takes.'),
        isProven: z.boolean().describe('False: a search was cut short, a better one may exist.'),
        leaves: z.array(Named),
        comes: z.array(Named),
        value: int.describe('Value of the other plan less that of this one.'),
        cost: int.describe('Its cost less that of this one, minor units.'),
      })
      .describe('The best plan that ends in time.'),
    z
      .object({
        kind: z.literal('none'),
        why: z.enum(noFittingReasons),
        tried: int.describe('Choices that provably end too late.'),
      })
      .describe('None was found.'),
  ])
  .meta({ id: 'RoadmapFittingPlan' })

const Days = z.object({ startsOn: day, dueOn: day })

export const RevisionDifference = z
  .object({
    comes: z.array(PlacedItem),
    leaves: z.array(z.object({ itemId: id, candidateId: z.string(), title: z.string() })),
    moves: z.array(
      z.object({
        itemId: id,
        candidateId: z.string(),
        title: z.string(),
        before: Days,
        after: Days,
      }),
    ),
    value: int.describe('Value of the new plan less that of the old one.'),
    setChanged: z.boolean(),
    schedule: RoadmapSchedule,
  })
  .meta({ id: 'RoadmapRevisionDifference' })

export const RevisionSummary = z
  .object({
    number: int,
    planId: id,
    planHash: z.string(),
    reason: z.string(),
    createdAt: instant,
    createdBy: z.string().nullable(),
    schedule: RoadmapSchedule,
    comes: z.array(z.string()),
    leaves: z.array(z.string()),
    moved: int,
    value: int,
  })
  .meta({ id: 'RoadmapRevision' })

export const RevisionDetail = RevisionSummary.extend({
  items: z.array(PlacedItem.extend({ itemId: id, cost: int, effort: perPool })),
}).meta({ id: 'RoadmapRevisionDetail' })
