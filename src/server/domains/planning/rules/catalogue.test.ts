import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { type Catalogue, catalogueHash, type Initiative, readCatalogue } from './catalogue.ts'
import { type CatalogueFault, lintCatalogue } from './catalogue-lint.ts'

const contentUrl = new URL(
  '../../../../../content/initiatives/am8-initiatives.yaml',
  import.meta.url,
)
const published = readFileSync(contentUrl, 'utf8')
const targets = ['SKILL', 'PRAC', 'ACCS', 'RESP', 'CULT', 'STRA', 'GOVN', 'FOUN']
const context = { targets, checkExpression: () => null }

const publishedReading = readCatalogue(published)

function catalogue(): Catalogue {
  if (publishedReading.kind === 'read') return publishedReading.catalogue
  throw new Error(publishedReading.problems.join('\n'))
}

function changed(id: string, change: Partial<Initiative>): Catalogue {
  const original = catalogue()
  const initiatives = original.initiatives.map((each) =>
    each.id === id ? ({ ...each, ...change } as Initiative) : each,
  )
  return { ...original, initiatives }
}

function rulesBroken(of: Catalogue): Set<CatalogueFault['rule']> {
  return new Set(lintCatalogue(of, context).map(({ rule }) => rule))
}

function entry(id: string): Initiative {
  const found = catalogue().initiatives.find((each) => each.id === id)
  if (!found) throw new Error(`${id} is missing`)
  return found
}

function annualCost({ cost_once, cost_month }: Initiative): number {
  return cost_once + 12 * cost_month
}

/** What can be chosen, one after the other, with so much money in all for each with its needs. */
function within(pence: number): Initiative[] {
  const all = catalogue().initiatives
  const costWithNeeds = (id: string, seen = new Set<string>()): number => {
    const initiative = all.find((each) => each.id === id)
    if (!initiative || seen.has(id)) return 0
    seen.add(id)
    const needs = initiative.needs.reduce((sum, need) => sum + costWithNeeds(need, seen), 0)
    const lists = initiative.needs_any.map((list) =>
      Math.min(...list.map((need) => costWithNeeds(need, seen))),
    )
    return annualCost(initiative) + needs + lists.reduce((sum, cost) => sum + cost, 0)
  }
  return all.filter(({ id }) => costWithNeeds(id) <= pence)
}

describe('the published catalogue', () => {
  test('has 44 to 50 initiatives and no fault', () => {
    expect(lintCatalogue(catalogue(), context)).toEqual([])
    expect(catalogue().initiatives.length).toBeGreaterThanOrEqual(44)
    expect(catalogue().initiatives.length).toBeLessThanOrEqual(50)
  })

  test('offers every dimension at least four initiatives and 25 points', () => {
    for (const target of targets) {
      const lifts = catalogue().initiatives.flatMap(({ lifts }) =>
        lifts.filter((lift) => lift.target === target),
      )
      expect(lifts.length).toBeGreaterThanOrEqual(4)
      expect(lifts.reduce((sum, { points }) => sum + points, 0)).toBeGreaterThanOrEqual(25_000)
    }
  })

  test('leaves a cautious organisation enough to do without money and with £5,000', () => {
    expect(within(0).length).toBeGreaterThanOrEqual(8)
    expect(within(500_000).length).toBeGreaterThanOrEqual(within(0).length + 8)
  })

  test('describes each initiative in two to four sentences', () => {
    const sentences = catalogue().initiatives.map(({ description }) =>
      (description.en ?? '').split(/[.?](?:\s|$)/).filter(Boolean),
    )
    expect(Math.min(...sentences.map(({ length }) => length))).toBeGreaterThanOrEqual(2)
    expect(Math.max(...sentences.map(({ length }) => length))).toBeLessThanOrEqual(4)
  })

  test('hands every condition to the caller for checking', () => {
    const seen: string[] = []
    lintCatalogue(catalogue(), { targets, checkExpression: (text) => (seen.push(text), null) })
    expect(seen).toContain("profile.high_risk in ['yes', 'unsure']")
  })
})

