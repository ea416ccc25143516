// Faults of wording and translation, each planted in a sound file.
import { describe, expect, it } from 'vitest'
import {
  type Draft,
  pathsFound,
  shippedFile,
  shippedFramework,
} from '../../../../../test/support/framework-files.ts'
import type { Pack } from './framework.ts'
import { completeLocales, lintFrameworkFile } from './framework-lint.ts'

const core = shippedFramework()
const pack = shippedFile('pack-sales.yaml') as Pack
const steps = shippedFile('next-steps.yaml')

describe('wording', () => {
  it.each<[string, string, (each: Draft) => void, string]>([
    ['a long stem', 'word-count', (i) => (i.text.en = 'last '.repeat(26)), '.text.en'],
    [
      'a long option',
      'word-count',
      (i) => (i.options[0].label.en = 'word '.repeat(15)),
      '.options.0.label.en',
    ],
    ['a long reason', 'word-count', (i) => (i.why.en = 'word '.repeat(21)), '.why.en'],
    [
      'a hard stem',
      'reading-grade',
      (i) =>
        (i.text.en =
          'Which organisational methodologies were systematically operationalised last quarter?'),
      '',
    ],
    [
      'a product',
      'brand-word',
      (i) => (i.options[1].label.en = 'I asked ChatGPT'),
      '.options.1.label.en',
    ],
    [
      'a push',
      'leading-word',
      (i) => (i.text.en = 'How important was AI in the last four weeks?'),
      '.text.en',
    ],
    [
      'a double negative',
      'double-negative',
      (i) => (i.options[1].label.en = 'I never had no answer'),
      '.options.1.label.en',
    ],
    [
      'two questions in one',
      'two-ideas',
      (i) => (i.text.en = 'Whom did you ask last, and did they help?'),
      '.text.en',
    ],
    ['no time', 'window', (i) => (i.text.en = 'How do you check AI results?'), '.text.en'],
  ])('finds %s', (_, rule, change, path) => {
    expect(pathsFound(core, rule, (draft) => change(draft.items[0]))).toEqual([`items.0${path}`])
  })

  it('finds a long next step', () => {
    const change = (draft: Draft) => (draft.steps[0].texts[1].en = 'word '.repeat(31))
    expect(pathsFound(steps, 'word-count', change)).toEqual(['steps.0.texts.1.en'])
  })
})

describe('languages', () => {
  it('must all be complete before they launch, the first one before the file is published', () => {
    const draft = structuredClone(core)
    draft.locales = ['en', 'de']
    expect(completeLocales(draft)).toEqual(['en'])
    expect(lintFrameworkFile(draft).every(({ severity }) => severity === 'warning')).toBe(true)
    draft.locales = ['de', 'en']
    expect(lintFrameworkFile(draft).some(({ severity }) => severity === 'error')).toBe(true)
  })

  it('are complete with every text in place, option labels included', () => {
    const draft = structuredClone(pack)
    draft.locales = ['en', 'de']
    draft.name['de'] = 'Vertrieb'
    for (const each of draft.items) {
      each.text['de'] = 'Wie oft?'
      if (each.examples) each.examples['de'] = 'Briefe'
    }
    expect(completeLocales(draft)).toEqual(['en', 'de'])
    delete draft.items[3]!.text['de']
    expect(completeLocales(draft)).toEqual(['en'])
  })

  it('must be listed', () => {
    const change = (draft: Draft) => (draft.items[0].text.fr = 'Combien ?')
    expect(pathsFound(core, 'unlisted-locale', change)).toEqual(['items.0.text.fr'])
  })
})
