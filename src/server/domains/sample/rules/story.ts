// What the sample organisation lives through, in points of 0-100: where each dimension stands in each
// round, and how departments and role bands differ. Invented; no survey stands behind it.
import type { DepartmentPlan } from './departments.ts'
import type { RoleBand, RoundIndex } from './model.ts'

/** Skills and practice grow fast, access and culture a little; governance lags behind all. */
const levels: Readonly<Record<string, readonly [number, number, number]>> = {
  SKILL: [44, 51, 58],
  PRAC: [37, 46, 55],
  ACCS: [48, 51, 53],
  RESP: [40, 41, 43],
  CULT: [47, 49, 51],
  STRA: [33, 39, 46],
  GOVN: [24, 25, 27],
  FOUN: [37, 40, 43],
}

/** A dimension the story does not know stays in the middle. */
const steady = [45, 45, 45] as const

const bandOffsets: Readonly<Record<RoleBand, number>> = {
  contributor: 0,
  lead: 3,
  manager: 4,
  head: 3,
  executive: 5,
}

/** The level of the whole organisation in one dimension and round, 0-100. */
export function organisationLevel(dimension: string, round: RoundIndex): number {
  return (levels[dimension] ?? steady)[round]
}

/** The typical level of a role band in a department, in one dimension and round; about 0-100. */
export function typicalLevel(
  { offset, course }: DepartmentPlan,
  roleBand: RoleBand,
  { dimension, round }: { dimension: string; round: RoundIndex },
): number {
  const start = organisationLevel(dimension, 0)
  const progress = organisationLevel(dimension, round) - start
  return start + offset + course.pace * progress + course.drift * round + bandOffsets[roleBand]
}
