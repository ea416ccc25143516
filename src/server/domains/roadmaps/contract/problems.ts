// What may go wrong with roadmaps, in the words of the people who read it.
import { problemKinds } from '../../../foundation/problem.ts'

export const roadmapProblems = problemKinds({
  'no-roadmap': {
    status: 409,
    title: 'There is no roadmap yet. Adopt a plan to begin one.',
  },
  'roadmap-exists': {
    status: 409,
    title: 'There is a roadmap already. Plan again from it to revise it.',
  },
  'cannot-schedule': {
    status: 422,
    title:
      'Some initiatives ask for more people in a week than there ever are, so they cannot be placed. Raise the weekly days or adapt their effort.',
  },
  'nothing-fits': {
    status: 409,
    title: 'No plan was found that ends in time. Give it more time or more people a week.',
  },
  'plan-outdated': {
    status: 409,
    title: 'Items have moved on since this plan was made. Plan again from the roadmap.',
  },
  'move-refused': { status: 409, title: 'The item is not at a point where this can be done.' },
  'no-owner': { status: 409, title: 'The item needs an owner before it can start.' },
  'own-evidence': {
    status: 403,
    title: 'Somebody else than the owner has to review the evidence.',
  },
  'evidence-reviewed': { status: 409, title: 'This evidence has been reviewed already.' },
  'circular-needs': { status: 422, title: 'Items cannot wait for each other in a circle.' },
  'too-many-tasks': { status: 422, title: 'An item may have 50 tasks at most.' },
})
