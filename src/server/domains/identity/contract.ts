// What a signed-in person may ask about themselves, and the problems of signing in.
import * as z from 'zod'
import { contract } from '../../foundation/contract/contract.ts'
import { id, instant, line } from '../../foundation/contract/shapes.ts'
import { problemKinds } from '../../foundation/problem.ts'

export const identityProblems = problemKinds({
  'wrong-credentials': { status: 401, title: 'Address and password do not belong together.' },
  'has-account': {
    status: 409,
    title: 'This address has an account. Sign in, then open the invitation again.',
  },
  'wrong-code': { status: 422, title: 'This code is not right, or it has expired.' },
  'weak-password': { status: 422, title: 'Choose another password.' },
})

/** Roles a person holds, as the workspace shows them. */
const Person = z
  .object({
    personId: id,
    name: z.string(),
    email: z.string(),
    locale: z.string(),
    timeZone: z.string(),
  })
  .meta({ id: 'Person' })

const Session = z
  .object({ sessionId: id, createdAt: instant, lastUsedAt: instant, isThisOne: z.boolean() })
  .meta({ id: 'Session' })

export const identityContract = contract({
  getMe: {
    method: 'GET',
    path: '/me',
    permission: 'signed-in',
    purpose: 'manage-account',
    summary: 'Read your own account',
    output: Person,
  },
  updateMe: {
    method: 'PATCH',
    path: '/me',
    permission: 'signed-in',
    purpose: 'manage-account',
    summary: 'Change your name or time zone',
    body: z
      .strictObject({
        name: line(120),
        timeZone: z.string().max(64).refine(isTimeZone, 'This time zone is not known.'),
      })
      .partial(),
    output: Person,
  },
  listSessions: {
    method: 'GET',
    path: '/me/sessions',
    permission: 'signed-in',
    purpose: 'manage-account',
    summary: 'List where you are signed in',
    output: z.object({ items: z.array(Session) }),
  },
  endSession: {
    method: 'DELETE',
    path: '/me/sessions/{sessionId}',
    permission: 'signed-in',
    purpose: 'manage-account',
    summary: 'Sign out somewhere else',
    params: z.object({ sessionId: id }),
  },
})

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}
