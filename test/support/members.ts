// Members of a test, made as people make them: invited by mail, then joined with the link.
import { createDepartment } from '../../src/server/domains/organisations/actions/departments.ts'
import { invite } from '../../src/server/domains/organisations/actions/invitations.ts'
import { acceptInvitation } from '../../src/server/domains/organisations/actions/joining.ts'
import { findColleagueByPerson } from '../../src/server/domains/organisations/queries/members.ts'
import type { PersonContext } from '../../src/server/foundation/context.ts'
import { newId } from '../../src/server/foundation/ids.ts'
import type { Role } from '../../src/server/permissions.ts'
import type { TestInstallation } from './installation.ts'
import { aPerson, inside, type TestOwner, type TestPerson } from './people.ts'

export type TestMember = TestPerson & { memberId: string; slug: string }

/** Somebody's request before an organisation is chosen. */
export function personContext(
  installation: TestInstallation,
  { personId }: TestPerson,
): PersonContext {
  const asked = { requestId: newId(), now: installation.now(), purpose: 'manage-account' } as const
  return { ...asked, kind: 'person', personId, sessionId: newId() }
}

/** The secret in the last invitation mailed to an address. */
export async function linkFor(installation: TestInstallation, email: string): Promise<string> {
  await installation.settle()
  const letter = installation.letters.findLast((each) => each.to === email)
  return /\/join\/([\w-]+)/.exec(letter?.text ?? '')?.[1] ?? ''
}

/** Somebody who was invited and has joined; a lead with a department leads that one. */
export async function aMember(
  installation: TestInstallation,
  owner: TestOwner,
  as: { role?: Role; departmentId?: string; name?: string } = {},
): Promise<TestMember> {
  const { role = 'member', departmentId = null, name = `A ${role}` } = as
  const person = await aPerson(installation, name)
  const invitee = { email: person.email, role, departmentId, roleBand: null }
  // A clock that stands still would make all invitations of a test one act, so limits do not count.
  await inside(installation, owner, 'manage-account', (tx, context) => invite(tx, context, invitee))
  const token = await linkFor(installation, person.email)
  await acceptInvitation(installation.doors, personContext(installation, person), token)
  const member = await inside(installation, owner, 'manage-account', (tx) =>
    findColleagueByPerson(tx, person.personId),
  )
  return { ...person, memberId: member?.memberId ?? '', slug: owner.slug }
}

/** A department, below another when named. */
export function aDepartment(
  installation: TestInstallation,
  owner: TestOwner,
  { name, parentId = null }: { name: string; parentId?: string | null },
): Promise<{ departmentId: string }> {
  const input = { name, parentId, type: 'operations', headcount: null } as const
  return inside(installation, owner, 'manage-account', (tx, context) =>
    createDepartment(tx, context, input),
  )
}
