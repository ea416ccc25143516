// Random cubes over several releases against a checker written apart from the product: it knows
// only people, published sums and modular arithmetic, and tries every small group there is.
import { beforeAll, expect, it } from 'vitest'
import { planDisclosure, type DisclosurePlan } from './disclosure-plan.ts'
import type { DisclosureRequest, EarlierRelease } from './disclosure-problem.ts'
import { coefficientsIn, splitByMembership, type AnswerHistory } from './release-history.ts'
import { loadSolver, type Solver } from './score-programme.ts'

/** Raise to 100,000 for the full acceptance run (a quarter of an hour on a quiet machine). */
const CUBES = 2_000
/** In every such cube the intervals are recomputed from a programme written as text. */
const INTERVAL_EVERY = 100
/** About 15 s on a quiet machine; a busy one may take several times as long. */
const TIMEOUT_MS = 300_000
/** Small cubes whose cheapest pattern is looked for among all patterns. */
const EXHAUSTIVE_CUBES = 200
const K = 5
const MIN_WIDTH = 30
const PRIME = 67_108_859

let solver: Solver

beforeAll(async () => {
  solver = await loadSolver()
})

type Random = () => number
type Release = { request: DisclosureRequest; plan: DisclosurePlan }

/** Mulberry32: a fixed seed gives the same cube on every machine. */
function randomFrom(seed: number): Random {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

function upTo(random: Random, most: number): number {
  return Math.floor(random() * (most + 1))
}

/** Figures of a departments × bands cube with all totals: the cells each one adds up. */
function cubeFigures(departments: number, bands: number): Map<string, string[]> {
  const figures = new Map<string, string[]>()
  const add = (id: string, cell: string) => figures.set(id, [...(figures.get(id) ?? []), cell])
  for (let department = 0; department < departments; department++) {
    for (let band = 0; band < bands; band++) {
      const cell = `${department}-${band}`
      for (const id of [cell, `department ${department}`, `band ${band}`, 'all']) add(id, cell)
    }
  }
  return figures
}

function randomScore(random: Random): number {
  const kind = random()
  if (kind < 0.1) return 0
  if (kind < 0.2) return 100
  return Math.round(random() * 15) * (100 / 15)
}

/** Everyone's cell and score at the first release; sizes vary between tiny and comfortable. */
function firstAnswers(random: Random, cells: string[]): AnswerHistory[] {
  const most = 1 + upTo(random, 11)
  return cells.flatMap((cell) =>
    Array.from({ length: upTo(random, most) }, () => ({
      cells: [cell],
      scores: { score: randomScore(random) },
    })),
  )
}

/** The next release: most people stay, a few or a handful join, leave, move or are erased. */
function nextAnswers(random: Random, before: AnswerHistory[], cells: string[]): AnswerHistory[] {
  const churn = [0, 0.01, 0.1, 0.5][upTo(random, 3)]!
  const somewhere = () => cells[upTo(random, cells.length - 1)]!
  const stayed = before.map((answer) => {
    const cell = answer.cells.at(-1) ?? null
    if (cell === null || random() >= churn) return { ...answer, cells: [...answer.cells, cell] }
    if (random() < 0.3) return { ...answer, cells: [...answer.cells, somewhere()] }
    const scores = random() < 0.5 ? null : answer.scores
    return { scores, cells: [...answer.cells, null] }
  })
  const nowhere = before[0]?.cells.map(() => null) ?? [null]
  const joined = Array.from({ length: Math.round(churn * 10 * random()) }, () => ({
    cells: [...nowhere, somewhere()],
    scores: { score: randomScore(random) },
  }))
  return [...stayed, ...joined]
}

function requestFor(
  answers: AnswerHistory[],
  figures: Map<string, string[]>,
  releases: Release[],
): DisclosureRequest {
  const atoms = splitByMembership(answers, ['score'])
  const row = (release: number, id: string) => ({
    id,
    coefficients: coefficientsIn(atoms, release, new Set(figures.get(id))),
  })
  const earlier: EarlierRelease[] = releases.map(({ request, plan }, index) => {
    const sums = sumsOf(request)
    return {
      id: String(index),
      shown: plan.shown.map((id) => ({
        ...row(index, id),
        values: { score: { sum: sums.get(id)! } },
      })),
      hidden: plan.hidden.map(({ id }) => row(index, id)),
    }
  })
  const declared = [...figures.keys()].map((id) => row(releases.length, id))
  return { k: K, minWidth: MIN_WIDTH, atoms, figures: declared, earlier }
}

function sumsOf(request: DisclosureRequest): Map<string, number> {
  const sumOf = new Map(request.atoms.map((atom) => [atom.id, atom.measures['score']?.sum ?? 0]))
  return new Map(
    request.figures.map(({ id, coefficients }) => [
      id,
      Object.keys(coefficients).reduce((sum, atom) => sum + sumOf.get(atom)!, 0),
    ]),
  )
}

/** Every release of one random cube, each planned on top of the ones before it. */
function playCube(seed: number, most = { departments: 8, bands: 6, releases: 3 }) {
  const random = randomFrom(seed)
  const figures = cubeFigures(
    1 + upTo(random, most.departments - 1),
    1 + upTo(random, most.bands - 1),
  )
  const cells = figures.get('all') ?? []
  const releases: Release[] = []
  let answers = firstAnswers(random, cells)
  for (let count = upTo(random, most.releases - 1); count >= 0; count--) {
    const request = requestFor(answers, figures, releases)
    releases.push({ request, plan: planDisclosure(request, solver) })
    answers = nextAnswers(random, answers, cells)
  }
  return releases
}

type Board = { atoms: { people: number }[]; rows: number[][] }

/** What is public once the given figures are shown: 0/1 rows over atoms somebody belongs to. */
function boardOf(request: DisclosureRequest, shown: ReadonlySet<string>): Board {
  const atoms = request.atoms.map((atom) => ({
    id: atom.id,
    people: atom.measures['score']!.people,
  }))
  const inhabited = atoms.filter((atom) => atom.people > 0)
  const published = request.earlier.flatMap((release) => release.shown)
  const figures = [...published, ...request.figures.filter(({ id }) => shown.has(id))]
  const rows = figures.map((figure) =>
    inhabited.map((atom) => Number(figure.coefficients[atom.id] ?? 0)),
  )
  return { atoms: inhabited, rows }
}

/** A random change of all atoms, modulo a prime, that no row notices. */
function unnoticedChange(board: Board, random: Random): number[] {
  const pivots: { column: number; row: number[] }[] = []
  for (const given of board.rows) {
    const row = [...given]
    pivots.forEach((pivot) => takeOut(row, pivot))
    const column = row.findIndex((value) => value !== 0)
    if (column === -1) continue
    const inverse = power(row[column]!, PRIME - 2)
    pivots.push({ column, row: row.map((value) => (value * inverse) % PRIME) })
  }
  const change = board.atoms.map(() => upTo(random, PRIME - 1))
  for (const { column, row } of pivots.toReversed()) {
    change[column] = 0
    const rest = row.reduce((sum, value, atom) => (sum + value * change[atom]!) % PRIME, 0)
    change[column] = (PRIME - rest) % PRIME
  }
  return change
}

function takeOut(row: number[], pivot: { column: number; row: number[] }): void {
  const factor = PRIME - row[pivot.column]!
  if (factor === PRIME) return
  for (const [column, value] of pivot.row.entries())
    row[column] = (row[column]! + factor * value) % PRIME
}

function power(base: number, exponent: number): number {
  let [result, square] = [1, base]
  for (let rest = exponent; rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) result = (result * square) % PRIME
    square = (square * square) % PRIME
  }
  return result
}

