// Reading files as text: shipped content, what is refused, stable bytes, hostile input.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalForm, readFrameworkFile, writeFrameworkFile } from './framework-file.ts'
import {
  companionNames,
  shippedFile,
  shippedFramework,
  shippedText,
} from '../../../../../test/support/framework-files.ts'

const pack = shippedText('pack-sales.yaml')
const smallNames = companionNames.filter((name) => name !== 'next-steps.yaml')
const largeNames = ['am8-core.yaml', 'next-steps.yaml']

function rulesOf(source: string): string[] {
  const result = readFrameworkFile(source)
  return result.kind === 'refused' ? result.problems.map(({ rule }) => rule) : []
}

describe('shipped content', () => {
  it('has no error and no warning in the core framework', () => {
    expect(readFrameworkFile(shippedText('am8-core.yaml'))).toMatchObject({
      kind: 'read',
      warnings: [],
    })
  })

  it.each(companionNames)('has no error and no warning in %s', (name) => {
    expect(readFrameworkFile(shippedText(name), shippedFramework())).toMatchObject({
      kind: 'read',
      warnings: [],
    })
  })
})

describe('what a file may not contain', () => {
  it.each([
    ['an anchor', pack.replace('en: Sales', 'en: &name Sales'), 'yaml'],
    ['an alias', pack.replace('en: Sales', 'en: *name'), 'yaml'],
    ['a tag', pack.replace('en: Sales', 'en: !!str Sales'), 'yaml'],
    ['a directive', `%YAML 1.2\n---\n${pack}`, 'yaml'],
    ['a key introduced by a question mark', `? a\n: b\n${pack}`, 'yaml'],
    ['a second document', `${pack}\n---\na: b\n`, 'yaml'],
    ['a key given twice', `${pack}\nversion: 1.0.0\n`, 'yaml'],
    ['a broken line', `${pack}\n  - ]\n`, 'yaml'],
    ['more than 1 MiB', pack + '#'.repeat(1024 * 1024), 'too-large'],
    ['deep nesting', `a: ${'['.repeat(40)}${']'.repeat(40)}`, 'too-deep'],
    ['a raw control character', pack.replace('Sales', 'Sa\u0007les'), 'control-characters'],
    [
      'an escaped control character',
      pack.replace('en: Sales', 'en: "Sa\\u0007les"'),
      'control-characters',
    ],
    ['text that runs backwards', pack.replace('Sales', '\u202eSales'), 'control-characters'],
    ['a lone surrogate', pack.replace('Sales', 'Sa\ud800les'), 'control-characters'],
    ['a tag of HTML', pack.replace('en: Sales', 'en: "<b>Sales</b>"'), 'html'],
    ['a character reference', pack.replace('en: Sales', 'en: "Sales &#38; more"'), 'html'],
    ['an unknown key', `${pack}\nsecret: 1\n`, 'schema'],
    ['a merge key', `${pack}\n<<: {a: b}\n`, 'schema'],
    ['a key of the prototype', `${pack}\n__proto__: {a: b}\n`, 'schema'],
    ['nothing at all', '', 'schema'],
  ])('refuses %s', (_, source, rule) => {
    expect(rulesOf(source)).toContain(rule)
  })

  it('accepts signs that only look like markup', () => {
    expect(rulesOf(pack.replace('en: Sales', 'en: "Sales & care, 3 < 4 > 2, #1 *"'))).toEqual([])
  })

  it('says where a schema fault is', () => {
    const result = readFrameworkFile(pack.replace('type: variant', 'type: guess'))
    expect(result).toMatchObject({
      kind: 'refused',
      problems: [{ path: 'items.0.type', rule: 'schema', severity: 'error' }],
    })
  })
})

