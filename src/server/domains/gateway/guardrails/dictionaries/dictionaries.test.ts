import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { detect } from '../detect.ts'
import { compileDictionary, tryDictionary } from './dictionaries.ts'
import type { CompiledDictionary, DictionaryEntry } from './dictionaries.ts'
import { compilePattern } from './pattern.ts'
import { runPattern } from './run-pattern.ts'

function compiled(entries: DictionaryEntry[]): CompiledDictionary {
  const compilation = compileDictionary(entries)
  if (compilation.kind !== 'compiled') throw new Error('The dictionary was refused.')
  return compilation.dictionary
}

function customIn(text: string, entries: DictionaryEntry[]): string[] {
  return detect(text, { dictionaries: [compiled(entries)] })
    .filter(({ type }) => type === 'CUSTOM')
    .map(({ start, end }) => text.slice(start, end))
}

describe('dictionaries', () => {
  it('finds denied terms as whole words, in any case, also disguised', () => {
    const entries: DictionaryEntry[] = [
      { kind: 'deny', text: 'Project Falcon', label: 'code name' },
    ]
    expect(
      customIn('About PROJECT FALCON and Pro\u200bject Falcon, not Project Falconry.', entries),
    ).toEqual(['PROJECT FALCON', 'Pro\u200bject Falcon'])
  })

  it('matches short terms only in exactly their case', () => {
    expect(customIn('XQ and xq', [{ kind: 'deny', text: 'XQ', label: 'unit' }])).toEqual(['XQ'])
  })

  it('finds patterns, with a check digit when asked', () => {
    expect(
      customIn('K-1234 and K-12345', [
        { kind: 'pattern', text: String.raw`K-\d{4}`, label: 'customer' },
      ]),
    ).toEqual(['K-1234'])
    const checked: DictionaryEntry[] = [
      { kind: 'pattern', text: String.raw`C\d{4}`, label: 'customer', checkDigit: 'luhn' },
    ]
    expect(customIn('C0018 C0019', checked)).toEqual(['C0018'])
  })

  it('lets allowed names and own domains pass, but never a card or a denied term', () => {
    const dictionaries = [
      compiled([
        { kind: 'allow', text: 'Agnieszka Kowalska' },
        { kind: 'allow', text: 'firma.pl' },
        { kind: 'allow', text: '4111 1111 1111 1111' },
      ]),
    ]
    const types = detect('Agnieszka Kowalska, a@firma.pl, b@other.pl, 4111 1111 1111 1111', {
      dictionaries,
    }).map(({ type }) => type)
    expect(types).toEqual(['EMAIL', 'CREDIT_CARD'])
  })

  it.each([
    [String.raw`(a+)+`, /inside another/],
    [String.raw`a(?=b)`, /look-around/],
    [String.raw`(a)\1`, /only/],
    ['a{2,99}', /counts from 1 to 64/],
    ['a*', /empty text/],
    ['[z-a]x', /backwards/],
    ['(ab', /not closed/],
    [String.raw`\d{64}`.repeat(9), /too large/],
  ])('refuses the pattern %s and says why', (text, reason) => {
    const compilation = compileDictionary([{ kind: 'pattern', text, label: 'x' }])
    expect(compilation).toMatchObject({
      kind: 'refused',
      problems: [{ entry: 0, reason: expect.stringMatching(reason) }],
    })
  })

  it('names the bad entry without repeating it', () => {
    const compilation = compileDictionary([
      { kind: 'deny', text: 'fine', label: 'x' },
      { kind: 'pattern', text: 'geheim(', label: 'x' },
    ])
    expect(compilation.kind === 'refused' && compilation.problems[0]).toMatchObject({ entry: 1 })
    expect(JSON.stringify(compilation)).not.toContain('geheim')
  })

  it('tells before use how often it would act, in shapes', () => {
    const dictionary = compiled([{ kind: 'pattern', text: String.raw`K-\d{4}`, label: 'customer' }])
    expect(tryDictionary(dictionary, ['K-1234 K-9999', 'none'])).toEqual({
      hits: 2,
      shapes: ['X-dddd'],
    })
  })

  it('matches like the regular expression of the same text', () => {
    const patterns = ['ab?c', '(a|bc){1,3}', '[a-c]+d', 'a{2}', '(ab|a)c?']
    fc.assert(
      fc.property(
        fc.constantFrom(...patterns),
        fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd', ' '), maxLength: 12 }),
        (pattern, text) => {
          const words = text.split(' ').filter((word) => word !== '')
          const expected = words.filter((word) => new RegExp(`^(?:${pattern})$`).test(word))
          const matches = runPattern(compilePattern(pattern), text).map(({ start, end }) =>
            text.slice(start, end),
          )
          expect(matches).toEqual(expected)
        },
      ),
      { numRuns: 3000 },
    )
  })

  it('comes to an end for 5,000 entries and a nasty pattern', () => {
    const entries: DictionaryEntry[] = Array.from({ length: 4999 }, (_, index) => ({
      kind: 'deny',
      text: `term number ${index}`,
      label: 'x',
    }))
    const dictionary = compiled([...entries, { kind: 'pattern', text: '[a-z ]+!', label: 'y' }])
    expect(tryDictionary(dictionary, ['a '.repeat(60_000)]).hits).toBe(0)
  })
})
