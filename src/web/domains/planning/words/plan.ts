// The words of recommendations in English.
import { initiatives } from './terms.ts'

export const words = {
  title: 'Recommendations',
  summary: (campaign: string, day: string) => `From ${campaign}, closed ${day}`,

  firstTitle: 'Recommendations need results first',
  firstText:
    'They are computed from the results of an assessment: which gaps are largest, what can be done about them, and which of it your money and people allow. Once the first assessment is closed, you can make a plan here.',
  firstAct: 'Go to assessments',
  refusedTitle: 'Too few people answered to plan from',
  refusedText:
    'The result of the whole organisation cannot be shown, so nothing can be planned from it. A plan never rests on figures that are hidden.',
  refusedAct: 'See the results',
  noPlanTitle: 'The plan will be shown here',
  noPlanText:
    'Say above what you can spend and who can work on it. The plan then says what to do first, why, and what would come with more money or people.',
  noPlanReader: 'Nobody has made a plan yet. A lead of the organisation or an admin can.',
  planMissing: 'This plan is not there',
  planMissingText: 'It may have been removed with the results it rested on.',
  newestPlan: 'See the newest plan',

  planTitle: (number: number) => `Plan ${number}`,
  loading: 'the plan',
  failed: 'The plan could not be loaded',
  computing: 'Computing the plan',
  computingText:
    'Every combination that could be better is ruled out, one after another. You can leave this page; the plan goes on.',
  explaining:
    'The reasons are being computed. They appear here by themselves, usually within a minute.',
  outlooking:
    'What other budgets would bring, and how firm each choice is, is being computed. It appears here by itself and may take some minutes.',

  headline: (count: number, money: string, points: string) =>
    `${initiatives(count)} for ${money} bring ${points}`,
  nothing: 'Nothing is worth choosing within these limits',
  ofBudget: (cost: string, budget: string) => `${cost} of ${budget}`,
  cost: 'Cost',
  days: 'Days of your own people',
  gain: 'Gain',
  gainText: (points: string) => `${points} of the whole score, if lifts come out as assumed`,
  held: 'What holds it back',
  alone: (what: string, count: number) =>
    count === 1
      ? `${what}: more of it would bring more.`
      : `${what}: more of any one of them would bring more.`,
  joint: (what: string) => `Only several together: ${what} more would bring more.`,
  noLimit: 'Neither money nor people: more of them would bring nothing.',
  limitUnknown: 'Not known: the search was stopped before it was sure.',
  money: 'Money',
  bound: (value: string) => `No plan can bring more than ${value}`,
  boundCost: (money: string) => `No plan can cost less than ${money}`,
  gap: (percent: string) => `at most ${percent} better than this one`,
  unproven: (unproven: number, solves: number) =>
    `${unproven} of ${solves} computations behind the reasons were stopped early: their figures are the best found, not proven.`,
  adopted: (when: string) => `Adopted ${when}`,

  staleTitle: 'Results changed since',
  staleAct: 'Make a new plan above; decisions on this one can no longer be taken.',
  superseded: 'Decisions have led to a newer plan',
  seeNewer: 'See the newer plan',
  continues: 'This plan goes on from the roadmap',
  continuesText:
    'What has begun is fixed with what is left of it. To change something, change what to plan for and plan again.',

  conflictTitle: 'No plan fits these limits',
  conflictRules: (names: string, count: number) =>
    count === 1
      ? `${names} cannot be in a plan here. Take it out.`
      : `${names} cannot be in one plan together. Take one of them out.`,
  conflictRulesOnly:
    'What is fixed and what is ruled out contradict each other. Take one of them out.',
  conflictMoney: (needs: string, parts: { available: string; more: string; out: string }) =>
    `${needs}; the budget is ${parts.available}. Raise it by ${parts.more}, or ${parts.out}.`,
  conflictPool: (needs: string, parts: { available: string; more: string; out: string }) =>
    `${needs}; there are ${parts.available}. Give ${parts.more} more, or ${parts.out}.`,
  needs: (names: string, count: number, amount: string) =>
    `${names} ${count === 1 ? 'needs' : 'need'} ${amount}`,
  ofPool: (amount: string, pool: string) => `${amount} of ${pool}`,
  takeOut: (count: number) => (count === 1 ? 'take it out' : 'take one of them out'),
  conflictPoints: (needed: string, available: string) =>
    `${needed} are asked for; within these limits ${available} can be reached. Ask for fewer, or give more money or people.`,
  whatIsFixed: 'What is fixed',

  views: 'Parts of the plan',
  chosen: 'What to do',
  gains: 'What it gains',
  budget: 'More or less',
  whatIf: 'What if',
  plans: 'All plans',

  rejected: (count: number) => `${initiatives(count)} not chosen, and why`,
  leftOut: (count: number) => `${initiatives(count)} that do not apply`,
  reasons: (count: number) => (count === 1 ? '1 more reason' : `${count} more reasons`),
  lifts: 'Lifts',
  liftsFrom: (sources: string) => `from ${sources}`,
  lift: (parts: { target: string; points: string; low: string; high: string }) =>
    `${parts.target} ${parts.points} (${parts.low}–${parts.high})`,
  judgement: 'judgement',
  ownFigures: 'your own figures',
  noDays: 'no days of your own people',
  stability: (word: string, share: string) => `${word}: in ${share} of variants`,
  decided: (word: string, who: string, when: string) => `${word} by ${who}, ${when}`,
  somebody: 'somebody who has left',

  gainsFinding: (target: string, points: string) =>
    `Most is gained in ${target}: ${points} on average over its groups`,
  gainsNote:
    'Points on average over the groups of a dimension. Nothing is counted beyond the goal.',
  gained: 'Gained',
  gainedOf: (gained: string, gap: string) => `${gained} of ${gap}`,
  noGap: 'at its goal',
  byGroup: 'By department',
  group: 'Group',
  score: 'Score',
  goal: 'Goal',
  gapColumn: 'Gap',
  offered: 'Offered',

  budgetTitle: (resource: string) => `By ${resource}`,
  budgetMoney: 'budget',
  budgetNote:
    'Each step is a point at which the best plan changes. Between two steps more brings nothing.',
  budgetFinding: (points: string, most: string) =>
    `The most that can be reached is ${points}, from ${most} on`,
  fromColumn: 'From',
  pointsColumn: 'Points',
  stepAxis: 'points of the whole score',
  thisPlan: 'This plan',
  drawsNote: (draws: number) =>
    `How firm each choice is: the lifts were varied ${draws} times within their ranges and the plan computed again.`,

  allPlans: 'Plans',
  plan: 'Plan',
  made: 'Made',
  by: 'By',
  state: 'State',
  initiativesColumn: 'Initiatives',
  costColumn: 'Cost',
  gainColumn: 'Gain',
  stateComputing: 'Computing',
  stateStale: 'Out of date',
  stateAdopted: 'Adopted',

  whatIfNote: 'Computed again on the spot. Nothing is saved.',
  whatIfBudget: 'Budget',
  compute: 'Compute',
  reset: 'As in the plan',
  same: 'The same initiatives would be chosen.',
  change: (before: string, after: string) => `${before} → ${after}`,
  unchanged: (figure: string) => `${figure}, as before`,
  comes: 'Would come',
  leaves: 'Would leave',
  byTarget: 'Points gained by dimension',
  more: (points: string) => `${points} more`,
  less: (points: string) => `${points} fewer`,
  unsure: (percent: string) =>
    `The search was stopped after a quarter of a second: the best found, at most ${percent} from the best possible.`,
  comparing: 'the other plan',
  compareFailed: 'This could not be computed',
} as const
