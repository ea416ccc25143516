// What may go wrong with organisations, departments, members and invitations.
import { problemKinds } from '../../../foundation/problem.ts'

export const organisationProblems = problemKinds({
  'name-taken': { status: 409, title: 'This name is in use here already.' },
  'too-deep': { status: 422, title: 'Departments may be three levels deep at most.' },
  'inside-itself': { status: 422, title: 'A department cannot be a part of itself.' },
  'too-many-departments': {
    status: 422,
    title: 'An organisation may have 500 departments at most.',
  },
  'parent-archived': {
    status: 409,
    title: 'The department above is archived. Bring that one back first.',
  },
  'department-in-use': {
    status: 409,
    title: 'This department still has people or parts. Move them first.',
  },
  'last-owner': {
    status: 409,
    title: 'An organisation needs an owner. Make somebody else owner first.',
  },
  'beyond-own-rights': { status: 403, title: 'You can only give rights that you hold yourself.' },
  'already-member': { status: 409, title: 'This person is a member already.' },
  'already-invited': {
    status: 409,
    title: 'This address has an open invitation. Send that one again instead.',
  },
  'too-many-people': { status: 422, title: 'A list may hold 500 new people at most. Split it.' },
  'invitation-closed': {
    status: 410,
    title: 'This invitation does not work any more. Ask for a new one.',
  },
  'other-address': {
    status: 403,
    title: 'This invitation is for another address. Sign in with the address that got the mail.',
  },
  'dry-run-outdated': {
    status: 409,
    title: 'The list or the people changed since the check. Check it again.',
  },
})
