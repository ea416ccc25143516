// The one call a release builder makes: which of the declared figures may be published, which are
// hidden and why, and the audit that says so. Pure: the solver is handed in, nothing is stored.
import { auditDisclosure, type Audit } from './disclosure-audit.ts'
import {
  indexRequest,
  type DisclosureProblem,
  type DisclosureRequest,
} from './disclosure-problem.ts'
import { publishedRows } from './hidden-ranges.ts'
import { heldBackFigures } from './release-history.ts'
import { possibleSums, type Solver } from './score-programme.ts'
import { suppress, type Suppression } from './suppression.ts'

/**
 * `few`: 1 to k-1 people. `changed`: 1 to k-1 people joined or left since it was last shown.
 * `complement`: hidden so that others cannot be worked out. `empty`: nobody contributed.
 * `refused`: nothing of this release may be shown.
 */
type HiddenReason = 'few' | 'changed' | 'complement' | 'empty' | 'refused'

export type DisclosurePlan = {
  /**
   * `optimal`: no cheaper pattern is safe. `bounded`: safe, and no pattern costs less than `bound`.
   * `refused`: nothing may be released; `shown` is empty and `audit` says what stands against it.
   */
  status: 'optimal' | 'bounded' | 'refused'
  /** Ids in order. */
  shown: string[]
  hidden: { id: string; reason: HiddenReason }[]
  /** Cost (people times priority) of the figures hidden as complement, and of the least there could be. */
  cost: number
  bound: number
  audit: Audit
}

/** Finds the cheapest safe pattern for a release. Throws a RangeError on input that contradicts itself. */
export function planDisclosure(request: DisclosureRequest, solver: Solver): DisclosurePlan {
  const problem = indexRequest(request)
  const sums = possiblePoint(problem, solver)
  if (sums === null) return refused(problem, solver)
  let audit: Audit | null = null
  const isSafe = (hidden: ReadonlySet<number>) => {
    audit = auditDisclosure(problem, hidden, solver)
    return audit.passes
  }
  const heldBack = heldBackFigures(problem)
  const result = suppress({ problem, sums, heldBack, isSafe })
  if (result.status === 'impossible' || audit === null) return refused(problem, solver)
  const reasons = reasonsByFigure(result, heldBack)
  const shown = problem.figures.filter((_, index) => !reasons.has(index)).map(({ id }) => id)
  return {
    status: result.status,
    shown,
    hidden: hiddenFigures(problem, reasons),
    cost: result.cost,
    bound: result.bound,
    audit,
  }
}

/** The first reason that applies is the one given. */
function reasonsByFigure(
  result: Suppression,
  heldBack: ReadonlySet<number>,
): Map<number, HiddenReason> {
  const reasons = new Map<number, HiddenReason>()
  for (const index of result.complement) reasons.set(index, 'complement')
  for (const index of heldBack) reasons.set(index, 'changed')
  for (const index of result.few) reasons.set(index, 'few')
  for (const index of result.empty) reasons.set(index, 'empty')
  return reasons
}

function hiddenFigures(
  problem: DisclosureProblem,
  reasons: ReadonlyMap<number, HiddenReason>,
): DisclosurePlan['hidden'] {
  return problem.figures.flatMap(({ id }, index) => {
    const reason = reasons.get(index)
    return reason ? [{ id, reason }] : []
  })
}

function refused(problem: DisclosureProblem, solver: Solver): DisclosurePlan {
  const hidden = problem.figures.map(({ id }) => ({ id, reason: 'refused' as const }))
  const audit = auditDisclosure(problem, new Set(problem.figures.keys()), solver)
  return { status: 'refused', shown: [], hidden, cost: 0, bound: 0, audit }
}

/**
 * By measure, then atom: sums that agree with everything already published. Erased answers have no
 * sum any more, so a possible one is found for them; null when what was published contradicts itself.
 */
function possiblePoint(problem: DisclosureProblem, solver: Solver): number[][] | null {
  const points = problem.measures.map((measure) => {
    if (problem.earlier.length === 0) return measure.sums.map((sum) => sum ?? 0)
    const known = measure.sums.flatMap((sum, atom) =>
      sum === null ? [] : [{ entries: [{ atom, value: 1 }], low: sum, high: sum }],
    )
    const highest = measure.people.map((people) => people * problem.highestScore)
    const rows = [...known, ...publishedRows(problem, measure.id)]
    return possibleSums(solver, { highest, rows })
  })
  const found = points.filter((point) => point !== null)
  return found.length === points.length ? found : null
}
