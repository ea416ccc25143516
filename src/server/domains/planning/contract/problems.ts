// What may go wrong with plans, in the words of the people who read it.
import { problemKinds } from '../../../foundation/problem.ts'

export const planningProblems = problemKinds({
  'no-release': {
    status: 409,
    title: 'There are no results to plan from yet. Close an assessment first.',
  },
  'release-refused': {
    status: 409,
    title:
      'Too few people answered to show the result of the whole organisation, so nothing can be planned from it.',
  },
  'plan-computing': { status: 409, title: 'This plan is still being computed.' },
  'plan-stale': {
    status: 409,
    title: 'This plan rests on results that are out of date. Make a new one.',
  },
  'nothing-chosen': { status: 409, title: 'This plan holds no initiative that could be adopted.' },
  'continues-roadmap': {
    status: 409,
    title: 'This plan goes on from the roadmap. Change its settings there and plan again.',
  },
  'adopted-already': { status: 409, title: 'This plan has been adopted.' },
  'superseded-plan': {
    status: 409,
    title: 'Decisions have led to a newer plan. Go on with that one.',
  },
})
