// What a release builder relies on: one pattern for all measures, reasons, earlier releases, refusal.
import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { planDisclosure, type DisclosurePlan } from './disclosure-plan.ts'
import type { DisclosureRequest, EarlierRelease } from './disclosure-problem.ts'
import { coefficientsIn, splitByMembership, type AnswerHistory } from './release-history.ts'
import { loadSolver, type Solver } from './score-programme.ts'

let solver: Solver

beforeAll(async () => {
  solver = await loadSolver()
})

/** Departments with their people and mean, each a figure, and the total of all. */
function departments(sizes: Record<string, [people: number, mean: number]>): DisclosureRequest {
  const ids = Object.keys(sizes)
  return {
    k: 5,
    minWidth: 30,
    atoms: Object.entries(sizes).map(([id, [people, mean]]) => ({
      id,
      measures: { score: { people, sum: people * mean } },
    })),
    figures: [
      ...ids.map((id) => ({ id, coefficients: { [id]: 1 } })),
      { id: 'all', coefficients: Object.fromEntries(ids.map((id) => [id, 1])) },
    ],
    earlier: [],
  }
}

const ONE_SMALL = { Eng: [12, 56.6666666667], Sales: [9, 44], Legal: [3, 31], HR: [6, 50] } as const

function oneSmall(): DisclosureRequest {
  return departments({ ...ONE_SMALL } as never)
}

function hiddenFor(plan: DisclosurePlan, reason: string): string[] {
  return plan.hidden.filter((each) => each.reason === reason).map(({ id }) => id)
}

describe('a plan', () => {
  const twoCells = (first: object, second: object): DisclosureRequest => ({
    k: 5,
    minWidth: 30,
    atoms: [
      { id: 'a', measures: first as never },
      { id: 'b', measures: second as never },
    ],
    figures: ['a', 'b'].map((id) => ({ id, coefficients: { [id]: 1 } })),
    earlier: [],
  })

  it('uses the smallest number of contributors over all measures, whatever the others have', () => {
    const plan = planDisclosure(
      twoCells(
        { skill: { people: 9, sum: 500 }, culture: { people: 4, sum: 200 } },
        { skill: { people: 9, sum: 500 }, culture: { people: 9, sum: 500 } },
      ),
      solver,
    )
    expect(plan.hidden).toEqual([{ id: 'a', reason: 'few' }])
  })

  it('protects the few who answered one measure even where all others are known', () => {
    const request = twoCells(
      { skill: { people: 9, sum: 500 }, culture: { people: 6, sum: 300 } },
      { skill: { people: 9, sum: 500 }, culture: { people: 3, sum: 150 } },
    )
    request.figures.push({ id: 'all', coefficients: { a: 1, b: 1 } })
    const plan = planDisclosure(request, solver)
    expect(plan.hidden).toEqual([
      { id: 'a', reason: 'complement' },
      { id: 'b', reason: 'few' },
    ])
  })

  it('hides a large cell that leaves too little open in a total hidden for another measure', () => {
    const request = twoCells(
      { skill: { people: 20, sum: 900 }, culture: { people: 0, sum: 0 } },
      { skill: { people: 4, sum: 200 }, culture: { people: 4, sum: 200 } },
    )
    request.figures.push({ id: 'all', coefficients: { a: 1, b: 1 } })
    const plan = planDisclosure(request, solver)
    expect(plan.hidden).toEqual([
      { id: 'a', reason: 'complement' },
      { id: 'all', reason: 'few' },
      { id: 'b', reason: 'few' },
    ])
  })

  it('reports a figure nobody contributed to as empty', () => {
    const plan = planDisclosure(
      twoCells({ skill: { people: 0, sum: 0 } }, { skill: { people: 9, sum: 500 } }),
      solver,
    )
    expect(plan.hidden).toEqual([{ id: 'a', reason: 'empty' }])
    expect(plan.shown).toEqual(['b'])
  })

  it('hides the cheaper of two partners by priority', () => {
    const request = oneSmall()
    const plan = planDisclosure(
      {
        ...request,
        figures: request.figures.map((each) => ({ ...each, priority: each.id === 'HR' ? 3 : 1 })),
      },
      solver,
    )
    expect(hiddenFor(plan, 'complement')).toEqual(['Sales'])
  })

  it('hides the stratified mean or what makes it telling', () => {
    const request = oneSmall()
    request.figures.push({
      id: 'stratified',
      coefficients: { Eng: '20/12', Sales: '40/9', Legal: '4/3', HR: '9/6' },
      priority: 0.01,
    })
    const plan = planDisclosure(request, solver)
    expect(hiddenFor(plan, 'complement')).toEqual(['HR', 'stratified'])
  })

  it('lets a total keep its mean but not its interval when the spread would tell', () => {
    const withSquares = (pooled: number) => {
      const request = oneSmall()
      const raw = pooled + 9 * 43.6666666667 ** 2
      const squares: Record<string, number> = {
        Eng: 45_000,
        Sales: 19_000,
        Legal: 3_000,
        HR: raw - 3_000,
      }
      for (const atom of request.atoms) atom.measures['score']!.squares = squares[atom.id]!
      return planDisclosure(request, solver)
    }
    expect(withSquares(1350).audit.withoutInterval).toEqual([])
    expect(withSquares(729).audit.withoutInterval).toEqual(['all'])
    expect(withSquares(729).shown).toContain('all')
  })

  it('refuses coefficients, atoms and sums that make no sense', () => {
    const request = twoCells({ skill: { people: 2, sum: 201 } }, { skill: { people: 9, sum: 1 } })
    expect(() => planDisclosure(request, solver)).toThrow(
      '2 people cannot have scores adding to 201',
    )
    const unknown = { ...oneSmall() }
    unknown.figures = [{ id: 'x', coefficients: { nobody: 1 } }]
    expect(() => planDisclosure(unknown, solver)).toThrow('x counts an unknown atom: nobody')
    unknown.figures = [{ id: 'x', coefficients: { Eng: 0.5 } }]
    expect(() => planDisclosure(unknown, solver)).toThrow('Not a whole number or a fraction')
  })
})

