// Sorts a list of people for a campaign line by line: who is new, who changes, what is wrong.
import { createHash } from 'node:crypto'
import { email } from '../../../foundation/contract/shapes.ts'
import { roleBands, type RoleBand } from '../../organisations/contract/terms.ts'
import type { Place, Placed } from '../../organisations/rules/department-tree.ts'
import type { PersonRow } from '../../organisations/rules/people-csv.ts'
import type { AudienceOutcome } from '../contract/terms.ts'

const shownOfEachKind = 100

/** Somebody on the list of a campaign; the address is in lower case. */
export type Listed = {
  email: string
  personId: string | null
  name: string | null
  departmentId: string | null
  roleBand: RoleBand | null
  /** Null: as the campaign has it. */
  timeZone: string | null
}

/** What is known when a list is sorted. Addresses are in lower case. */
export type KnownAudience = {
  departments: readonly Placed<Place>[]
  /** Names in the list that were given a meaning by hand. */
  mapping: Readonly<Record<string, string | null>>
  isLaunched: boolean
  k: number
  current: ReadonlyMap<string, Listed>
  directory: ReadonlyMap<string, Listed>
  optedOut: ReadonlySet<string>
  bounced: ReadonlySet<string>
}

export type SortedPerson = Listed & {
  line: number
  department: string | null
  outcome: AudienceOutcome
}

/**
 * The rows with their outcomes, in their order; of two with one address the first counts. What the
 * list leaves open is taken from the directory.
 */
export function sortAudience(rows: readonly PersonRow[], known: KnownAudience): SortedPerson[] {
  const names = departmentsByName(known)
  const seen = new Set<string>()
  const sorted = rows.map((row) => {
    const read = readRow(row, names, known)
    const outcome = outcomeOf(read, known, seen)
    seen.add(row.email)
    return { ...read.person, line: row.line, department: row.department, outcome }
  })
  return markSmallGroups(sorted, known)
}

/** Outcomes of people who come onto the list. */
export const addedOutcomes: readonly AudienceOutcome[] = [
  'new',
  'small-group',
  'opted-out',
  'bounced-before',
]

export type AudienceSummary = {
  hash: string
  counts: Partial<Record<AudienceOutcome, number>>
  rows: SortedPerson[]
  unknownDepartments: string[]
  people: number
}

/**
 * What somebody checks before the list is applied, with the first 100 rows of each kind. The hash
 * changes with everything that applying would do.
 */
export function summariseAudience(
  sorted: readonly SortedPerson[],
  current: number,
): AudienceSummary {
  const kinds = Map.groupBy(sorted, ({ outcome }) => outcome)
  const unknown = kinds.get('unknown-department') ?? []
  return {
    hash: createHash('sha256')
      .update(JSON.stringify([current, sorted]))
      .digest('hex'),
    counts: Object.fromEntries([...kinds].map(([outcome, { length }]) => [outcome, length])),
    rows: [...kinds.values()].flatMap((kind) => kind.slice(0, shownOfEachKind)),
    unknownDepartments: [...new Set(unknown.map(({ department }) => department ?? ''))],
    people: current + addedOutcomes.reduce((sum, kind) => sum + (kinds.get(kind)?.length ?? 0), 0),
  }
}

type Read = { person: Listed; isDepartmentKnown: boolean; isBandKnown: boolean }

function readRow(
  row: PersonRow,
  names: ReadonlyMap<string, string | null>,
  { directory, current }: KnownAudience,
): Read {
  const listed = directory.get(row.email) ?? nobody
  const known = current.get(row.email) ?? listed
  const department = readCell(row.department, known.departmentId, (cell) => names.get(plain(cell)))
  const band = readCell(row.roleBand, known.roleBand, bandNamed)
  const person = {
    email: row.email,
    personId: listed.personId,
    timeZone: listed.timeZone,
    name: row.name?.slice(0, 120) ?? known.name,
    departmentId: department.value,
    roleBand: band.value,
  }
  return { person, isDepartmentKnown: department.isKnown, isBandKnown: band.isKnown }
}

const nobody = {
  personId: null,
  name: null,
  departmentId: null,
  roleBand: null,
  timeZone: null,
}

/** What a cell means; an empty one leaves what is known already. */
function readCell<T>(
  cell: string | null,
  known: T | null,
  find: (cell: string) => T | null | undefined,
): { value: T | null; isKnown: boolean } {
  if (cell === null) return { value: known, isKnown: true }
  const value = find(cell)
  return value === undefined ? { value: known, isKnown: false } : { value, isKnown: true }
}

function outcomeOf(
  { person, isDepartmentKnown, isBandKnown }: Read,
  known: KnownAudience,
  seen: ReadonlySet<string>,
): AudienceOutcome {
  const address = person.email
  if (!email.safeParse(address).success) return 'invalid-address'
  if (seen.has(address)) return 'duplicate'
  const current = known.current.get(address)
  if (current && known.isLaunched) return 'already-invited'
  if (!isDepartmentKnown) return 'unknown-department'
  if (!isBandKnown) return 'unknown-role-band'
  return current ? changeOf(current, person) : additionOf(address, known)
}

function changeOf(current: Listed, person: Listed): AudienceOutcome {
  return isSame(current, person) ? 'unchanged' : 'update'
}

function additionOf(address: string, { optedOut, bounced }: KnownAudience): AudienceOutcome {
  if (optedOut.has(address)) return 'opted-out'
  return bounced.has(address) ? 'bounced-before' : 'new'
}

function isSame(current: Listed, person: Listed): boolean {
  return (
    current.name === person.name &&
    current.departmentId === person.departmentId &&
    current.roleBand === person.roleBand
  )
}

/** New people whose department would still have fewer than k people on the list. */
function markSmallGroups(
  sorted: readonly SortedPerson[],
  { current, k }: KnownAudience,
): SortedPerson[] {
  const after = new Map([...current].map(([address, { departmentId }]) => [address, departmentId]))
  for (const { email: address, departmentId, outcome } of sorted)
    if (outcome === 'update' || addedOutcomes.includes(outcome)) after.set(address, departmentId)
  const sizes = Map.groupBy(after.values(), (departmentId) => departmentId)
  return sorted.map((row) => {
    const isSmall = row.departmentId !== null && (sizes.get(row.departmentId)?.length ?? 0) < k
    return isSmall && row.outcome === 'new' ? { ...row, outcome: 'small-group' } : row
  })
}

/** A department is found by hand, by its path ("Sales / Europe"), or by a name only one has. */
function departmentsByName({ departments, mapping }: KnownAudience): Map<string, string | null> {
  const byName = Map.groupBy(departments, ({ name }) => plain(name))
  const single = [...byName].flatMap(([name, [first, ...others]]) =>
    first && others.length === 0 ? [[name, first.departmentId] as const] : [],
  )
  const byPath = departments.map(
    ({ path, departmentId }) => [plain(path.join('/')), departmentId] as const,
  )
  const byHand = Object.entries(mapping).map(([name, id]) => [plain(name), id] as const)
  return new Map<string, string | null>([...single, ...byPath, ...byHand])
}

/** Names are compared without regard to capitals and to spaces around words and slashes. */
function plain(name: string): string {
  return name
    .toLowerCase()
    .replaceAll(/\s*[/>]\s*/g, '/')
    .replaceAll(/\s+/g, ' ')
    .trim()
}

function bandNamed(cell: string): RoleBand | undefined {
  const wanted = cell.toLowerCase().trim()
  return roleBands.find((band) => band === wanted)
}
