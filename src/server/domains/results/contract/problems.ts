// What may go wrong with results, in the words of the people who read it.
import { problemKinds } from '../../../foundation/problem.ts'

export const resultsProblems = problemKinds({
  'not-released': {
    status: 409,
    title: 'There are no results yet: they are built when the assessment closes.',
  },
  'not-closed': {
    status: 409,
    title: 'Results can be built once the assessment is closed.',
  },
  'figure-hidden': {
    status: 403,
    title: 'This figure is hidden, and so is what it is made of.',
  },
  'not-a-reader': {
    status: 403,
    title:
      "Only those named before question 1 may read one person's answers, and only in a named campaign.",
  },
})
