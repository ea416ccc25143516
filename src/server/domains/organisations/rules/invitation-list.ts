// Sorts a list of people to invite: who is new, and what is wrong with the others.
import { createHash } from 'node:crypto'
import { email } from '../../../foundation/contract/shapes.ts'
import { roles, type Role } from '../../../permissions.ts'
import { roleBands, type InvitationOutcome, type RoleBand } from '../contract/terms.ts'
import type { Place, Placed } from './department-tree.ts'
import { mayInvite, type Authority } from './grants.ts'
import type { PersonRow } from './people-csv.ts'

const shownOfEachKind = 100

/** A row with what it asks for; its outcome says whether it will be invited. */
export type SortedRow = {
  line: number
  email: string
  name: string | null
  department: string | null
  departmentId: string | null
  role: Role | null
  roleBand: RoleBand | null
  outcome: InvitationOutcome
}

/** What is known when a list is sorted. Addresses are in lower case. */
export type Known = {
  defaultRole: Role
  authority: Authority
  departments: readonly Placed<Place>[]
  members: ReadonlySet<string>
  invited: ReadonlySet<string>
}

/** The rows with their outcomes, in their order; of two with one address the first counts. */
export function sortRows(rows: readonly PersonRow[], known: Known): SortedRow[] {
  const departments = departmentsByName(known.departments)
  const seen = new Set<string>()
  return rows.map((row) => {
    const sorted = {
      line: row.line,
      email: row.email,
      name: row.name?.slice(0, 120) ?? null,
      department: row.department,
      departmentId:
        row.department === null ? null : (departments.get(plain(row.department)) ?? null),
      role: row.role === null ? known.defaultRole : wordIn(roles, row.role),
      roleBand: row.roleBand === null ? null : wordIn(roleBands, row.roleBand),
    }
    const outcome = addressOutcome(row, known, seen) ?? offerOutcome(row, sorted, known)
    seen.add(row.email)
    return { ...sorted, outcome }
  })
}

function addressOutcome(
  { email: address }: PersonRow,
  known: Known,
  seen: ReadonlySet<string>,
): InvitationOutcome | null {
  if (!email.safeParse(address).success) return 'invalid-address'
  if (seen.has(address)) return 'duplicate'
  if (known.members.has(address)) return 'already-member'
  return known.invited.has(address) ? 'already-invited' : null
}

type Offer = Pick<SortedRow, 'role' | 'roleBand' | 'departmentId'>

function offerOutcome(
  row: PersonRow,
  { role, roleBand, departmentId }: Offer,
  known: Known,
): InvitationOutcome {
  if (role === null) return 'unknown-role'
  if (row.roleBand !== null && roleBand === null) return 'unknown-role-band'
  if (row.department !== null && departmentId === null) return 'unknown-department'
  return mayInvite(known.authority, { role, departmentId }) ? 'new' : 'beyond-own-rights'
}

/** A department is found by its path (“Sales / Europe”), or by a name that only one department has. */
function departmentsByName(departments: readonly Placed<Place>[]): Map<string, string> {
  const byName = Map.groupBy(departments, (department) => plain(department.name))
  const single = [...byName].flatMap(([name, [first, ...others]]) =>
    first && others.length === 0 ? [[name, first.departmentId] as const] : [],
  )
  const byPath = departments.map(
    ({ path, departmentId }) => [plain(path.join('/')), departmentId] as const,
  )
  return new Map([...single, ...byPath])
}

/** Names are compared without regard to capitals and to spaces around words and slashes. */
const plain = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll(/\s*[/>]\s*/g, '/')
    .replaceAll(/\s+/g, ' ')
    .trim()

function wordIn<T extends string>(words: readonly T[], cell: string): T | null {
  const wanted = cell.toLowerCase().replaceAll(/[\s_]+/g, '-')
  return words.find((word) => word === wanted) ?? null
}

export type SortedList = {
  hash: string
  counts: Partial<Record<InvitationOutcome, number>>
  /** The first 100 rows of each kind. */
  rows: SortedRow[]
}

/** The same rows with those set apart who got too many invitations lately, from whomever. */
export function withTooOften(
  rows: readonly SortedRow[],
  tooOften: ReadonlySet<string>,
): SortedRow[] {
  return rows.map((row) =>
    row.outcome === 'new' && tooOften.has(row.email)
      ? { ...row, outcome: 'invited-too-often' }
      : row,
  )
}

/** What a person checks before sending; the hash changes with everything that sending would do. */
export function summarise(rows: readonly SortedRow[]): SortedList {
  const kinds = Map.groupBy(rows, (row) => row.outcome)
  return {
    hash: createHash('sha256').update(JSON.stringify(rows)).digest('hex'),
    counts: Object.fromEntries([...kinds].map(([outcome, { length }]) => [outcome, length])),
    rows: [...kinds.values()].flatMap((kind) => kind.slice(0, shownOfEachKind)),
  }
}
