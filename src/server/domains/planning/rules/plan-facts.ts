// What goes with the numbers of a plan so that it can be read: names, intervals, where figures come
// from, who fixed what. Outside the hashes.
import type { NotApplicable } from './candidates.ts'
import type { ReasonContext } from './reason.ts'
import type { BasisGroup } from './release-basis.ts'

type Named = { id: string; name: string }

/** An initiative, or its variant for one group. */
export type CandidateName = {
  id: string
  initiativeId: string
  groupId: string | null
  title: string
}

export type PlanFacts = {
  release: { campaign: string; closedOn: string; k: number }
  catalogueVersion: string
  targets: Named[]
  pools: Named[]
  groups: BasisGroup[]
  candidates: CandidateName[]
  intervals: { group: string; target: string; low: number; high: number }[]
  notApplicable: NotApplicable[]
  /** Titles of what is not applicable. */
  titles: Record<string, string>
  /** Left out before solving: every target they serve is at its goal, and nothing needs them. */
  withoutGain: string[]
  judged: { id: string; target: string }[]
  /** By whom (a member) and on which day a must or a ban was fixed. */
  fixed: { id: string; by: string; on: string }[]
  /** Candidates with figures of the organisation's own. */
  adapted: string[]
}

/** The facts as the reasons of a plan take them. */
export function reasonContextOf(facts: PlanFacts): ReasonContext {
  const { fixed, notApplicable, judged, intervals, groups } = facts
  const parents = groups.flatMap(({ id, parent }) =>
    parent === null ? [] : [{ group: id, parent }],
  )
  return { fixed, notApplicable, judged, intervals, parents }
}
