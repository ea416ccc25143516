import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { SampleAnswer, SampleItem, SampleRound } from './model.ts'
import { sampleOrganisation } from './sample-organisation.ts'

const steps = [0, 1, 2, 3, 4, 5].map((v) => ({ v }))
const days = [0, 1, 3, 10, 20].map((days28) => ({ v: `days-${days28}`, days28 }))
const picks = [
  { id: 'sound', right: true, weight: 2 },
  { id: 'odd', right: false, weight: 1 },
  { id: 'harmful', right: false, weight: 3 },
]

const ordinal = (dimension: string, practice: string, reverse = false): SampleItem => ({
  id: `${practice}.a`,
  practice,
  dimension,
  type: 'ordinal',
  reverse,
  options: steps,
})

const claimed = (dimension: string, practice: string, type: 'evidence' | 'coverage') => {
  const base = { id: `${practice}.a`, practice, dimension }
  return type === 'evidence' ? { ...base, type, options: steps } : { ...base, type }
}

const items: SampleItem[] = [
  ...['SK1', 'SK2', 'SK3'].map((practice) => ordinal('SKILL', practice)),
  { id: 'PR1.a', practice: 'PR1', dimension: 'PRAC', type: 'frequency', options: days },
  ...['PR2', 'PR3'].map((practice) => ordinal('PRAC', practice)),
  ...['AC1', 'AC2', 'AC3'].map((practice) => ordinal('ACCS', practice, practice === 'AC2')),
  ...['RE1', 'RE2', 'RE3'].map((practice) => ordinal('RESP', practice, practice === 'RE3')),
  ...['CU1', 'CU2', 'CU3'].map((practice) => ordinal('CULT', practice)),
  { id: 'SK4.a', practice: 'SK4', dimension: 'SKILL', type: 'scenario', options: picks },
  { id: 'SK4.b', practice: 'SK4', dimension: 'SKILL', type: 'scenario', options: picks },
]

const claimItems: SampleItem[] = [
  claimed('STRA', 'ST1', 'evidence'),
  claimed('STRA', 'ST2', 'coverage'),
  {
    id: 'ST3.a',
    practice: 'ST3',
    dimension: 'STRA',
    type: 'number',
    knots: [
      [0, 0],
      [1, 40],
      [3, 80],
      [6, 100],
    ],
  },
  ...['GO1', 'GO2', 'GO6', 'GO7'].map((practice) => claimed('GOVN', practice, 'evidence')),
  ...['GO3', 'GO4', 'GO5'].map((practice) => claimed('GOVN', practice, 'coverage')),
  claimed('FOUN', 'FO2', 'evidence'),
  ...['FO1', 'FO3', 'FO4'].map((practice) => claimed('FOUN', practice, 'coverage')),
]

const request = { items, claimItems, endsOn: '2026-11-20', seed: 'aiopsos' }
const sample = sampleOrganisation(request)
const [first, second, last] = sample.rounds as [SampleRound, SampleRound, SampleRound]
const peopleById = new Map(sample.people.map((person) => [person.id, person]))

function score(item: SampleItem, answer: SampleAnswer): number | null {
  if (answer.kind !== 'answered') return null
  const { value } = answer
  if (item.type === 'ordinal') return item.reverse ? 100 - 20 * Number(value) : 20 * Number(value)
  if (item.type === 'frequency') return 5 * (days.find(({ v }) => v === value)?.days28 ?? NaN)
  if (item.type === 'scenario') return (value as string[])[0] === 'sound' ? 100 : 0
  if (item.type === 'coverage') return 100 * Number(value)
  return item.type === 'evidence' ? 20 * Number(value) : null
}

function mean(values: readonly (number | null)[]): number {
  const known = values.filter((value) => value !== null)
  return known.reduce((sum, value) => sum + value, 0) / known.length
}

/** Plain mean of all answers of the core form, by dimension and department where given. */
function level(round: SampleRound, dimension?: string, department?: string): number {
  return mean(
    round.responses
      .filter(({ personId }) => {
        return !department || peopleById.get(personId)?.departmentId === department
      })
      .flatMap(({ answers }) =>
        items
          .filter((item) => item.type !== 'scenario')
          .filter((item) => !dimension || item.dimension === dimension)
          .map((item) => score(item, answers[item.id]!)),
      ),
  )
}

