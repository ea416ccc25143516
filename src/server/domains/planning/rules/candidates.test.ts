import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { applicableCatalogue, candidates, type PlanningGroup } from './candidates.ts'
import { type Catalogue, readCatalogue } from './catalogue.ts'
import { planInputSchema } from './model.ts'

const contentUrl = new URL(
  '../../../../../content/initiatives/am8-initiatives.yaml',
  import.meta.url,
)
const people = ['SKILL', 'PRAC', 'ACCS', 'RESP', 'CULT']
const groups: PlanningGroup[] = [
  { id: 'org', people: 40, targets: [...people, 'STRA', 'GOVN', 'FOUN'] },
  { id: 'eng', people: 120, targets: people },
  { id: 'ops', people: 40, targets: people },
]

const reading = readCatalogue(readFileSync(contentUrl, 'utf8'))

function catalogue(): Catalogue {
  if (reading.kind === 'read') return reading.catalogue
  throw new Error(reading.problems.join('\n'))
}

function find(id: string, within = groups) {
  return candidates(catalogue(), within, 12).find((each) => each.id === id)
}

test('adds the monthly cost over the horizon to the cost paid once', () => {
  expect(find('I06')?.cost).toBe(300_000 + 12 * 180_000)
})

test('makes one candidate for the whole organisation where groups cannot go alone', () => {
  const ids = candidates(catalogue(), groups, 12).map(({ id }) => id)
  expect(ids.filter((id) => id.startsWith('I01'))).toEqual(['I01'])
  expect(ids.filter((id) => id.startsWith('I02'))).toEqual(['I02@eng', 'I02@ops', 'I02@org'])
  expect(ids).toEqual(ids.toSorted())
})

test('lets the variants of an initiative exclude each other', () => {
  expect(find('I02@eng')?.excludes).toEqual(['I02@ops', 'I02@org'])
  expect(find('I02@org')?.excludes).toEqual(['I02@eng', 'I02@ops'])
  expect(find('I25')?.excludes).toEqual(['I26'])
})

test('charges a group the preparation and its share of the rest, rounded up', () => {
  // 30 per cent preparation, 60 per cent of the people: 0.3 + 0.7 × 0.6 = 0.72
  expect(find('I02@eng')).toMatchObject({
    cost: 1_080_000,
    effort: { data: 15, people: 123, security: 8 },
  })
  expect(find('I02@org')).toMatchObject({ cost: 1_500_000, effort: { people: 170 } })
})

test('lifts only the scores a group has', () => {
  const lifted = (id: string) => find(id)?.lifts.map(({ group, target }) => `${group} ${target}`)
  expect(lifted('I19@eng')).toEqual(['eng PRAC', 'eng SKILL'])
  expect(lifted('I08')).toEqual(['eng CULT', 'ops CULT', 'org CULT', 'org STRA'])
})

test('lets a group build on its own variant or on that of everybody', () => {
  expect(find('I20@eng')).toMatchObject({ needs: ['I06'], needsAny: [['I19@eng', 'I19@org']] })
  expect(find('I20@org')).toMatchObject({ needs: ['I06', 'I19@org'], needsAny: [] })
  expect(find('I14')?.needsAny).toEqual([['I02@org', 'I13@org']])
})

test('gives the shape the planner reads, also for an organisation that is one group', () => {
  const whole: PlanningGroup[] = [{ id: 'org', people: 12, targets: people }]
  for (const each of [groups, whole]) {
    const parsed = planInputSchema.shape.initiatives.safeParse(candidates(catalogue(), each, 12))
    expect(parsed.error).toBeUndefined()
  }
  expect(find('I02@org', whole)?.excludes).toEqual([])
})

test('leaves out what does not concern the organisation and whatever needs it', () => {
  const original = catalogue()
  const initiatives = original.initiatives.map((each) =>
    each.id === 'I04' ? { ...each, applies_when: 'profile.employees >= 10' } : each,
  )
  const { catalogue: rest, notApplicable } = applicableCatalogue(
    { ...original, initiatives },
    (expression) => !expression.includes('employees'),
  )
  const left = notApplicable.map(({ id }) => id)
  expect(left).toContain('I04')
  expect(left).toContain('I05')
  expect(left).toContain('I43')
  expect(notApplicable.find(({ id }) => id === 'I43')?.rule).toBe('needs I05')
  expect(rest.initiatives.map(({ id }) => id)).not.toContain('I11')
  // I50 needs the approved assistant or the list of tools; the list fell away, the assistant is left.
  expect(rest.initiatives.find(({ id }) => id === 'I50')?.needs_any).toEqual([['I06']])
})
