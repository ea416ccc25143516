// What the check of a list comes to, and the list of people by department. Pure.
import type { Audience, ListCheck } from '../data.ts'

type Outcome = ListCheck['rows'][number]['outcome']

/** Outcomes of people who come onto the list; those who get no mail stand on it too. */
const joining: readonly Outcome[] = ['new', 'small-group', 'opted-out', 'bounced-before']
/** Outcomes of people who are there already. */
const known: readonly Outcome[] = ['update', 'unchanged', 'already-invited']

export type ListSummary = { joining: number; updated: number; leftOut: number }

/** How many people join, change, and are left out. */
export function summarise({ counts }: Pick<ListCheck, 'counts'>): ListSummary {
  const entries = Object.entries(counts)
  const sum = (isWanted: (outcome: string) => boolean) =>
    entries.reduce((total, [outcome, count]) => total + (isWanted(outcome) ? (count ?? 0) : 0), 0)
  const has = (list: readonly string[]) => (outcome: string) => list.includes(outcome)
  return {
    joining: sum(has(joining)),
    updated: sum((outcome) => outcome === 'update'),
    leftOut: sum((outcome) => !has(joining)(outcome) && !has(known)(outcome)),
  }
}

/** How many of those who join will be mailed. */
export function mailedOf({ counts }: Pick<ListCheck, 'counts'>): number {
  return (counts.new ?? 0) + (counts['small-group'] ?? 0)
}

export type DepartmentCount = {
  departmentId: string | null
  department: string | null
  people: number
}

/** People by department, the largest first; groups by level add up. */
export function byDepartment(groups: Audience['groups']): DepartmentCount[] {
  const sums = new Map<string | null, DepartmentCount>()
  for (const { departmentId, department, people } of groups) {
    const before = sums.get(departmentId)?.people ?? 0
    sums.set(departmentId, { departmentId, department, people: before + people })
  }
  return [...sums.values()].toSorted((a, b) => b.people - a.people)
}
