// The roadmap as a whole: begun from a plan, scheduled, revised, taken out.
import * as z from 'zod'
import { contract } from '../../../foundation/contract/contract.ts'
import { day, id, line } from '../../../foundation/contract/shapes.ts'
import { planningProblems } from '../../planning/contract/problems.ts'
import { Adaptation, PlanSettings } from '../../planning/contract/settings.ts'
import { roadmapProblems } from './problems.ts'
import {
  FittingPlan,
  RevisionDetail,
  RevisionDifference,
  RevisionSummary,
  Roadmap,
  RoadmapItem,
  SchedulePreview,
} from './shapes.ts'

const closedWeeks = z.array(day).max(60).describe('Any day of each week in which nothing is done.')

const Calendar = z.strictObject({
  planId: id,
  anchorOn: day.refine(isMonday, 'Please choose a Monday.'),
  closedWeeks,
})

const openPlan = [
  planningProblems['plan-computing'],
  planningProblems['plan-stale'],
  planningProblems['adopted-already'],
  planningProblems['superseded-plan'],
  planningProblems['nothing-chosen'],
]
const planProblems = [...openPlan, roadmapProblems['cannot-schedule']]
const fitting = [...openPlan, roadmapProblems['no-roadmap']]
const revising = [...planProblems, roadmapProblems['no-roadmap'], roadmapProblems['plan-outdated']]

export const roadmapContract = contract({
  getRoadmap: {
    method: 'GET',
    path: '/roadmap',
    permission: 'roadmap.read',
    purpose: 'generate-advice',
    summary: 'Read the roadmap with the items you may see',
    output: z.object({ roadmap: Roadmap.nullable(), items: z.array(RoadmapItem) }),
  },
  previewRoadmap: {
    method: 'POST',
    path: '/roadmap/preview',
    permission: 'advice.decide',
    purpose: 'generate-advice',
    summary: 'Schedule a plan without adopting it',
    body: Calendar,
    output: SchedulePreview,
    problems: planProblems,
  },
  previewFitting: {
    method: 'GET',
    path: '/roadmap/fitting/{planId}',
    permission: 'advice.decide',
    purpose: 'generate-advice',
    summary: 'Find the best plan that ends in time when one provably does not',
    params: z.object({ planId: id }),
    output: FittingPlan,
    problems: fitting,
  },
  takeFitting: {
    method: 'POST',
    path: '/roadmap/fitting',
    permission: 'advice.decide',
    purpose: 'generate-advice',
    summary: 'Make the best plan that ends in time; what does not fit is declined',
    body: z.strictObject({ planId: id }),
    output: z.object({ planId: id }),
    status: 201,
    idempotent: true,
    problems: [...fitting, roadmapProblems['nothing-fits']],
  },
  adoptPlan: {
    method: 'POST',
    path: '/roadmap',
    permission: 'advice.decide',
    purpose: 'generate-advice',
    summary: 'Adopt a plan as the roadmap',
    body: Calendar.extend({
      name: line(120),
      timeZone: z.string().max(64).refine(isTimeZone, 'This time zone is not known.'),
    }),
    output: Roadmap,
    status: 201,
    idempotent: true,
    problems: [...planProblems, roadmapProblems['roadmap-exists']],
  },
  updateRoadmap: {
    method: 'PATCH',
    path: '/roadmap',
    permission: 'roadmap.edit',
    purpose: 'generate-advice',
    summary: 'Rename the roadmap or change its closed weeks',
    body: z.strictObject({ name: line(120), closedWeeks }).partial(),
    output: Roadmap,
    problems: [roadmapProblems['no-roadmap']],
  },
  previewSchedule: {
    method: 'GET',
    path: '/roadmap/schedule',
    permission: 'roadmap.edit',
    purpose: 'generate-advice',
    summary: 'See what scheduling the open items again from this week would move',
    output: RevisionDifference,
    problems: [roadmapProblems['no-roadmap'], roadmapProblems['cannot-schedule']],
  },
  reschedule: {
    method: 'POST',
    path: '/roadmap/schedule',
    permission: 'roadmap.edit',
    purpose: 'generate-advice',
    summary: 'Schedule the open items again from this week; the choice stays',
    output: RevisionDifference,
    problems: [roadmapProblems['no-roadmap'], roadmapProblems['cannot-schedule']],
  },
  replan: {
    method: 'POST',
    path: '/roadmap/replan',
    permission: 'advice.decide',
    purpose: 'generate-advice',
    summary:
      'Compute a plan that goes on from the roadmap: what has begun stays, what is done counts',
    body: z.strictObject({
      settings: PlanSettings,
      changes: z
        .array(z.strictObject({ initiativeId: z.string().max(80), change: Adaptation }))
        .max(50)
        .default([]),
    }),
    output: z.object({ planId: id }),
    status: 201,
    idempotent: true,
    problems: [
      roadmapProblems['no-roadmap'],
      planningProblems['no-release'],
      planningProblems['release-refused'],
    ],
  },
  previewRevision: {
    method: 'GET',
    path: '/roadmap/difference/{planId}',
    permission: 'advice.decide',
    purpose: 'generate-advice',
    summary: 'See what revising the roadmap by a plan would change',
    params: z.object({ planId: id }),
    output: RevisionDifference,
    problems: revising,
  },
  revise: {
    method: 'POST',
    path: '/roadmap/revisions',
    permission: 'advice.decide',
    purpose: 'generate-advice',
    summary: 'Revise the roadmap by a plan; owners, tasks and evidence stay',
    body: z.strictObject({ planId: id, reason: line(500) }),
    output: RevisionSummary,
    status: 201,
    idempotent: true,
    problems: revising,
  },
  listRevisions: {
    method: 'GET',
    path: '/roadmap/revisions',
    permission: 'advice.read',
    purpose: 'generate-advice',
    summary: 'List the revisions of the roadmap, newest first',
    output: z.object({ items: z.array(RevisionSummary) }),
  },
  getRevision: {
    method: 'GET',
    path: '/roadmap/revisions/{number}',
    permission: 'advice.read',
    purpose: 'generate-advice',
    summary: 'Read a revision as it was adopted',
    params: z.object({ number: z.coerce.number().int().min(1) }),
    output: RevisionDetail,
  },
})

function isMonday(text: string): boolean {
  return new Date(text).getUTCDay() === 1
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }) instanceof Intl.DateTimeFormat
  } catch {
    return false
  }
}
