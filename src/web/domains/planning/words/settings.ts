// The words of planning settings in English.
import { months } from './terms.ts'

export const words = {
  title: 'What to plan for',
  summary: (parts: { budget: string; horizon: number; people: string }) =>
    `${parts.budget} over ${months(parts.horizon)}, ${parts.people}`,

  unlimitedPeople: 'people not limited',

  whoPlans: 'Plans are made by admins and by leads of the whole organisation.',

  rests: 'What a plan would rest on',
  results: 'Results',
  closed: (day: string) => `closed ${day}`,
  groups: 'Groups planned for',
  groupWithPeople: (name: string, people: string) => `${name} (${people})`,
  hidden: 'Too few answers to show',
  countedIn: (name: string, parent: string) => `${name}: its people are counted in ${parent}`,
  catalogue: 'Initiatives to choose from',
  staleTitle: 'These results are out of date',
  staleText: 'Answers were removed since. Build them again from the assessment before you decide.',
  seeResults: 'See the results',

  budget: 'Budget',
  budgetHint: 'For the whole time, paid to others. Work of your own people is counted in days.',
  currency: 'Currency',
  hundredPounds: (currency: string) => `What £100 are worth in ${currency}`,
  hundredPoundsHint: 'The catalogue prices initiatives in pounds. Your rate turns them over.',
  horizon: 'Over how many months',
  monthsUnit: 'months',
  inFlight: 'Initiatives at once',
  inFlightHint: 'How many a department can carry at the same time.',

  people: 'People',
  peopleNote: 'Person-days your own people can give. Left empty, a pool is not limited.',
  pool: 'Pool',
  total: 'Days in all',
  weekly: 'Days a week',
  totalOf: (pool: string) => `${pool}: days in all`,
  weeklyOf: (pool: string) => `${pool}: days a week`,

  aim: 'What the plan should do',
  modes: [
    {
      value: 'max-points',
      label: 'Raise the score as far as money and people allow',
      hint: 'Closes gaps to the goals; beyond a goal nothing is counted.',
    },
    {
      value: 'least-cost',
      label: 'Reach a number of points for the least money',
      hint: 'Say how many points below.',
    },
    {
      value: 'gates-first',
      label: 'First support as many rules as possible, then raise the score',
      hint: 'Counts references to the EU AI Act, ISO/IEC 42001 and the NIST AI RMF.',
    },
  ],
  atLeast: 'Points to reach',
  points: 'points',
  goals: 'Goals by dimension',
  goalsHint: 'Scores from 0 to 100. 60 where you set nothing else.',

  must: 'Must be in',
  mustHint: 'Initiatives the plan has to hold.',
  mustNot: 'Must not be in',
  mustNotHint: 'Initiatives the plan may not hold.',
  loadingChoices: 'the initiatives',

  perDepartment: 'Plan single departments where an initiative can be run there',
  perDepartmentHint: 'More choices, so computing takes longer.',
  highRisk: 'Do you run AI systems that the law calls high-risk?',
  buildsModels: 'Do you train or adapt models yourselves?',
  yesNoUnsure: [
    { value: 'yes', label: 'Yes' },
    { value: 'no', label: 'No' },
    { value: 'unsure', label: 'Not sure' },
  ],

  make: 'Make the plan',
  makeFromRoadmap: 'Plan again from the roadmap',
  fromRoadmapNote:
    'There is a roadmap. What has begun stays with what is left of it, what is done counts, and you see what would change before anything does.',
  making: 'Computing. This can take some seconds.',
  saved: (time: string) => `Draft saved ${time}`,
  saveFailed: 'The draft could not be saved',
} as const

/** Currencies whose smallest unit is a hundredth. */
export const currencies = [
  'GBP',
  'EUR',
  'USD',
  'CHF',
  'DKK',
  'NOK',
  'SEK',
  'PLN',
  'CZK',
  'AUD',
  'CAD',
  'NZD',
]