describe('reading', () => {
  const refusal = (from: string | RegExp, to: string) => {
    const text = published.replace(from, to)
    expect(text).not.toBe(published)
    const reading = readCatalogue(text)
    return reading.kind === 'refused' ? reading.problems.join('\n') : 'read'
  }

  test.each([
    ['an unknown key', '    scope: org', '    scopes: org', /scope/],
    ['a second key of the same name', '    weeks: 4', '    weeks: 4\n    weeks: 4', /unique/],
    ['an anchor', 'needs: [I01]', 'needs: &first [I01]', /Anchor &first/],
    ['a tag', 'weeks: 4', 'weeks: !!int 4', /Tag/],
    ['markup', 'Write one short policy', '<b>Write</b> one short policy', /Markup/],
    ['broken money', 'cost_once: 400000', 'cost_once: 4000.50', /cost_once/],
    ['a lift without a source', '        source: judgement\n', '', /source/],
    [
      'preparation of what is not run by group',
      'scope: org',
      'scope: org\n    preparation: 1',
      /preparation/,
    ],
    ['broken text', 'locales: [en]', 'locales: [en', /./],
  ])('refuses %s', (_name, from, to, problem) => {
    expect(refusal(from, to)).toMatch(problem)
    expect(refusal(from, to)).not.toBe('read')
  })

  test('refuses an alias and a file above 1 MiB without reading it', () => {
    const alias = readCatalogue('id: &a x\nlicence: *a')
    expect(alias).toMatchObject({ kind: 'refused' })
    expect(readCatalogue(`# ${'x'.repeat(1_100_000)}\n${published}`)).toMatchObject({
      kind: 'refused',
    })
  })

  test('hashes the content, not the layout', () => {
    const reading = readCatalogue(published.replace('locales: [en]', 'locales:\n  - en # only'))
    expect(reading.kind === 'read' && catalogueHash(reading.catalogue)).toBe(
      catalogueHash(catalogue()),
    )
    expect(catalogueHash(changed('I01', { cost_once: 400_001 }))).not.toBe(
      catalogueHash(catalogue()),
    )
  })
})

describe('lint finds', () => {
  const lift = entry('I04').lifts[0]!

  test.each<[CatalogueFault['rule'], Partial<Initiative>]>([
    ['duplicate-id', { id: 'I05' }],
    ['unknown-reference', { needs: ['I99'] }],
    ['unknown-reference', { needs_any: [['I01', 'I99']] }],
    ['circular-needs', { needs: ['I05'] }],
    ['circular-needs', { needs: ['I04'] }],
    ['circular-needs', { needs_any: [['I01', 'I11']] }],
    ['one-sided-exclusion', { excludes: ['I01'] }],
    ['excludes-its-need', { excludes: ['I01'], needs: ['I01'] }],
    ['lift-out-of-order', { lifts: [{ ...lift, low: lift.points + 1 }] }],
    ['lift-out-of-order', { lifts: [{ ...lift, high: lift.points - 1 }] }],
    ['unknown-target', { lifts: [{ ...lift, target: 'SPEED' }] }],
    ['repeated-target', { lifts: [lift, lift] }],
    ['unknown-source', { lifts: [{ ...lift, source: 'survey' }] }],
    ['overconfident', { lifts: [{ ...lift, confidence: 'high' }] }],
    ['unknown-pool', { effort: { magic: 10 } }],
    ['steps-do-not-fill-weeks', { weeks: 9 }],
    ['missing-language', { title: { de: 'Verzeichnis' } }],
  ])('%s', (rule, change) => {
    expect(rulesBroken(changed('I04', change))).toContain(rule)
  })

  test('a condition the caller cannot read', () => {
    const faults = lintCatalogue(catalogue(), {
      targets,
      checkExpression: (text) => (text.includes('high_risk') ? 'Unknown field' : null),
    })
    expect(faults.map(({ at, rule }) => `${at} ${rule}`)).toEqual([
      'I43 condition',
      'I44 condition',
    ])
  })
})