function claimLevel(round: SampleRound, dimension: string): number {
  return mean(
    claimItems
      .filter((item) => item.dimension === dimension)
      .flatMap((item) =>
        round.claims
          .filter(({ itemId }) => itemId === item.id)
          .map(({ answer }) => score(item, answer)),
      ),
  )
}

function answeredIn(round: SampleRound, department: string): number {
  return round.responses.filter(
    ({ personId }) => peopleById.get(personId)?.departmentId === department,
  ).length
}

function bytesHash(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex')
}

describe('the organisation', () => {
  test('has 420 people in nine departments that form a tree', () => {
    expect(sample.people).toHaveLength(420)
    expect(sample.departments).toHaveLength(9)
    const ids = sample.departments.map(({ id }) => id)
    expect(new Set(sample.people.map(({ departmentId }) => departmentId))).toEqual(new Set(ids))
    const parents = sample.departments.flatMap(({ parentId }) => parentId ?? [])
    expect(parents.length).toBeGreaterThan(0)
    expect(ids).toEqual(expect.arrayContaining(parents))
  })

  test('gives everyone a name and an address of their own that can never receive mail', () => {
    expect(new Set(sample.people.map(({ email }) => email)).size).toBe(420)
    expect(new Set(sample.people.map(({ name }) => name)).size).toBe(420)
    for (const { email } of sample.people) expect(email).toMatch(/^[a-z]+\.[a-z]+@sample\.invalid$/)
  })

  test('has many contributors and few executives', () => {
    const share = (band: string) =>
      sample.people.filter(({ roleBand }) => roleBand === band).length / 420
    expect(share('contributor')).toBeGreaterThan(0.7)
    expect(share('lead')).toBeGreaterThan(share('manager'))
    expect(share('manager')).toBeGreaterThan(share('head'))
    expect(share('executive')).toBeLessThan(0.03)
  })
})

describe('repeatability', () => {
  test('the same request gives the same bytes on every machine', () => {
    expect(bytesHash(sampleOrganisation(request))).toBe(bytesHash(sample))
    expect(bytesHash(sample)).toBe(
      'c50eec3ea16a5c3ecc536a76eb61849a56e4dd6006eb604be159fe4b34d6e0a5',
    )
  })

  test('another seed gives other people and other answers', () => {
    const other = sampleOrganisation({ ...request, seed: 'another' })
    expect(other.people[0]?.name).not.toBe(sample.people[0]?.name)
    expect(bytesHash(other.rounds)).not.toBe(bytesHash(sample.rounds))
  })

  test('the order of items does not change an answer', () => {
    const reversed = sampleOrganisation({ ...request, items: items.toReversed() })
    expect(reversed.rounds[1]?.responses).toEqual(second.responses)
  })
})

describe('the rounds', () => {
  test('are three, half a year apart, and end when asked', () => {
    expect(sample.rounds.map(({ closesOn }) => closesOn)).toEqual([
      '2025-11-21',
      '2026-05-22',
      '2026-11-20',
    ])
    for (const { opensOn, closesOn, responses } of sample.rounds) {
      expect(responses.every(({ sentOn }) => sentOn >= opensOn && sentOn <= closesOn)).toBe(true)
    }
  })

  test('are answered by 60 to 80 per cent, each person at most once', () => {
    for (const { responses } of sample.rounds) {
      expect(responses.length / 420).toBeGreaterThan(0.6)
      expect(responses.length / 420).toBeLessThan(0.8)
      expect(new Set(responses.map(({ personId }) => personId)).size).toBe(responses.length)
    }
  })

  test('have one department too small to be shown and one silent at first', () => {
    for (const round of sample.rounds) {
      expect(answeredIn(round, 'legal')).toBe(4)
      for (const { id } of sample.departments) {
        if (id === 'legal' || (id === 'marketing' && round === first)) continue
        expect(answeredIn(round, id)).toBeGreaterThanOrEqual(5)
      }
    }
    expect(answeredIn(first, 'marketing')).toBe(0)
    expect(answeredIn(second, 'marketing')).toBeGreaterThan(10)
  })

  test('answer every item, with a few left open', () => {
    const answers = last.responses.flatMap((response) => Object.values(response.answers))
    expect(answers).toHaveLength(last.responses.length * items.length)
    const open = answers.filter(({ kind }) => kind !== 'answered').length / answers.length
    expect(open).toBeGreaterThan(0.01)
    expect(open).toBeLessThan(0.08)
  })

  test('close with a dozen remarks by people who answered', () => {
    expect(last.comments).toHaveLength(12)
    const answered = new Set(last.responses.map(({ personId }) => personId))
    expect(last.comments.every(({ personId }) => answered.has(personId))).toBe(true)
    expect(new Set(last.comments.map(({ personId }) => personId)).size).toBe(12)
  })
})

