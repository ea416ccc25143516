// The department tree as pages need it: how deep each lies, its path, and what lies below it. Pure.
import type { Department } from './data.ts'

/** A department with its depth (1 at the top) and its names from the top, "Sales / Europe". */
export type PlacedDepartment = Department & { depth: number; path: string }

/** The deepest level that departments may have. */
export const deepest = 3

/** Departments with their places; they come from the server in the order of the tree, tops first. */
export function placeDepartments(departments: readonly Department[]): PlacedDepartment[] {
  const placed = new Map<string, PlacedDepartment>()
  for (const department of departments) {
    const parent = placed.get(department.parentId ?? '')
    placed.set(department.departmentId, {
      ...department,
      depth: (parent?.depth ?? 0) + 1,
      path: parent ? `${parent.path} / ${department.name}` : department.name,
    })
  }
  return [...placed.values()]
}

type Node = Pick<Department, 'departmentId' | 'parentId'>

/** The departments given and everything below them. */
export function withParts(
  departments: readonly Node[],
  departmentIds: readonly string[],
): string[] {
  const found = new Set(departmentIds)
  // Parents come before their parts, so one walk finds all.
  for (const { departmentId, parentId } of departments)
    if (parentId !== null && found.has(parentId)) found.add(departmentId)
  return [...found]
}

/** Where a department may be put: not into itself or its parts, and not too deep with all its parts. */
export function possibleParents(
  departments: readonly PlacedDepartment[],
  departmentId: string | undefined,
): PlacedDepartment[] {
  const own = departmentId === undefined ? [] : withParts(departments, [departmentId])
  const depths = departments
    .filter((department) => own.includes(department.departmentId))
    .map(({ depth }) => depth)
  const height = depths.length === 0 ? 1 : Math.max(...depths) - Math.min(...depths) + 1
  return departments.filter(
    (department) => !own.includes(department.departmentId) && department.depth + height <= deepest,
  )
}
