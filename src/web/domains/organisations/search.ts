// What the addresses of these pages hold besides the path. Values nobody knows are left out.
import { roles, type Role } from '../../../server/permissions.ts'
import { readId, readText, readWord, type RawSearch } from '../../foundation/address/search.ts'
import type { MembersFilter } from './data.ts'

/** The list of people: its filters, its page (`after`), and the sheet that lies over it. */
export type PeopleSearch = {
  search?: string | undefined
  department?: string | undefined
  role?: Role | undefined
  after?: string | undefined
  person?: string | undefined
  open?: 'invite' | undefined
}

/** Reads the address of the list of people. */
export function readPeopleSearch(raw: RawSearch): PeopleSearch {
  return {
    search: readText(raw['search']),
    department: readId(raw['department']),
    role: readWord(roles, raw['role']),
    after: readText(raw['after']),
    person: readId(raw['person']),
    open: readWord(['invite'], raw['open']),
  }
}

/** The list that an address asks the server for. */
export function filterOf({ search, department, role, after }: PeopleSearch): MembersFilter {
  return { search, departmentId: department, role, cursor: after }
}

/** The list of invitations: its page. */
export type InvitationsSearch = { after?: string | undefined }

/** Reads the address of the list of invitations. */
export function readInvitationsSearch(raw: RawSearch): InvitationsSearch {
  return { after: readText(raw['after']) }
}

/** The tree of departments: which view, and the sheet: a department, or a new one `below` another. */
export type DepartmentsSearch = {
  state?: 'archived' | undefined
  department?: string | undefined
  open?: 'add' | undefined
  below?: string | undefined
}

/** Reads the address of the tree of departments. */
export function readDepartmentsSearch(raw: RawSearch): DepartmentsSearch {
  return {
    state: readWord(['archived'], raw['state']),
    department: readId(raw['department']),
    open: readWord(['add'], raw['open']),
    below: readId(raw['below']),
  }
}

/** The page about roles: one of them, or all. */
export type RolesSearch = { role?: Role | undefined }

/** Reads the address of the page about roles. */
export function readRolesSearch(raw: RawSearch): RolesSearch {
  return { role: readWord(roles, raw['role']) }
}
