// The shape of the department tree: three levels, no circles, names unique among neighbours.
import { common, Problem, type ProblemKind } from '../../../foundation/problem.ts'
import { organisationProblems } from '../contract/problems.ts'

const deepest = 3
const most = 500

/** A department as the tree sees it. */
export type Place = {
  departmentId: string
  parentId: string | null
  name: string
  isArchived: boolean
}

/** A department to be put somewhere; a new one has an id that the tree does not know yet. */
export type Placing = Omit<Place, 'isArchived'>

/** The departments given and everything below them, each once. Unknown ids stay as they are. */
export function partsOf(places: readonly Place[], departmentIds: readonly string[]): string[] {
  const found = new Set(departmentIds)
  // A set visits what is added while it is walked.
  for (const id of found)
    for (const place of places) if (place.parentId === id) found.add(place.departmentId)
  return [...found]
}

/** A place with how deep it lies (1 to 3) and its names from the top. */
export type Placed<T extends Place> = T & { depth: number; path: string[] }

/** Departments that are not archived, each before its parts, neighbours by name. */
export function inTreeOrder<T extends Place>(places: readonly T[]): Placed<T>[] {
  const byParent = Map.groupBy(
    places
      .filter((place) => !place.isArchived)
      .toSorted((a, b) => a.name.localeCompare(b.name, 'en')),
    (place) => place.parentId,
  )
  const below = (parentId: string | null, path: string[]): Placed<T>[] =>
    (byParent.get(parentId) ?? []).flatMap((place) => {
      const own = [...path, place.name]
      return [{ ...place, depth: own.length, path: own }, ...below(place.departmentId, own)]
    })
  return below(null, [])
}

/** Why a department cannot be where it is wanted, and the field that would have to change, if one would. */
type Misplacement = { kind: ProblemKind; field: 'name' | 'parentId' | null }

/**
 * What stands against a place in the tree: name-taken, too-deep, inside-itself, too-many-departments;
 * null when nothing does. Throws invalid-input for a parent that does not exist.
 */
export function misplacement(places: readonly Place[], wanted: Placing): Misplacement | null {
  const current = places.filter(
    (place) => !place.isArchived && place.departmentId !== wanted.departmentId,
  )
  if (current.length >= most)
    return { kind: organisationProblems['too-many-departments'], field: null }
  const parts = partsOf(places, [wanted.departmentId])
  if (wanted.parentId !== null && parts.includes(wanted.parentId))
    return { kind: organisationProblems['inside-itself'], field: 'parentId' }
  if (depthOf(current, wanted.parentId) + heightOf(current, wanted.departmentId) > deepest)
    return { kind: organisationProblems['too-deep'], field: 'parentId' }
  const name = wanted.name.toLowerCase()
  const isTaken = current.some(
    (place) => place.parentId === wanted.parentId && place.name.toLowerCase() === name,
  )
  return isTaken ? { kind: organisationProblems['name-taken'], field: 'name' } : null
}

/** Refuses a place that the tree cannot have, beside the field of the form. Throws what misplacement says. */
export function refuseMisplaced(places: readonly Place[], wanted: Placing): void {
  const reason = misplacement(places, wanted)
  if (!reason) return
  const { kind, field } = reason
  throw new Problem(kind, field ? { fields: [{ path: field, message: kind.title }] } : {})
}

/** Levels from the top down to a department; 0 for the top itself. */
function depthOf(places: readonly Place[], departmentId: string | null): number {
  if (departmentId === null) return 0
  const place = places.find((each) => each.departmentId === departmentId)
  if (!place)
    throw new Problem(common['invalid-input'], {
      fields: [{ path: 'parentId', message: 'There is no such department.' }],
    })
  return 1 + depthOf(places, place.parentId)
}

/** Levels of a department with its parts; 1 without any. */
function heightOf(places: readonly Place[], departmentId: string): number {
  const parts = places.filter((place) => place.parentId === departmentId)
  return 1 + Math.max(0, ...parts.map((part) => heightOf(places, part.departmentId)))
}
