import { describe, expect, it } from 'vitest'
import type { Grant, Role } from '../../../permissions.ts'
import {
  authorityFrom,
  bothReaches,
  mayActOn,
  mayHandOut,
  mayInvite,
  roleChanges,
  toGrantRows,
  toGrants,
} from './grants.ts'

const everywhere = (role: Role): Grant => ({ role, departmentIds: null })
const leading = (...departmentIds: string[]): Grant => ({ role: 'lead', departmentIds })
const places = [
  { departmentId: 'sales', parentId: null, name: 'Sales', isArchived: false },
  { departmentId: 'europe', parentId: 'sales', name: 'Europe', isArchived: false },
  { departmentId: 'people', parentId: null, name: 'People', isArchived: false },
]
const invitingAs = (...grants: Grant[]) => authorityFrom(grants, 'members.invite', places)

describe('handing out roles', () => {
  it('leaves making owners to owners', () => {
    expect(mayHandOut([everywhere('owner')], everywhere('owner'))).toBe(true)
    expect(mayHandOut([everywhere('admin')], everywhere('owner'))).toBe(false)
  })

  it('lets an administrator make administrators, a lead not', () => {
    expect(mayHandOut([everywhere('admin')], everywhere('admin'))).toBe(true)
    expect(mayHandOut([everywhere('lead')], everywhere('admin'))).toBe(false)
    expect(mayHandOut([everywhere('lead')], everywhere('privacy-officer'))).toBe(false)
  })

  it('gives nothing to hand out to those who hold nothing', () => {
    expect(mayHandOut([], everywhere('member'))).toBe(false)
  })

  it('protects owners from administrators', () => {
    expect(mayActOn([everywhere('admin')], [everywhere('member'), everywhere('owner')])).toBe(false)
    expect(mayActOn([everywhere('admin')], [everywhere('admin'), leading('sales')])).toBe(true)
  })
})

describe('inviting', () => {
  it('reaches a lead’s departments and their parts, and nothing else', () => {
    const lead = invitingAs(leading('sales'))
    expect(mayInvite(lead, { role: 'member', departmentId: 'europe' })).toBe(true)
    expect(mayInvite(lead, { role: 'lead', departmentId: 'europe' })).toBe(true)
    expect(mayInvite(lead, { role: 'member', departmentId: 'people' })).toBe(false)
    expect(mayInvite(lead, { role: 'member', departmentId: null })).toBe(false)
  })

  it('does not let a lead of a department offer more than that department', () => {
    const lead = invitingAs(leading('sales'))
    expect(mayInvite(lead, { role: 'admin', departmentId: 'sales' })).toBe(false)
    expect(mayInvite(lead, { role: 'auditor', departmentId: 'sales' })).toBe(false)
  })

  it('is not for those without the permission', () => {
    expect(
      mayInvite(invitingAs(everywhere('auditor')), { role: 'member', departmentId: null }),
    ).toBe(false)
  })
})

describe('stored roles', () => {
  it('come back as they were given; everywhere swallows departments', () => {
    const rows = toGrantRows([leading('sales', 'people', 'sales'), everywhere('member')])
    expect(toGrants(rows)).toEqual([leading('sales', 'people'), everywhere('member')])
    expect(toGrantRows([leading('sales'), everywhere('lead')])).toEqual([
      { role: 'lead', departmentId: null },
    ])
  })

  it('change by what is missing and what is too much', () => {
    const held = toGrantRows([everywhere('member'), leading('sales')])
    expect(roleChanges(held, [everywhere('member'), leading('people')])).toEqual({
      added: [{ role: 'lead', departmentId: 'people' }],
      taken: [{ role: 'lead', departmentId: 'sales' }],
    })
  })
})

it('two reaches leave what lies in both', () => {
  expect(bothReaches(null, ['a'])).toEqual(['a'])
  expect(bothReaches(['a', 'b'], ['b', 'c'])).toEqual(['b'])
  expect(bothReaches(null, null)).toBeNull()
})
