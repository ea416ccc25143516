// The published suppression cases, answered by the plan, the audit and the rules beside them.
import { beforeAll, describe, expect, it } from 'vitest'
import { difference, readVectors, type VectorCase } from '../../../../../test/support/vectors.ts'
import { auditDisclosure } from './disclosure-audit.ts'
import { planDisclosure, type DisclosurePlan } from './disclosure-plan.ts'
import { indexRequest, type DisclosureRequest } from './disclosure-problem.ts'
import { disclosedGroups } from './exact-disclosure.ts'
import { displayOfMean, mayShowDistribution } from './homogeneity.ts'
import { parseRational, toNumber } from './rational.ts'
import { membershipChange, mustHoldBack } from './release-history.ts'
import { loadSolver, sumRanges, type Solver } from './score-programme.ts'
import { spreadRange } from './second-moments.ts'
import { suppress } from './suppression.ts'

const cases = new Map(readVectors('suppression').map((each) => [each.id, each]))
let solver: Solver

beforeAll(async () => {
  solver = await loadSolver()
})

function caseOf(id: string): VectorCase {
  const found = cases.get(id)
  if (!found) throw new Error(`No case ${id}`)
  return found
}

function sumOfAtoms(ids: string[]): Record<string, number> {
  return Object.fromEntries(ids.map((id) => [id, 1]))
}

function requestOf(input: VectorCase['input']): DisclosureRequest {
  return {
    k: input.k,
    minWidth: input.minWidth,
    atoms: input.atoms.map((atom: any) => ({
      id: atom.id,
      measures: { score: { people: atom.n, sum: atom.n * atom.mean } },
    })),
    figures: input.figures.map((figure: any) => ({
      id: figure.id,
      coefficients: sumOfAtoms(figure.of),
    })),
    earlier: [],
  }
}

function hiddenFor(plan: DisclosurePlan, reason: string): string[] {
  return plan.hidden.filter((each) => each.reason === reason).map(({ id }) => id)
}

function intervalsOf(plan: DisclosurePlan): Record<string, [number, number]> {
  return Object.fromEntries(
    plan.audit.intervals.map(({ figure, low, high }) => [figure, [low, high]]),
  )
}

/** Expects the pattern and the intervals a case gives for figures under k people. */
function expectPattern(plan: DisclosurePlan, { expected, tolerance }: VectorCase): void {
  expect(plan.status).toBe('optimal')
  expect(hiddenFor(plan, 'few')).toEqual(expected.primary.toSorted())
  expect(hiddenFor(plan, 'complement')).toEqual(expected.complementary)
  expect([plan.cost, plan.bound]).toEqual([expected.cost, expected.cost])
  const small = expected.primary.filter((id: string) => id in expected.intervals)
  const intervals = Object.fromEntries(small.map((id: string) => [id, expected.intervals[id]]))
  expect(difference(intervalsOf(plan), intervals, tolerance)).toBeNull()
  expect(plan.audit.passes).toBe(true)
}

