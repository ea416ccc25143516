// What the pages about an organisation ask of the server and change there. After a change, whatever it
// touched is asked for again.
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { Role } from '../../../server/permissions.ts'
import { call, organisationSlug } from '../../foundation/api/call.ts'
import type { Input, Output } from '../../foundation/api/routes.ts'
import { queryClient } from '../../foundation/query/client.ts'
import { sessionQuery, type Session } from '../../foundation/session/session.ts'

export type Member = Output<'GET /members'>['items'][number]
export type MemberDetails = Output<'GET /members/{memberId}'>
export type Department = Output<'GET /departments'>['items'][number]
export type Invitation = Output<'GET /invitations'>['items'][number]
export type ListCheck = Output<'POST /invitations/check'>
export type InvitationOutcome = ListCheck['rows'][number]['outcome']
export type RoleBand = NonNullable<Member['roleBand']>
export type DepartmentType = Department['type']
export type Industry = NonNullable<Session['organisation']['industry']>
export type OrganisationSize = NonNullable<Session['organisation']['size']>

const membersKey = () => ['members', organisationSlug()]
const departmentsKey = () => ['departments', organisationSlug()]
const invitationsKey = () => ['invitations', organisationSlug()]

const refresh = (...keys: string[][]) =>
  Promise.all(keys.map((queryKey) => queryClient.invalidateQueries({ queryKey })))

export type MembersFilter = {
  search?: string | undefined
  departmentId?: string | undefined
  role?: Role | undefined
  cursor?: string | undefined
}

const pageSize = 100

/** One page of the members that fit a filter; while it is on the way, the page before stays. */
export const membersQuery = (filter: MembersFilter) =>
  queryOptions({
    queryKey: [...membersKey(), filter],
    queryFn: ({ signal }) =>
      call('GET /members', { query: { ...given(filter), limit: pageSize } }, signal),
    placeholderData: keepPreviousData,
  })

/** The first members whose name or address fits a text. */
export const memberSearchQuery = (text: string) =>
  queryOptions({
    queryKey: [...membersKey(), 'search', text],
    queryFn: ({ signal }) =>
      call('GET /members', { query: { limit: 50, ...(text && { search: text }) } }, signal),
    placeholderData: keepPreviousData,
  })

/** One member, with the invitation that brought them. */
export const memberQuery = (memberId: string) =>
  queryOptions({
    queryKey: [...membersKey(), 'one', memberId],
    queryFn: ({ signal }) => call('GET /members/{memberId}', { params: { memberId } }, signal),
  })

/** The first owners; two are enough to know whether there is only one. */
export const ownersQuery = () =>
  queryOptions({
    queryKey: [...membersKey(), 'owners'],
    queryFn: ({ signal }) => call('GET /members', { query: { role: 'owner' } }, signal),
  })

/** Departments in use, in the order of the tree. */
export const departmentsQuery = () =>
  queryOptions({
    queryKey: [...departmentsKey(), 'current'],
    queryFn: ({ signal }) => call('GET /departments', {}, signal),
  })

/** Archived departments by name. */
export const archivedDepartmentsQuery = () =>
  queryOptions({
    queryKey: [...departmentsKey(), 'archived'],
    queryFn: ({ signal }) => call('GET /departments', { query: { state: 'archived' } }, signal),
  })

/** One page of the open invitations, newest first. */
export const invitationsQuery = (cursor: string | undefined) =>
  queryOptions({
    queryKey: [...invitationsKey(), cursor],
    queryFn: ({ signal }) => call('GET /invitations', { query: given({ cursor }) }, signal),
    placeholderData: keepPreviousData,
  })

/** Changes the profile of the organisation. */
export async function changeProfile(body: Input<'PATCH /profile'>['body']): Promise<void> {
  await call('PATCH /profile', { body })
  await refresh([...sessionQuery().queryKey])
}

/** Changes department, level, state or roles of a member. */
export async function changeMember(
  memberId: string,
  body: Input<'PATCH /members/{memberId}'>['body'],
): Promise<Member> {
  const member = await call('PATCH /members/{memberId}', { params: { memberId }, body })
  await refresh(
    membersKey(),
    departmentsKey(),
    ...(member.isYou ? [[...sessionQuery().queryKey]] : []),
  )
  return member
}

/** Ends the membership of somebody. */
export async function removeMember(memberId: string): Promise<void> {
  await call('DELETE /members/{memberId}', { params: { memberId } })
  queryClient.removeQueries({ queryKey: memberQuery(memberId).queryKey })
  await refresh(membersKey(), departmentsKey())
}

/** Sends an invitation by mail. */
export async function invite(body: Input<'POST /invitations'>['body']): Promise<void> {
  await call('POST /invitations', { body })
  await refresh(invitationsKey())
}

/** Sends an invitation again, with a new link. */
export async function resendInvitation({ invitationId }: Invitation): Promise<void> {
  await call('POST /invitations/{invitationId}/resend', { params: { invitationId } })
  await refresh(invitationsKey())
}

/** Takes an open invitation back. */
export async function revokeInvitation({ invitationId }: Invitation): Promise<void> {
  await call('DELETE /invitations/{invitationId}', { params: { invitationId } })
  await refresh(invitationsKey())
}

export type PeopleList = Input<'POST /invitations/check'>['body']

/** Says of every row of a list what would become of it; changes nothing. */
export function checkList(body: PeopleList): Promise<ListCheck> {
  return call('POST /invitations/check', { body })
}

/** Invites the new people of a checked list and returns how many they were. */
export async function inviteList(body: PeopleList & { hash: string }): Promise<number> {
  const { invited } = await call('POST /invitations/import', { body })
  await refresh(invitationsKey())
  return invited
}

export type DepartmentInput = Input<'POST /departments'>['body']

/** Adds a department. */
export async function addDepartment(body: DepartmentInput): Promise<void> {
  await call('POST /departments', { body })
  await refresh(departmentsKey())
}

/** Adds departments one after the other; what was added stays when a later one is refused. */
export async function addDepartments(bodies: readonly DepartmentInput[]): Promise<void> {
  try {
    for (const body of bodies) await call('POST /departments', { body })
  } finally {
    await refresh(departmentsKey())
  }
}

/** Renames, moves or otherwise changes a department. */
export async function changeDepartment(
  departmentId: string,
  body: Input<'PATCH /departments/{departmentId}'>['body'],
): Promise<void> {
  await call('PATCH /departments/{departmentId}', { params: { departmentId }, body })
  await refresh(departmentsKey())
}

/** Takes a department out of use. */
export async function archiveDepartment({ departmentId }: Department): Promise<void> {
  await call('DELETE /departments/{departmentId}', { params: { departmentId } })
  await refresh(departmentsKey())
}

/** Takes an archived department into use again. */
export async function restoreDepartment({ departmentId }: Department): Promise<void> {
  await call('POST /departments/{departmentId}/restore', { params: { departmentId } })
  await refresh(departmentsKey())
}

type Given<T> = { [K in keyof T]?: Exclude<T[K], undefined> }

// The contract knows absent values, not undefined ones.
function given<T extends object>(values: T): Given<T> {
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== undefined),
  ) as Given<T>
}
