// The words of decisions and of making a plan the roadmap, in English.
import { weeks } from './terms.ts'

export const words = {
  decide: 'Decide',
  decideOn: (title: string) => `Decide on ${title}`,
  accept: 'Accept',
  adapt: 'Adapt',
  decline: 'Decline',
  titles: {
    accept: (title: string) => `Accept ${title}`,
    adapt: (title: string) => `Adapt ${title}`,
    decline: (title: string) => `Decline ${title}`,
  },
  acts: { accept: 'Accept it', adapt: 'Save as adapted', decline: 'Decline it' },
  failed: 'The decision could not be saved',
  reason: 'Reason',
  reasonHint: 'Kept with the decision, for those who ask later.',
  stays: 'It is in the plan already, so the plan stays as it is.',
  staysOut: 'It is not in the plan, so the plan stays as it is.',
  whatChanges: 'What would change',
  decidedToast: (title: string) => `Decided on ${title}`,
  newPlanToast: 'Decided. A new plan stands now.',

  cost: 'Cost over the whole time',
  daysOf: (pool: string) => `${pool}: days`,
  liftOf: (target: string) => `Lift of ${target}`,
  points: 'points',
  show: 'Show the difference',
  showFirst: 'Change a figure and show the difference first',
  loading: 'what would change',

  adopt: 'Adopt as roadmap',
  adoptTitle: (number: number) => `Adopt plan ${number} as the roadmap`,
  adoptText:
    'Its initiatives become items with weeks, tasks and a place for owners and evidence. The plan is then final: decisions on it are closed, and later changes are revisions of the roadmap.',
  adoptAct: (count: number) => (count === 1 ? 'Begin with 1 item' : `Begin with ${count} items`),
  adopted: 'The roadmap has begun',
  name: 'Name of the roadmap',
  usualName: 'AI roadmap',
  anchor: 'First Monday',
  anchorHint: 'Week 1 begins here.',
  anchorWrong: 'Choose a Monday',
  closedWeeks: 'Weeks in which nothing is done',
  closedHint: 'One day of each, such as 2026-12-28, with commas.',
  closedWrong: 'Write days like 2026-12-28',
  weekly: 'Days a week',
  weeklyOf: (days: string, pool: string) => `${days} of ${pool}`,
  weeklyNone: 'Not limited. Set them in what to plan for, and plan again, to spread the work out.',
  schedule: 'Schedule',
  makespan: (count: number, isProven: boolean, bound: number) =>
    isProven
      ? `${weeks(count)}, proven the shortest`
      : `${weeks(count)}, the best found; it cannot be shorter than ${weeks(bound)}`,
  scheduleFailed: 'The plan cannot be placed in weeks',
  span: (from: string, to: string) => `${from} to ${to}`,

  hasRoadmap: 'There is a roadmap. Plan again from it, above, to revise it.',
  revise: 'Revise the roadmap',
  reviseTitle: (number: number) => `Revise the roadmap by plan ${number}`,
  reviseText:
    'Owners, tasks and evidence of what stays are kept. The revision before stays readable.',
  reviseAct: 'Revise it',
  reviseLater: 'Only once it shows what would change',
  reviseFailed: 'The roadmap could not be revised',
  revised: 'The roadmap is revised',
  comes: 'Comes',
  leaves: 'Leaves',
  moves: (count: number) => (count === 1 ? '1 item moves' : `${count} items move`),
  move: (title: string, before: string, after: string) => `${title}: due ${before} → ${after}`,
  nothingMoves: 'No dates move.',
  value: 'Gain',
  valueChange: (points: string) => `${points} points against the plan before`,
} as const
