// The words of Home.
import type { Home } from './data.ts'
import { paths } from '../../paths.ts'

type StepId = Home['steps'][number]['id']

/** Each first step: what to do, why, and where. */
export const stepWords: Record<StepId, { title: string; why: string; href: () => string }> = {
  profile: {
    title: 'Say what kind of organisation you are',
    why: 'Some advice depends on size and industry.',
    href: () => paths.settings(),
  },
  departments: {
    title: 'Add your departments',
    why: 'Results are shown by department, and each type has its own wording.',
    href: () => paths.departments(),
  },
  'privacy-contact': {
    title: 'Name a privacy contact',
    why: 'Everyone who answers sees whom to ask. Nothing is launched without it.',
    href: () => paths.settings(),
  },
  campaign: {
    title: 'Send the first assessment',
    why: '15 questions, answered in a few minutes.',
    href: () => paths.newAssessment(),
  },
  answers: {
    title: 'Wait for five answers',
    why: 'Fewer are never shown.',
    href: () => paths.assessments(),
  },
  plan: {
    title: 'Make a plan',
    why: 'The best set of initiatives under your money and days.',
    href: () => paths.plan(),
  },
}

/** The roadmap on Home. */
export const roadmapWords = {
  title: 'Roadmap',
  none: 'Nothing is planned yet. The recommendations say what to do first, what it takes and why.',
  begin: 'See the recommendations',
  noneYours: 'None of its items is yours so far.',
  done: (done: number, all: number) => `${done} of ${all} items done`,
  late: (count: number) => `${count} late`,
  ownerless: (count: number) => `${count} without an owner`,
  yours: 'Your items',
  state: 'State',
  due: 'Due',
} as const

/** A state of a round in one word. */
export const stateWords: Record<Home['rounds'][number]['state'], string> = {
  draft: 'Draft',
  scheduled: 'Scheduled',
  open: 'Open',
  paused: 'Paused',
  closed: 'Closed',
}