describe('a plan after earlier releases', () => {
  const CELLS = new Set(['a', 'b'])

  /** People of a cell over two releases; the score is withheld where the answer is erased. */
  function people(count: number, cells: (string | null)[], score: number | null): AnswerHistory[] {
    const scores = score === null ? null : { score }
    return Array.from({ length: count }, () => ({ cells, scores }))
  }

  function secondRelease(
    answers: AnswerHistory[],
    before: { a: number; b: number; all: number },
  ): DisclosureRequest {
    const atoms = splitByMembership(answers, ['score'])
    const row = (release: number, id: string) => ({
      id,
      coefficients: coefficientsIn(atoms, release, id === 'all' ? CELLS : new Set([id])),
    })
    const shown = Object.entries(before).map(([id, sum]) => ({
      ...row(0, id),
      values: { score: { sum } },
    }))
    const earlier: EarlierRelease[] = [{ id: 'first', shown, hidden: [] }]
    const figures = ['a', 'b', 'all'].map((id) => row(1, id))
    return { k: 5, minWidth: 30, atoms, figures, earlier }
  }

  it('holds back what one person joined and shows what stayed the same', () => {
    const answers = [
      ...people(7, ['a', 'a'], 50),
      ...people(8, ['b', 'b'], 60),
      ...people(1, [null, 'a'], 80),
    ]
    const plan = planDisclosure(secondRelease(answers, { a: 350, b: 480, all: 830 }), solver)
    expect(plan.hidden).toEqual([
      { id: 'a', reason: 'changed' },
      { id: 'all', reason: 'changed' },
    ])
    expect(plan.audit.passes).toBe(true)
  })

  it('shows again once k people joined', () => {
    const answers = [
      ...people(7, ['a', 'a'], 50),
      ...people(8, ['b', 'b'], 60),
      ...people(5, [null, 'a'], 80),
    ]
    const plan = planDisclosure(secondRelease(answers, { a: 350, b: 480, all: 830 }), solver)
    expect(plan.shown).toEqual(['a', 'all', 'b'])
  })

  it('goes on without the scores of people whose answers were erased', () => {
    const answers = [
      ...people(6, ['a', 'a'], 50),
      ...people(8, ['b', 'b'], 60),
      ...people(5, ['a', null], null),
    ]
    const plan = planDisclosure(secondRelease(answers, { a: 550, b: 480, all: 1030 }), solver)
    expect(plan.status).toBe('optimal')
    expect(plan.shown).toEqual(['a', 'all', 'b'])
  })

  it('cannot widen what is public already, and does not refuse the release for it', () => {
    const answers = [
      ...people(4, ['a', 'a'], 50),
      ...people(8, ['b', 'b'], 60),
      ...people(1, ['a', null], null),
    ]
    const plan = planDisclosure(secondRelease(answers, { a: 240, b: 480, all: 720 }), solver)
    expect(plan.hidden).toEqual([
      { id: 'a', reason: 'few' },
      { id: 'all', reason: 'changed' },
    ])
    expect(plan.audit.narrowest).toBeNull()
    expect(plan.audit.intervals).toEqual([
      { figure: 'a', release: null, measure: 'score', low: 35, high: 60 },
    ])
  })

  it.each([
    ['by itself', [['Legal']]],
    ['by subtraction', [['Eng'], ['Eng', 'Legal']]],
  ])('does not refuse what k, raised since, would have kept: published %s', (_, published) => {
    const request = oneSmall()
    const sumOf = new Map(request.atoms.map(({ id, measures }) => [id, measures['score']!.sum!]))
    const shown = published.map((ids) => ({
      id: ids.join(' and '),
      coefficients: Object.fromEntries(ids.map((id) => [id, 1])),
      values: { score: { sum: ids.reduce((sum, id) => sum + sumOf.get(id)!, 0) } },
    }))
    const earlier = [{ id: 'first', shown, hidden: [] }]
    const plan = planDisclosure({ ...request, earlier }, solver)
    expect(plan.status).toBe('optimal')
    expect(hiddenFor(plan, 'few')).toEqual(['Legal'])
    expect(hiddenFor(plan, 'complement')).toEqual([])
  })

  it('refuses everything when what was published contradicts the answers', () => {
    const answers = [...people(7, ['a', 'a'], 50), ...people(8, ['b', 'b'], 60)]
    const plan = planDisclosure(secondRelease(answers, { a: 360, b: 480, all: 840 }), solver)
    expect(plan.status).toBe('refused')
    expect(plan.shown).toEqual([])
    expect(hiddenFor(plan, 'refused')).toEqual(['a', 'all', 'b'])
  })
})

/** Files of this folder that a file needs at run time, itself included. */
function runtimeFiles(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen
  seen.add(file)
  const text = readFileSync(new URL(file, import.meta.url), 'utf8')
  for (const [, names = '', path = ''] of text.matchAll(/^import ([^;']*?) from '(\.[^']+)'/gms)) {
    const isTypeOnly = names.startsWith('type ')
    if (!isTypeOnly) runtimeFiles(path, seen)
  }
  return seen
}

it('keeps the suppressor and the auditor free of shared code', () => {
  const suppressor = runtimeFiles('./suppression.ts')
  const auditor = runtimeFiles('./disclosure-audit.ts')
  expect(suppressor).toContain('./row-space.ts')
  expect(auditor).toContain('./exact-disclosure.ts')
  expect([...suppressor].filter((file) => auditor.has(file))).toEqual([])
})
