// What pages offer somebody follows from what they hold.
import { expect, test } from 'vitest'
import type { Grant } from '../../../server/permissions.ts'
import type { Session } from '../../foundation/session/session.ts'
import { mayActOn, reachedDepartments, rolesToOffer } from './authority.ts'
import type { Department } from './data.ts'

const department = (departmentId: string, parentId: string | null): Department => ({
  departmentId,
  parentId,
  name: departmentId,
  type: 'sales',
  headcount: null,
  members: 0,
})
const departments = [
  department('sales', null),
  department('europe', 'sales'),
  department('it', null),
]

const session = (own: Pick<Session, 'grants' | 'permissions' | 'wide'>): Session => ({
  ...own,
  memberId: 'm',
  organisation: {
    organisationId: 'o',
    slug: 'o',
    name: 'O',
    kind: 'real',
    industry: null,
    size: null,
    website: null,
    privacyContact: null,
  },
})
const lead = session({
  grants: [{ role: 'lead', departmentIds: ['sales'] }],
  permissions: ['members.invite'],
  wide: [],
})
const admin = session({
  grants: [{ role: 'admin', departmentIds: null }],
  permissions: ['members.invite'],
  wide: ['members.invite'],
})

const reached = (of: Session) =>
  reachedDepartments(of, 'members.invite', departments).map(({ departmentId }) => departmentId)

test('a lead reaches the own departments with their parts, an admin all of them', () => {
  expect(reached(lead)).toEqual(['sales', 'europe'])
  expect(reached(admin)).toEqual(['sales', 'europe', 'it'])
})

test('a role without the permission reaches nothing, whatever it leads', () => {
  expect(reached(session({ ...lead, permissions: [] }))).toEqual([])
})

test('a lead offers leads and members, an admin everything but owners', () => {
  expect(rolesToOffer(lead, departments)).toEqual(['lead', 'member'])
  expect(rolesToOffer(admin, departments)).not.toContain('owner')
  expect(rolesToOffer(admin, departments)).toContain('admin')
})

test('only owners may change what owners hold', () => {
  const owner: Grant[] = [{ role: 'owner', departmentIds: null }]
  expect(mayActOn(owner, owner)).toBe(true)
  expect(mayActOn([{ role: 'admin', departmentIds: null }], owner)).toBe(false)
})