describe('canonical form', () => {
  it('is the same for YAML, for its JSON and for the YAML written back', () => {
    for (const name of ['am8-core.yaml', ...companionNames]) {
      const result = readFrameworkFile(shippedText(name))
      if (result.kind === 'refused') throw new Error(name)
      for (const text of [
        result.canonical,
        JSON.stringify(result.file, null, 2),
        writeFrameworkFile(result.file),
      ]) {
        expect(readFrameworkFile(text)).toMatchObject({ hash: result.hash })
      }
    }
  })

  it('does not depend on comments, key order or line ends, only on the data', () => {
    const hash = (source: string) => {
      const result = readFrameworkFile(source)
      return result.kind === 'read' ? result.hash : result.problems
    }
    expect(hash(`# note\n${pack}`)).toBe(hash(pack))
    expect(hash(pack.replaceAll('\n', '\r\n'))).toBe(hash(pack))
    expect(hash(`\ufeff${pack}`)).toBe(hash(pack))
    expect(hash(pack.replace('en: Sales', 'en: Selling'))).not.toBe(hash(pack))
  })

  it('has the bytes and the hash of RFC 8785', () => {
    expect(canonicalForm({ b: [1.0, 'é'], a: null })).toEqual({
      canonical: '{"a":null,"b":[1,"é"]}',
      hash: 'f8f17faab95c024891d173fa43442b0e52007736a1f36715ac721ab22deeefc5',
    })
  })

  it('survives writing and reading for any text a person may type', () => {
    const file = shippedFile('pack-leadership.yaml')
    if (file.schema !== 'am8.pack/1') throw new Error('Not a pack')
    const words = fc.oneof(
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }),
      fc.constantFrom(...lookalikes),
    )
    fc.assert(
      fc.property(words, (text) => {
        const json = readFrameworkFile(JSON.stringify({ ...file, name: { en: text } }))
        if (json.kind === 'refused') return
        expect(readFrameworkFile(writeFrameworkFile(json.file))).toMatchObject({ hash: json.hash })
        expect(readFrameworkFile(json.canonical)).toMatchObject({ canonical: json.canonical })
      }),
      { numRuns: 300 },
    )
  })
})

describe('hostile input', () => {
  const million = 1_000_000
  const repeated = (part: string) => part.repeat(Math.floor(million / part.length))
  it.each([
    ['brackets', repeated('[')],
    ['maps in maps', repeated('{a: ')],
    [
      'closing before opening',
      repeated(']').slice(0, million / 2) + repeated('[').slice(0, million / 2),
    ],
    ['dashes', repeated('- ')],
    ['question marks', repeated('? ')],
    ['commas', `[${repeated(',')}`],
    ['errors on each line', repeated(': ]\n')],
    ['many keys', Array.from({ length: 45_000 }, (_, index) => `k${index}: 1`).join('\n')],
    [
      'ever deeper lines',
      Array.from({ length: 1400 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n'),
    ],
    ['documents', repeated('---\n')],
    ['one long text', `a: "${repeated('a \\n')}"`],
  ])('comes to an end with %s', (_, source) => {
    expect(readFrameworkFile(source).kind).toBe('refused')
  })

  it('refuses or reads 2,000 damaged files, and never throws', () => {
    const kinds = new Set<string>()
    fc.assert(
      fc.property(sources, fc.array(damage, { minLength: 1, maxLength: 4 }), (source, damages) => {
        const damaged = damages.reduce((text, change) => change(text), source)
        const result = readFrameworkFile(damaged)
        kinds.add(result.kind)
        if (result.kind === 'refused') expect(result.problems.length).toBeGreaterThan(0)
      }),
      { numRuns: 2000 },
    )
    expect(kinds.size).toBe(2)
  }, 240_000)
})

/** Texts that YAML would read as something else if they were written without quotes. */
const lookalikes = ['yes', 'null', '1e3', '- a', 'a: b', '#', '? x', '"', "'", '~', '0x1f', '  a']

/** Mostly small files, because every rule of the reader shows there; the large ones now and then. */
const sources = fc.oneof(
  { weight: 19, arbitrary: fc.constantFrom(...smallNames.map(shippedText)) },
  { weight: 1, arbitrary: fc.constantFrom(...largeNames.map(shippedText)) },
)

/** One way to damage a text: cut, double, swap, or put something in, somewhere. */
const damage = fc
  .record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.integer({ min: 1, max: 200 }),
    insert: fc.oneof(
      fc.constantFrom(
        '&a ',
        '*a',
        '!!js/function ',
        '<script>',
        '\u0000',
        '\n',
        '  ',
        '- ',
        '? ',
        ': ',
        '{',
        '}',
        '[',
        ']',
        '"',
        "'",
        '|',
        '>',
        '#',
        '%YAML 9',
        '---\n',
        '1e999',
        '-0',
        'null',
        '__proto__: ',
        'visible_when: "((((((((((1"\n',
        '.nan',
        '\ud800',
      ),
      fc.string({ maxLength: 20 }),
    ),
    kind: fc.constantFrom('cut', 'double', 'insert', 'replace', 'lines'),
  })
  .map(({ at, length, insert, kind }) => (text: string) => {
    const from = Math.floor(at * text.length)
    const [before, part, after] = [
      text.slice(0, from),
      text.slice(from, from + length),
      text.slice(from + length),
    ]
    switch (kind) {
      case 'cut':
        return before + after
      case 'double':
        return before + part + part + after
      case 'insert':
        return before + insert + part + after
      case 'replace':
        return before + insert + after
      case 'lines':
        return text
          .split('\n')
          .toSpliced(Math.floor(at * 50), 1, insert)
          .join('\n')
    }
  })