describe('published suppression cases', () => {
  it('D1 hides the smallest partner of the one small department', () => {
    const given = caseOf('D1')
    const request = requestOf(given.input)
    const plan = planDisclosure(request, solver)
    expectPattern(plan, given)
    const rows = request.figures
      .filter(({ id }) => plan.shown.includes(id))
      .map(({ coefficients }) => {
        const entries = Object.keys(coefficients).map((id) => ({
          atom: indexOf(request, id),
          value: 1,
        }))
        const sum = entries.reduce((all, { atom }) => all + sumAt(request, atom), 0)
        return { entries, low: sum, high: sum }
      })
    const highest = request.atoms.map((atom) => 100 * atom.measures['score']!.people)
    const target = new Map([[indexOf(request, 'HR'), 1]])
    const [range] = sumRanges(solver, { highest, rows }, [target])
    const [low, high] = given.expected.intervals.HR
    expect(range?.[0]).toBeCloseTo(6 * low, 6)
    expect(range?.[1]).toBeCloseTo(6 * high, 6)
    const problem = indexRequest(request)
    const onlyLegal = new Set([problem.figures.findIndex(({ id }) => id === 'Legal')])
    const audit = auditDisclosure(problem, onlyLegal, solver)
    expect(audit.disclosed).toEqual([given.expected.ifHRShown.disclosed])
    expect(audit.passes).toBe(false)
  })

  it('D2 finds the cheapest complementary pair for seven small cells', () => {
    const given = caseOf('D2')
    const request = requestOf(given.input)
    const plan = planDisclosure(request, solver)
    expectPattern(plan, given)
    expect(plan.audit.narrowest).toBeCloseTo(given.expected.narrowest, 6)
    expect(costsOfSafePatterns(request)).toEqual([
      given.expected.cost,
      given.expected.secondBestCost,
    ])
  })

  it('D3 protects a hidden count in a table as it does a sum', () => {
    const given = caseOf('D3')
    const byCount = planDisclosure(countRequest(given, true), solver)
    expect(hiddenFor(byCount, 'few')).toEqual(given.input.primary)
    expect(hiddenFor(byCount, 'complement')).toEqual(given.expected.cheapestByCount)
    expect(byCount.cost).toBeCloseTo(given.expected.cheapestCost, 9)
    const byNumber = planDisclosure(countRequest(given, false), solver)
    expect(byNumber.cost).toBeCloseTo(given.expected.minSecondary, 9)
    expect(countSafePatterns(countRequest(given, false), given.expected.minSecondary)).toBe(
      given.expected.optimalPatterns,
    )
  })

  it('D5 sees a second weighting of the organisation mean as a second equation', () => {
    const { input, expected } = caseOf('D5')
    const ids: string[] = input.atoms.map((atom: any) => atom.id)
    const people: number[] = input.atoms.map((atom: any) => atom.n)
    const rows = input.published.map(({ coefficients }: any) =>
      Object.entries<number | string>(coefficients).map(([id, value]) => ({
        atom: ids.indexOf(id),
        value: parseRational(value),
      })),
    )
    const groups = disclosedGroups({ rows, publicBefore: [], people, k: input.k })
    expect(groups.map((group) => group.map((atom) => ids[atom]))).toEqual(expected.disclosed)
    const values = [
      [56.7, 12],
      [44, 9],
      [49, 30],
      [47.5, 73],
    ]
    const rounded = rows.map((row: any, at: number) => ({
      entries: row.map(({ atom, value }: any) => ({ atom, value: toNumber(value) })),
      low: (values[at]![0]! - 0.05) * values[at]![1]!,
      high: (values[at]![0]! + 0.05) * values[at]![1]!,
    }))
    for (const id of ['Legal', 'HR']) {
      const n = people[ids.indexOf(id)]!
      const programme = { highest: people.map((count) => 100 * count), rows: rounded }
      const [range] = sumRanges(solver, programme, [new Map([[ids.indexOf(id), 1]])])
      expect(range?.[0]).toBeCloseTo(n * expected.ifRoundedToOneDecimal[id][0], 5)
      expect(range?.[1]).toBeCloseTo(n * expected.ifRoundedToOneDecimal[id][1], 5)
    }
  })

  it('D6 holds a cell back while 1 to k-1 people joined or left', () => {
    const { input, expected } = caseOf('D6')
    const rows = input.releases.map(({ before, after }: any) => {
      const change = membershipChange(new Set(before), new Set(after))
      return { ...change, hold: mustHoldBack(change, input.k) }
    })
    expect(rows).toEqual(expected.rows)
    const { nBefore, meanBefore, nAfter, meanAfter } = input.example
    const equation = (atoms: number[], sum: number) => ({
      entries: atoms.map((atom) => ({ atom, value: 1 })),
      low: sum,
      high: sum,
    })
    const published = [equation([0], nBefore * meanBefore), equation([0, 1], nAfter * meanAfter)]
    const programme = { highest: [100 * nBefore, 100], rows: published }
    const [joiner] = sumRanges(solver, programme, [new Map([[1, 1]])])
    expect(joiner).toEqual([expected.exampleJoinerScore, expected.exampleJoinerScore])
  })

  it('D7 shows only the band of a mean at either end, and no distribution that tells everyone', () => {
    const { input, expected } = caseOf('D7')
    const got = input.groups.map((group: any) =>
      group.distribution
        ? { showDistribution: mayShowDistribution(group.distribution) }
        : { show: displayOfMean(group.mean) },
    )
    expect(got).toEqual(expected)
  })

  it('D8 hides nothing when nothing is small', () => {
    const given = caseOf('D8')
    const plan = planDisclosure(requestOf(given.input), solver)
    expectPattern(plan, given)
    expect(plan.shown).toHaveLength(given.input.figures.length)
    expect(intervalsOf(plan)).toEqual(given.expected.intervals)
  })

  it('D10 passes over the cheapest pattern because it leaves a narrow interval', () => {
    const given = caseOf('D10')
    const request = requestOf(given.input)
    expectPattern(planDisclosure(request, solver), given)
    const rankOnly = planDisclosure({ ...request, minWidth: 0 }, solver)
    expect(hiddenFor(rankOnly, 'complement')).toEqual(given.expected.rankOnly.complementary)
    expect(rankOnly.cost).toBe(given.expected.rankOnly.cost)
    expect(
      difference(intervalsOf(rankOnly), given.expected.rankOnly.intervals, given.tolerance),
    ).toBeNull()
  })

  it('D10 searches on when only the auditor refuses the cheapest pattern', () => {
    const given = caseOf('D10')
    const strict = indexRequest(requestOf(given.input))
    const result = suppress({
      problem: { ...strict, minWidth: 0 },
      sums: strict.measures.map(({ sums }) => sums.map((sum) => sum ?? 0)),
      heldBack: new Set(),
      isSafe: (hidden) => auditDisclosure(strict, hidden, solver).passes,
    })
    expect(result.complement.map((index) => strict.figures[index]!.id)).toEqual(
      given.expected.complementary,
    )
    expect(result.cost).toBe(given.expected.cost)
  })

  it('D11 bounds a hidden group by the spread of the total around it', () => {
    const { input, expected, tolerance } = caseOf('D11')
    const got = input.cases.map((spread: any) => {
      const [low, high] = spreadRange(spread, 100)
      return { interval: [low, high], width: high - low, passes: high - low >= input.minWidth }
    })
    expect(difference(got, expected, tolerance)).toBeNull()
  })
})