/** Tries every group of 1 to k-1 people; a group no free change moves is known to the reader. */
function countKnownGroups(board: Board, random: Random): number {
  const changes = [unnoticedChange(board, random), unnoticedChange(board, random)]
  const small = [...board.atoms.keys()].filter((atom) => board.atoms[atom]!.people < K)
  let known = 0
  const grow = (from: number, left: number, sums: [number, number]) => {
    for (let at = from; at < small.length; at++) {
      const atom = small[at]!
      const people = board.atoms[atom]!.people
      if (people > left) continue
      const next: [number, number] = [
        (sums[0] + changes[0]![atom]!) % PRIME,
        (sums[1] + changes[1]![atom]!) % PRIME,
      ]
      if (next[0] === 0 && next[1] === 0) known++
      grow(at + 1, left - people, next)
    }
  }
  grow(0, K - 1, [0, 0])
  return known
}

/** Least and most of one figure's sum, from a programme in text form solved from scratch. */
function rangeFromText(
  request: DisclosureRequest,
  published: { coefficients: Record<string, number | string>; sum: number }[],
  target: Record<string, number | string>,
): number {
  const index = new Map(request.atoms.map((atom, at) => [atom.id, at]))
  const terms = (row: Record<string, number | string>) =>
    Object.entries(row)
      .map(([atom, factor]) => `${factor} x${index.get(atom)}`)
      .join(' + ')
  const rows = published.filter(({ coefficients }) => Object.keys(coefficients).length > 0)
  const bounds = request.atoms.map(
    (atom, at) => `0 <= x${at} <= ${100 * atom.measures['score']!.people}`,
  )
  const solve = (direction: string) => {
    const constraints = rows.map(
      ({ coefficients, sum }, at) => `r${at}: ${terms(coefficients)} = ${sum}`,
    )
    const text = `${direction}\n obj: ${terms(target)}\nSubject To\n ${['free: x0 >= 0', ...constraints].join('\n ')}\nBounds\n ${bounds.join('\n ')}\nEnd`
    return solver.solve(text, { output_flag: false }).ObjectiveValue
  }
  return solve('Maximize') - solve('Minimize')
}