describe('the story', () => {
  test('skills and practice improve by more than five points', () => {
    expect(level(last, 'SKILL') - level(first, 'SKILL')).toBeGreaterThan(5)
    expect(level(last, 'PRAC') - level(first, 'PRAC')).toBeGreaterThan(5)
  })

  test('right answers to the cases become more frequent', () => {
    const right = (round: SampleRound) =>
      mean(
        items
          .filter(({ type }) => type === 'scenario')
          .flatMap((item) => round.responses.map(({ answers }) => score(item, answers[item.id]!))),
      )
    expect(right(last)).toBeGreaterThan(right(first) + 4)
  })

  test('governance lags: lowest of all and hardly moving', () => {
    const others = ['SKILL', 'PRAC', 'ACCS', 'RESP', 'CULT'].map((each) => level(last, each))
    const governance = claimLevel(last, 'GOVN')
    const claims = [claimLevel(last, 'STRA'), claimLevel(last, 'FOUN')]
    expect(Math.min(...others, ...claims)).toBeGreaterThan(governance)
    expect(Math.abs(governance - claimLevel(first, 'GOVN'))).toBeLessThan(6)
  })

  test('customer support worsens, operations is stable', () => {
    const change = (department: string) =>
      level(last, undefined, department) - level(first, undefined, department)
    expect(change('support')).toBeLessThan(-6)
    expect(Math.abs(change('operations'))).toBeLessThan(2.5)
    expect(change('engineering')).toBeGreaterThan(5)
  })

  test('people differ as much as people do, and consistently', () => {
    const own = last.responses.map(({ answers }) =>
      mean(
        items
          .filter(({ type }) => type !== 'scenario')
          .map((item) => score(item, answers[item.id]!)),
      ),
    )
    const centre = mean(own)
    const spread = Math.sqrt(mean(own.map((value) => (value - centre) ** 2)))
    expect(spread).toBeGreaterThan(8)
    expect(spread).toBeLessThan(18)
  })
})

describe('claims', () => {
  test('come from named owners, with evidence somebody else reviews', () => {
    const artefacts = last.claims.flatMap(({ ownerId, artefacts }) =>
      artefacts.map((artefact) => ({ ...artefact, ownerId })),
    )
    expect(artefacts.length).toBeGreaterThan(5)
    for (const { ownerId, reviewerId, addedOn, expiresOn } of artefacts) {
      expect(peopleById.has(ownerId)).toBe(true)
      expect(reviewerId).not.toBe(ownerId)
      expect(addedOn < last.closesOn && addedOn < expiresOn).toBe(true)
    }
    const statuses = sample.rounds.flatMap(({ claims }) =>
      claims.flatMap((claim) => claim.artefacts.map(({ status }) => status)),
    )
    expect(new Set(statuses)).toEqual(new Set(['accepted', 'proposed', 'rejected']))
  })

  test('are two per item and far apart on one', () => {
    const ranges = claimItems.map((item) => {
      const scores = last.claims
        .filter(({ itemId }) => itemId === item.id)
        .map(({ answer }) => score(item, answer) ?? 0)
      expect(scores).toHaveLength(2)
      return { id: item.id, range: Math.abs(scores[0]! - scores[1]!) }
    })
    expect(ranges.filter(({ range }) => range >= 40).map(({ id }) => id)).toEqual(['GO3.a'])
  })
})