function indexOf(request: DisclosureRequest, id: string): number {
  return request.atoms.findIndex((atom) => atom.id === id)
}

function sumAt(request: DisclosureRequest, atom: number): number {
  return request.atoms[atom]!.measures['score']!.sum ?? 0
}

/** Every safe set of candidates with what it costs, by trying all of them with the auditor. */
function safePatterns(request: DisclosureRequest): { size: number; cost: number }[] {
  const problem = indexRequest(request)
  const people = problem.figures.map((figure) =>
    figure.entries.reduce((sum, { atom }) => sum + problem.measures[0]!.people[atom]!, 0),
  )
  const all = [...problem.figures.keys()]
  const candidates = all.filter((index) => people[index]! >= problem.k)
  const few = all.filter((index) => people[index]! < problem.k)
  const subsets = Array.from({ length: 2 ** candidates.length }, (_, mask) =>
    candidates.filter((__, at) => (mask & (1 << at)) !== 0),
  )
  return subsets
    .filter((chosen) => chosen.length <= 3)
    .filter((chosen) => auditDisclosure(problem, new Set([...few, ...chosen]), solver).passes)
    .map((chosen) => ({
      size: chosen.length,
      cost: chosen.reduce((sum, index) => sum + people[index]!, 0),
    }))
}

/** The two lowest costs a safe pattern of D2 can have; its patterns have at most three figures. */
function costsOfSafePatterns(request: DisclosureRequest): number[] {
  const costs = new Set(safePatterns(request).map(({ cost }) => cost))
  return [...costs].toSorted((a, b) => a - b).slice(0, 2)
}

function countSafePatterns(request: DisclosureRequest, size: number): number {
  return safePatterns(request).filter((pattern) => pattern.size === size).length
}

/**
 * A count table as a cube: a cell's "people" are its count plus 1, so that counts of 0 and 1 are
 * under 3; the priority makes a figure cost its count, or 1.
 */
function countRequest({ input }: VectorCase, isByCount: boolean): DisclosureRequest {
  const countOf = new Map<string, number>(input.atoms.map(({ id, count }: any) => [id, count]))
  return {
    k: input.hideMax + 2,
    minWidth: 0,
    atoms: input.atoms.map(({ id, count }: any) => ({
      id,
      measures: { count: { people: count + 1, sum: count } },
    })),
    figures: input.figures.map(({ id, of }: any) => {
      const count = of.reduce((sum: number, atom: string) => sum + countOf.get(atom)!, 0)
      const people = count + of.length
      return { id, coefficients: sumOfAtoms(of), priority: (isByCount ? count : 1) / people }
    }),
    earlier: [],
  }
}
