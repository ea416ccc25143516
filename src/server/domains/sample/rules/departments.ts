// The nine departments of the sample organisation: tree, headcount by role band, who answers in each
// round, and the course of their scores. How answers follow from it is in story.ts and answers.ts.
import type { RoleBand, SampleDepartment } from './model.ts'

/** How a department moves: its share of the organisation's progress, and points added each round. */
export type Course = { readonly pace: number; readonly drift: number }

export type DepartmentPlan = SampleDepartment & {
  readonly headcount: Readonly<Record<RoleBand, number>>
  /** People who answer, round by round. */
  readonly answered: readonly [number, number, number]
  /** Points above or below the organisation in the first round. */
  readonly offset: number
  readonly course: Course
}

const improving: Course = { pace: 1.1, drift: 0 }
const leading: Course = { pace: 1.4, drift: 0 }
const stable: Course = { pace: 0, drift: 0 }
const worsening: Course = { pace: 0, drift: -6 }

/**
 * 420 people. Legal and compliance has four answers in every round: too few to be shown, so that a
 * neighbour has to be hidden with it. Marketing has none in the first round. Operations stays where
 * it is; customer support falls back.
 */
export const departmentPlans: readonly DepartmentPlan[] = [
  {
    id: 'leadership-office',
    name: 'Leadership office',
    type: 'leadership',
    parentId: null,
    headcount: { contributor: 4, lead: 1, manager: 1, head: 1, executive: 5 },
    answered: [9, 10, 10],
    offset: 4,
    course: improving,
  },
  {
    id: 'engineering',
    name: 'Engineering',
    type: 'engineering',
    parentId: null,
    headcount: { contributor: 72, lead: 14, manager: 7, head: 2, executive: 1 },
    answered: [69, 72, 75],
    offset: 8,
    course: leading,
  },
  {
    id: 'it-security',
    name: 'IT and security',
    type: 'it-security',
    parentId: 'engineering',
    headcount: { contributor: 21, lead: 4, manager: 2, head: 1, executive: 0 },
    answered: [21, 22, 21],
    offset: 6,
    course: improving,
  },
  {
    id: 'operations',
    name: 'Operations',
    type: 'operations',
    parentId: null,
    headcount: { contributor: 84, lead: 12, manager: 6, head: 1, executive: 1 },
    answered: [63, 64, 66],
    offset: -3,
    course: stable,
  },
  {
    id: 'support',
    name: 'Customer support',
    type: 'support',
    parentId: 'operations',
    headcount: { contributor: 54, lead: 7, manager: 4, head: 1, executive: 0 },
    answered: [46, 45, 43],
    offset: 1,
    course: worsening,
  },
  {
    id: 'sales',
    name: 'Sales',
    type: 'sales',
    parentId: null,
    headcount: { contributor: 40, lead: 6, manager: 4, head: 1, executive: 1 },
    answered: [33, 35, 36],
    offset: -1,
    course: improving,
  },
  {
    id: 'marketing',
    name: 'Marketing',
    type: 'marketing',
    parentId: 'sales',
    headcount: { contributor: 19, lead: 4, manager: 2, head: 1, executive: 0 },
    answered: [0, 18, 20],
    offset: 3,
    course: improving,
  },
  {
    id: 'finance',
    name: 'Finance',
    type: 'finance',
    parentId: null,
    headcount: { contributor: 21, lead: 4, manager: 2, head: 1, executive: 1 },
    answered: [21, 22, 23],
    offset: -2,
    course: improving,
  },
  {
    id: 'legal',
    name: 'Legal and compliance',
    type: 'legal',
    parentId: 'finance',
    headcount: { contributor: 4, lead: 1, manager: 1, head: 1, executive: 0 },
    answered: [4, 4, 4],
    offset: 0,
    course: improving,
  },
]
