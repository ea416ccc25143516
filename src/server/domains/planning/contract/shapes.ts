// The shapes in which plans are read. Money in minor units of the plan's currency, effort in tenths of
// a person-day, points in thousandths; a value is weight times points (a point of the whole is 10^9).
import * as z from 'zod'
import { day, id, instant } from '../../../foundation/contract/shapes.ts'
import { PlanReason } from './reasons.ts'
import { Adaptation, PlanSettings } from './settings.ts'
import { basisStates, decisionKinds, planStaleReasons, planStates, planStatuses } from './terms.ts'

const int = z.number().int()
const perPool = z.record(z.string(), int)
const Named = z.object({ id: z.string(), name: z.string() })

export const PlanRelease = z
  .object({
    releaseId: id.nullable().describe('Null once the release is gone.'),
    campaignId: id,
    campaign: z.string(),
    closedOn: day,
    k: int,
    hash: z.string(),
  })
  .meta({ id: 'PlanRelease' })

export const PlanGroup = z
  .object({
    id: z.string().describe('`org` stands for everybody else, or for everybody.'),
    name: z.string(),
    people: int,
    parent: z
      .string()
      .nullable()
      .describe('Set for a hidden group: the one above in which its people are counted.'),
  })
  .meta({ id: 'PlanGroup' })

export const PlanTarget = z.object({
  id: z.string(),
  name: z.string(),
  lens: z.enum(['people', 'organisation']),
  weight: int.describe('Of the framework, in thousandths.'),
})

export const PlanBasis = z
  .object({
    state: z.enum(basisStates),
    release: PlanRelease.nullable(),
    targets: z.array(PlanTarget),
    groups: z.array(PlanGroup),
    pools: z.array(Named),
    candidates: z
      .array(Named.extend({ initiativeId: z.string(), groupId: z.string().nullable() }))
      .describe('What may be fixed or ruled out.'),
  })
  .meta({ id: 'PlanBasis' })

export const SavedSettings = z
  .object({
    settings: PlanSettings,
    savedAt: instant.nullable().describe('Null: never saved, these are the usual ones.'),
    basis: PlanBasis,
  })
  .meta({ id: 'PlanningState' })

export const PlanSummary = z
  .object({
    planId: id,
    number: int.describe('Plans of an organisation count from 1.'),
    state: z.enum(planStates),
    status: z.enum(planStatuses).nullable(),
    createdAt: instant,
    createdBy: z.string().nullable(),
    basedOn: id.nullable().describe('The plan whose decisions led to this one.'),
    continuesRoadmap: z.boolean(),
    release: PlanRelease,
    currency: z.string(),
    budget: int,
    initiatives: int,
    value: int,
    cost: int,
    staleReason: z.enum(planStaleReasons).nullable(),
    adoptedAt: instant.nullable(),
  })
  .meta({ id: 'PlanSummary' })

export const Conflict = z
  .object({
    kind: z.enum(['resource', 'rules']),
    musts: z.array(z.string()),
    resource: z.string().nullable(),
    needed: int.nullable(),
    available: int.nullable(),
  })
  .meta({ id: 'PlanConflict' })

export const TargetFigures = z
  .object({
    group: z.string(),
    target: z.string(),
    score: int,
    low: int.nullable(),
    high: int.nullable(),
    goal: int,
    weight: int.describe('Millionths of the whole.'),
    gap: int,
    gained: int,
    offered: int,
    wasted: int,
  })
  .meta({ id: 'PlanTargetFigures' })

const Alternative = z.object({ points: int, money: int, set: z.array(z.string()) })

export const Decision = z
  .object({
    decisionId: id,
    initiativeId: z.string(),
    kind: z.enum(decisionKinds),
    reason: z.string(),
    change: Adaptation.nullable(),
    decidedAt: instant,
    decidedBy: z.string().nullable(),
    planId: id.describe('The plan it was made on.'),
  })
  .meta({ id: 'PlanDecision' })

export const PlanInitiative = z
  .object({
    id: z.string(),
    initiativeId: z.string(),
    groupId: z.string().nullable(),
    title: z.string(),
    isChosen: z.boolean(),
    cost: int,
    effort: perPool,
    weeks: int,
    needs: z.array(z.string()),
    needsAny: z.array(z.array(z.string())),
    lifts: z.array(
      z.object({ group: z.string(), target: z.string(), points: int, low: int, high: int }),
    ),
    isAdapted: z.boolean(),
    decision: Decision.nullable().describe('The one that stands.'),
    reasons: z.array(PlanReason).describe('Empty while they are being computed.'),
    worth: Alternative.nullable().describe('Chosen: what the best plan without it loses.'),
    forcing: Alternative.nullable().describe('Not chosen: what the best plan with it loses.'),
    stability: z
      .object({ chosen: int, word: z.enum(['robust', 'usual', 'alternative', 'out']) })
      .nullable(),
  })
  .meta({ id: 'PlanInitiative' })

const FrontierStep = z.object({
  from: int,
  status: z.enum(['optimal', 'feasible']),
  chosen: z.array(z.string()),
  value: int,
  cost: int,
  effort: perPool,
})

const Thoroughness = z.object({
  solves: int,
  unproven: int.describe('Of these, cut short: their figures are the best found, not proven.'),
})

export const PlanExplanation = z
  .object({
    reasons: z.array(PlanReason).describe('Of the plan as a whole.'),
    limits: z.object({
      alone: z.array(z.string()).describe('Resources of which one may say: is the limit.'),
      joint: z.object({ money: int, effort: perPool }).nullable(),
      complete: z.boolean(),
    }),
    thoroughness: Thoroughness,
  })
  .meta({ id: 'PlanExplanation' })

export const PlanOutlook = z
  .object({
    frontier: z.array(z.object({ resource: z.string(), steps: z.array(FrontierStep) })),
    draws: int.describe('Variants of the lifts that were solved for the stability.'),
    thoroughness: Thoroughness,
  })
  .meta({ id: 'PlanOutlook' })

export const Plan = PlanSummary.extend({
  engine: z.string(),
  catalogue: z.object({ hash: z.string(), version: z.string() }),
  inputHash: z.string(),
  planHash: z.string().nullable(),
  settings: PlanSettings,
  bound: int.nullable().describe('The most value (least cost: the lowest cost) not ruled out.'),
  gapPercent: z.number().nullable(),
  conflict: Conflict.nullable(),
  effort: perPool,
  groups: z.array(PlanGroup),
  targets: z.array(Named),
  pools: z.array(Named),
  byTarget: z.array(TargetFigures),
  items: z.array(PlanInitiative),
  leftOut: z
    .array(z.object({ id: z.string(), title: z.string(), reasons: z.array(PlanReason) }))
    .describe('What was no candidate.'),
  explanation: PlanExplanation.nullable().describe(
    'Null while it is being computed, and without a choice.',
  ),
  outlook: PlanOutlook.nullable().describe('Null while it is being computed.'),
  nextPlanId: id.nullable().describe('The plan that decisions on this one have led to.'),
}).meta({ id: 'Plan' })

const Side = z.object({
  status: z.enum(planStatuses),
  gapPercent: z.number().nullable(),
  chosen: z.array(z.string()),
  value: int,
  cost: int,
  effort: perPool,
})

export const PlanDifference = z
  .object({
    before: Side,
    after: Side,
    conflict: Conflict.nullable(),
    comes: z.array(z.string()),
    leaves: z.array(z.string()),
    byTarget: z
      .array(z.object({ group: z.string(), target: z.string(), gained: int }))
      .describe('Points gained after less those before, where they differ.'),
  })
  .meta({ id: 'PlanDifference' })