/** Widths per person of every hidden small figure, with all shown and with only the earlier releases. */
function hiddenWidths(request: DisclosureRequest, shown: ReadonlySet<string>) {
  const sums = sumsOf(request)
  const people = new Map(request.atoms.map((atom) => [atom.id, atom.measures['score']!.people]))
  const before = request.earlier.flatMap((release) =>
    release.shown.map(({ coefficients, values }) => ({ coefficients, sum: values['score']!.sum })),
  )
  const now = request.figures
    .filter(({ id }) => shown.has(id))
    .map(({ id, coefficients }) => ({ coefficients, sum: sums.get(id)! }))
  const hidden = [
    ...request.figures.filter(({ id }) => !shown.has(id)),
    ...request.earlier.flatMap((release) => release.hidden),
  ]
  return hidden.flatMap(({ coefficients }) => {
    const n = Object.keys(coefficients).reduce((sum, atom) => sum + people.get(atom)!, 0)
    if (n === 0 || n >= K) return []
    const all = rangeFromText(request, [...before, ...now], coefficients) / n
    const earlier = before.length === 0 ? 100 : rangeFromText(request, before, coefficients) / n
    return [{ all, earlier }]
  })
}

it(
  `gives away no group under k in ${CUBES} random cubes of up to three releases`,
  () => {
    let releases = 0
    for (let seed = 1; seed <= CUBES; seed++) {
      for (const { request, plan } of playCube(seed)) {
        releases++
        const shown = new Set(plan.shown)
        expect(plan.status, `cube ${seed}`).not.toBe('refused')
        expect(countKnownGroups(boardOf(request, shown), randomFrom(seed)), `cube ${seed}`).toBe(0)
        expect(plan.audit.narrowest ?? 100).toBeGreaterThanOrEqual(MIN_WIDTH - 1e-6)
        const widths = seed % INTERVAL_EVERY === 0 ? hiddenWidths(request, shown) : []
        for (const { all, earlier } of widths) {
          expect(all).toBeGreaterThanOrEqual(Math.min(MIN_WIDTH, earlier) - 1e-4)
        }
      }
    }
    expect(releases).toBeGreaterThan(CUBES)
  },
  TIMEOUT_MS,
)

it('finds what the checker is there to find', () => {
  const { request, plan } = playCube(3, { departments: 4, bands: 2, releases: 1 })[0]!
  const complement = plan.hidden.filter(({ reason }) => reason === 'complement')
  expect(complement.length).toBeGreaterThan(0)
  const shown = new Set([...plan.shown, ...complement.map(({ id }) => id)])
  expect(countKnownGroups(boardOf(request, shown), randomFrom(1))).toBeGreaterThan(0)
})

/** All sets of candidates that cost less, or as much with fewer figures or earlier ids. */
function betterPatterns(candidates: { id: string; cost: number }[], chosen: ReadonlySet<string>) {
  const costOf = new Map(candidates.map(({ id, cost }) => [id, cost]))
  const rank = (ids: string[]) => ({
    cost: ids.reduce((sum, id) => sum + costOf.get(id)!, 0),
    key: `${String(ids.length).padStart(3, '0')} ${ids.toSorted().join(' ')}`,
  })
  const limit = rank([...chosen])
  const patterns: string[][] = []
  for (let mask = 0; mask < 2 ** candidates.length; mask++) {
    const ids = candidates.filter((_, at) => (mask & (1 << at)) !== 0).map(({ id }) => id)
    const { cost, key } = rank(ids)
    if (cost < limit.cost || (cost === limit.cost && key < limit.key)) patterns.push(ids)
  }
  return patterns
}

it('never hides more than the cheapest safe pattern of a small cube', () => {
  let hidden = 0
  for (let seed = 1; seed <= EXHAUSTIVE_CUBES; seed++) {
    const { request, plan } = playCube(seed, { departments: 4, bands: 2, releases: 1 })[0]!
    const people = new Map(request.atoms.map((atom) => [atom.id, atom.measures['score']!.people]))
    const chosen = new Set(
      plan.hidden.flatMap(({ id, reason }) => (reason === 'complement' ? id : [])),
    )
    const candidates = request.figures
      .filter(({ id }) => chosen.has(id) || plan.shown.includes(id))
      .map(({ id, coefficients }) => ({
        id,
        cost: Object.keys(coefficients).reduce((sum, atom) => sum + people.get(atom)!, 0),
      }))
    expect(plan.status).toBe('optimal')
    hidden += chosen.size
    for (const pattern of betterPatterns(candidates, chosen)) {
      const shown = new Set(candidates.map(({ id }) => id).filter((id) => !pattern.includes(id)))
      const isKnown = countKnownGroups(boardOf(request, shown), randomFrom(seed)) > 0
      const isUnsafe = isKnown || hiddenWidths(request, shown).some(({ all }) => all < MIN_WIDTH)
      expect(isUnsafe, `cube ${seed} without ${pattern.join(', ')}`).toBe(true)
    }
  }
  expect(hidden).toBeGreaterThan(EXHAUSTIVE_CUBES / 2)
})
