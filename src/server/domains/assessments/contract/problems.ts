// What may go wrong with assessments, in the words of the people who read it.
import { problemKinds } from '../../../foundation/problem.ts'

export const assessmentProblems = problemKinds({
  'campaign-fixed': {
    status: 409,
    title:
      'This assessment has been launched. What was promised to its people can no longer change.',
  },
  'wrong-state': { status: 409, title: 'The assessment is not at a point where this can be done.' },
  'not-ready': {
    status: 422,
    title: 'Something is missing before this assessment can be launched.',
  },
  'audience-too-large': { status: 422, title: 'An assessment asks at most 20,000 people.' },
  'audience-fixed': {
    status: 409,
    title: 'The groups of an anonymous assessment are fixed at launch: nobody can be added.',
  },
  'k-cannot-fall': {
    status: 422,
    title: 'The smallest group that may be shown can be raised, never lowered.',
  },
  'extended-already': {
    status: 409,
    title: 'An assessment can be extended once, by at most 14 days.',
  },
  'no-reminder-left': { status: 409, title: 'There is nobody left to remind at the moment.' },
  'names-hidden': {
    status: 403,
    title: 'This assessment is not named: nobody can see who has answered.',
  },
  'answer-not-offered': { status: 422, title: 'The question does not offer this answer.' },
  'own-evidence': { status: 403, title: 'Somebody else has to review what you proposed.' },
})
