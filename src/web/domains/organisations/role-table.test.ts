// The table on the page says what the table of permissions says.
import { expect, test } from 'vitest'
import { permissionsOf } from '../../../server/permissions.ts'
import { permissionGroups } from './role-table.ts'

const rowOf = (permission: string) =>
  permissionGroups(undefined)
    .flatMap(({ rows }) => rows)
    .find((row) => row.permission === permission)

test('a role is shown with exactly the permissions it has', () => {
  const shown = permissionGroups('auditor').flatMap(({ rows }) => rows)
  expect(shown.map(({ permission }) => permission).toSorted()).toEqual(
    permissionsOf([{ role: 'auditor', departmentIds: null }]).toSorted(),
  )
})

test('a lead is bound to departments, or must lead all of them', () => {
  expect(rowOf('members.invite')?.reaches.get('lead')).toBe('in departments')
  expect(rowOf('assessments.launch')?.reaches.get('lead')).toBe('only when everywhere')
})

test('what everybody may do binds leads to no department', () => {
  expect(rowOf('organisation.read')?.reaches.get('lead')).toBe('everywhere')
})

test('a role that lacks a permission is not among its holders', () => {
  expect(rowOf('members.manage')?.reaches.has('lead')).toBe(false)
})
