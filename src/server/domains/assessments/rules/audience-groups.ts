// The audience in groups of department and role band: as it is, and as an anonymous campaign fixes
// it, where no group may be smaller than k because its name is written on every ballot.
import type { RoleBand } from '../../organisations/contract/terms.ts'

/** People of a department (null: none, or small ones together) and a role band (null: all, or none). */
export type Group = {
  departmentId: string | null
  roleBand: RoleBand | null
  headcount: number
  invited: number
}

export type Place = Pick<Group, 'departmentId' | 'roleBand'>

/** One group a department and role band; counts of the same one are added. */
export function addUp(groups: readonly Group[]): Group[] {
  const byPlace = Map.groupBy(groups, keyOf)
  return [...byPlace.values()].flatMap(([first, ...others]) =>
    first
      ? [
          others.reduce(
            (sum, { headcount, invited }) => ({
              ...sum,
              headcount: sum.headcount + headcount,
              invited: sum.invited + invited,
            }),
            first,
          ),
        ]
      : [],
  )
}

/**
 * With an open link people can come who are on no list: a group is then at least as large as the
 * directory says.
 */
export function withDirectory(groups: readonly Group[], directory: readonly Group[]): Group[] {
  const known = new Map(directory.map((group) => [keyOf(group), group]))
  const listed = groups.map((group) => {
    const headcount = Math.max(group.headcount, known.get(keyOf(group))?.headcount ?? 0)
    known.delete(keyOf(group))
    return { ...group, headcount }
  })
  return [...listed, ...known.values()]
}

export type Merged = { groups: Group[]; placeOf: (place: Place) => Place }

/**
 * Groups of at least k people. A department keeps its role bands only where each of them is large
 * enough; departments that are too small go together, and with them the next smallest while they are
 * still fewer than k. Fewer than k people in all make one group.
 */
export function mergeSmall(
  groups: readonly Group[],
  k: number,
  sizeOf: (group: Group) => number,
): Merged {
  const departments = [...Map.groupBy(groups, ({ departmentId }) => departmentId).entries()]
    .map(([departmentId, parts]) => ({ departmentId, parts, people: total(parts, sizeOf) }))
    .toSorted(
      (a, b) => a.people - b.people || (a.departmentId ?? '').localeCompare(b.departmentId ?? ''),
    )
  const pooled = new Set(departments.slice(0, pooledCount(departments, k)))
  const places = new Map<string, Place>()
  for (const department of departments) {
    const keepsBands = department.parts.every((part) => sizeOf(part) >= k)
    for (const part of department.parts)
      places.set(keyOf(part), placeIn(part, { isPooled: pooled.has(department), keepsBands }))
  }
  const placeOf = (place: Place) =>
    places.get(keyOf(place)) ?? { departmentId: null, roleBand: null }
  return { groups: addUp(groups.map((group) => ({ ...group, ...placeOf(group) }))), placeOf }
}

type Department = { departmentId: string | null; parts: Group[]; people: number }

/** How many of the smallest departments go together; people without one belong to them anyway. */
function pooledCount(departments: readonly Department[], k: number): number {
  const nowhere = departments.find(({ departmentId }) => departmentId === null)
  let count = departments.filter(({ people }) => people < k).length
  if (count === 0 && (!nowhere || nowhere.people >= k)) return 0
  const isEnough = (pooled: readonly Department[]) =>
    pooled.reduce((sum, { people }) => sum + people, 0) +
      (nowhere && !pooled.includes(nowhere) ? nowhere.people : 0) >=
    k
  while (count < departments.length && !isEnough(departments.slice(0, count))) count += 1
  return count
}

function placeIn(
  part: Group,
  { isPooled, keepsBands }: { isPooled: boolean; keepsBands: boolean },
): Place {
  const isNowhere = isPooled || part.departmentId === null
  return {
    departmentId: isNowhere ? null : part.departmentId,
    roleBand: !isNowhere && keepsBands ? part.roleBand : null,
  }
}

function total(groups: readonly Group[], sizeOf: (group: Group) => number): number {
  return groups.reduce((sum, group) => sum + sizeOf(group), 0)
}

function keyOf({ departmentId, roleBand }: Place): string {
  return `${departmentId ?? ''} ${roleBand ?? ''}`
}
