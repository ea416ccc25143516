// Where people of a round belong: departments as a tree, the people of a department outside its
// parts, and those without one. Groups for figures are made of these in cube.ts.
import { nowhere } from '../contract/terms.ts'
import type { Round, RoundDepartment } from './round.ts'

/** One group of the tree; a department with parts also has a place for its own people. */
export type Place = {
  readonly groupId: string
  readonly parentId: string | null
  /** Null for people without a department. */
  readonly departmentId: string | null
  readonly name: string
  readonly depth: number
}

/** The tree in order, each place before its parts, and the place each person is counted in. */
export type Places = {
  readonly list: readonly Place[]
  /** The finest place of somebody in a department (null: in none). */
  leafOf: (departmentId: string | null) => string
  /** The finest places below a place, itself included when it has no parts. */
  leavesOf: (groupId: string) => readonly string[]
}

const OWN = '/own'
/** Archived between launch and close: its people are counted, its name is gone from the tree. */
const FORMER_NAME = 'Former department'

/** The places of a round: departments in which somebody was asked or answered, with all above them. */
export function placesOf(
  round: Pick<Round, 'strata' | 'responses'>,
  departments: readonly RoundDepartment[],
): Places {
  const used = new Set([...round.strata, ...round.responses].map((each) => each.departmentId))
  const tree = withFormer(departments, used)
  const kept = tree.filter(({ departmentId }) => isUsed(departmentId, tree, used))
  const parents = new Set(kept.flatMap(({ parentId }) => parentId ?? []))
  const list = [
    ...below(null, { kept, parents, used, depth: 1 }),
    ...(used.has(null) ? [withoutDepartment] : []),
  ]
  const leafOf = (departmentId: string | null) => {
    if (departmentId === null) return nowhere
    return parents.has(departmentId) ? `${departmentId}${OWN}` : departmentId
  }
  return { list, leafOf, leavesOf: leavesIn(list) }
}

const withoutDepartment: Place = {
  groupId: nowhere,
  parentId: null,
  departmentId: null,
  name: 'Without a department',
  depth: 1,
}

function withFormer(
  departments: readonly RoundDepartment[],
  used: ReadonlySet<string | null>,
): RoundDepartment[] {
  const known = new Set(departments.map(({ departmentId }) => departmentId))
  const former = [...used]
    .filter((id) => id !== null)
    .filter((id) => !known.has(id))
    .toSorted()
    .map((departmentId) => ({ departmentId, parentId: null, name: FORMER_NAME }))
  return [...departments, ...former]
}

function isUsed(
  departmentId: string,
  tree: readonly RoundDepartment[],
  used: ReadonlySet<string | null>,
): boolean {
  if (used.has(departmentId)) return true
  const parts = tree.filter(({ parentId }) => parentId === departmentId)
  return parts.some((part) => isUsed(part.departmentId, tree, used))
}

type Growing = {
  kept: readonly RoundDepartment[]
  parents: ReadonlySet<string>
  used: ReadonlySet<string | null>
  depth: number
}

function below(parentId: string | null, growing: Growing): Place[] {
  const { kept, parents, used, depth } = growing
  return kept
    .filter((department) => department.parentId === parentId)
    .flatMap(({ departmentId, name }) => {
      const place = { groupId: departmentId, parentId, departmentId, name, depth }
      if (!parents.has(departmentId)) return [place]
      const own = {
        groupId: `${departmentId}${OWN}`,
        parentId: departmentId,
        departmentId,
        name: `${name} (outside its parts)`,
        depth: depth + 1,
      }
      const parts = below(departmentId, { ...growing, depth: depth + 1 })
      return [place, ...parts, ...(used.has(departmentId) ? [own] : [])]
    })
}

function leavesIn(list: readonly Place[]): (groupId: string) => readonly string[] {
  const byParent = Map.groupBy(list, ({ parentId }) => parentId)
  const leaves = (groupId: string): string[] => {
    const parts = byParent.get(groupId) ?? []
    return parts.length === 0 ? [groupId] : parts.flatMap((part) => leaves(part.groupId))
  }
  return leaves
}
