// What may go wrong while somebody answers; said on pages, not by the API.
import { problemKinds } from '../../../foundation/problem.ts'

export const answeringProblems = problemKinds({
  'link-unknown': { status: 404, title: 'This link does not work.' },
  'not-open-yet': { status: 409, title: 'This assessment has not begun yet.' },
  paused: { status: 409, title: 'This assessment is paused.' },
  closed: { status: 410, title: 'This assessment is closed.' },
  'already-collected': { status: 409, title: 'This link was opened on another device.' },
  'already-sent': { status: 409, title: 'An answer was sent from here already.' },
  'not-an-answer': { status: 422, title: 'This is not an answer to the question.' },
  'nothing-answered': { status: 422, title: 'Answer at least one question before you send.' },
  'receipt-unknown': { status: 404, title: 'No answer belongs to this receipt.' },
})
