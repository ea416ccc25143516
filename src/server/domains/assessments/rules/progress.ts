// How many have answered, and what of it may be shown while a campaign runs: a rate of a small group,
// or of all but a small group, would say who has answered.
import { smallestK } from '../contract/terms.ts'

export type GroupProgress = {
  departmentId: string | null
  /** People on the list who are eligible. */
  people: number
  /** Of these, addresses the mail service refused. */
  refused: number
  answers: number
}

export type Hidden = 'few-people' | 'few-others' | 'few-answers'
export type ShownProgress = {
  departmentId: string | null
  people: number
  answers: number | null
  ratePercent: number | null
  hidden: Hidden | null
}

/** Groups with fewer people show nothing, and neither do those that would give such a group away. */
const leastPeople = smallestK
const lowRatePercent = 50
const lowGroupRatePercent = 30
const lowCoveragePercent = 60

/** Percent of the people who could answer that did, 0 to 100; null when nobody could. */
export function responseRate({ people, refused, answers }: Omit<GroupProgress, 'departmentId'>) {
  const reachable = people - refused
  return reachable > 0 ? Math.min(100, (100 * answers) / reachable) : null
}

/**
 * The rate of a whole campaign; null where there is none, since nobody knows whom an open link reached,
 * and where it would say too much: of few people, or while the answers themselves are not counted.
 */
export function overallRate({
  hasShareLink,
  answers,
  ...people
}: {
  hasShareLink: boolean
  people: number
  refused: number
  answers: number | null
}): number | null {
  if (hasShareLink || answers === null || people.people < leastPeople) return null
  return responseRate({ ...people, answers })
}

/**
 * The groups, with those hidden that are too small, and with the next smallest while the hidden ones
 * together are too small: the total would give them away. `leastAnswers` hides smaller counts too.
 */
export function shownProgress(
  groups: readonly GroupProgress[],
  { leastAnswers = 0, hasRates = true } = {},
): ShownProgress[] {
  const bySize = groups.toSorted((a, b) => a.people - b.people)
  const small = bySize.filter(({ people }) => people < leastPeople)
  const others: GroupProgress[] = []
  const hiddenPeople = () => [...small, ...others].reduce((sum, { people }) => sum + people, 0)
  for (const group of bySize.slice(small.length)) {
    if (hiddenPeople() === 0 || hiddenPeople() >= leastPeople) break
    others.push(group)
  }
  return groups.map((group) => {
    const hidden = reasonToHide(group, { small, others, leastAnswers })
    const { departmentId, people, answers } = group
    if (hidden) return { departmentId, people, answers: null, ratePercent: null, hidden }
    const ratePercent = hasRates ? responseRate(group) : null
    return { departmentId, people, answers, ratePercent, hidden }
  })
}

function reasonToHide(
  group: GroupProgress,
  by: { small: readonly GroupProgress[]; others: readonly GroupProgress[]; leastAnswers: number },
): Hidden | null {
  if (by.small.includes(group)) return 'few-people'
  if (by.others.includes(group)) return 'few-others'
  return group.answers < by.leastAnswers ? 'few-answers' : null
}

export type Warning = {
  kind: 'low-rate' | 'low-group-rate' | 'low-coverage'
  departmentId: string | null
  message: string
}

/** What somebody who runs the campaign should know, from figures that are shown anyway. */
export function progressWarnings(
  total: Omit<GroupProgress, 'departmentId'>,
  shown: readonly ShownProgress[],
): Warning[] {
  const rate = responseRate(total)
  if (rate === null || total.answers === 0) return []
  const low = rate < lowRatePercent
  const lowGroups = shown.filter(
    ({ ratePercent }) => ratePercent !== null && ratePercent < lowGroupRatePercent,
  )
  return [
    ...(low ? [warning('low-rate', null)] : []),
    ...lowGroups.map(({ departmentId }) => warning('low-group-rate', departmentId)),
    ...(coverage(shown) < lowCoveragePercent ? [warning('low-coverage', null)] : []),
  ]
}

/** Percent of the people who are in groups with at least one answer; hidden groups count as such. */
function coverage(shown: readonly ShownProgress[]): number {
  const people = shown.reduce((sum, group) => sum + group.people, 0)
  const covered = shown.filter(({ answers }) => answers !== 0)
  return people === 0 ? 100 : (100 * covered.reduce((sum, group) => sum + group.people, 0)) / people
}

const messages: Record<Warning['kind'], string> = {
  'low-rate': 'Fewer than half of the people have answered. Those who have not may differ.',
  'low-group-rate': 'Fewer than 30 % of this department have answered.',
  'low-coverage':
    'Departments with less than 60 % of the people have answered: there will be no level for the organisation.',
}

function warning(kind: Warning['kind'], departmentId: string | null): Warning {
  return { kind, departmentId, message: messages[kind] }
}
