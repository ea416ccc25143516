import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { detect, MAX_TEXT_LENGTH } from './detect.ts'
import { mergeFindings } from './merge.ts'
import type { Finding } from './structured/finding.ts'

const VALUES: [value: string, type: string][] = [
  ['4111 1111 1111 1111', 'CREDIT_CARD'],
  ['DE89370400440532013000', 'IBAN'],
  ['anna.kowalska@firma.pl', 'EMAIL'],
  ['+49 30 901820', 'PHONE'],
  ['ghp_aB3dE5fG7hI9jK1lM3nO5pQ7rS9tU1vW3xY5', 'SECRET'],
]

const PIECES = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 8 }),
  fc.string({ unit: 'grapheme', maxLength: 8 }),
  fc.constantFrom(
    '👩‍💻',
    '𝟜𝟙',
    '\u200b',
    '&#64;',
    '%41',
    'e\u0301',
    '\ud83d',
    'Иван',
    '山田さん',
    'Mr. Lee',
    '12 ',
    '@',
    '://',
    '-----BEGIN ',
  ),
)

describe('detecting', () => {
  it('gives sorted spans without overlaps inside the text, for any text, and never throws', () => {
    fc.assert(
      fc.property(fc.array(PIECES, { maxLength: 20 }), (pieces) => {
        const text = pieces.join('')
        let end = 0
        for (const span of detect(text)) {
          expect(span.start).toBeGreaterThanOrEqual(end)
          expect(span.end).toBeGreaterThan(span.start)
          expect(span.end).toBeLessThanOrEqual(text.length)
          expect(span.confidence).toBeGreaterThanOrEqual(0.5)
          end = span.end
        }
      }),
      { numRuns: 3000 },
    )
  })

  it('keeps exact offsets behind astral, combining and hidden characters', () => {
    const noise = fc.array(
      fc.constantFrom('👩‍💻', '𝒜', 'e\u0301', '\u200b', 'ﬁ', '\ufdfa', 'я', '漢'),
      { maxLength: 8 },
    )
    fc.assert(
      fc.property(noise, noise, fc.constantFrom(...VALUES), (before, after, [value, type]) => {
        const text = `${before.join('')} \n${value}\n ${after.join('')}`
        const span = detect(text).find((each) => each.type === type)
        expect(span && text.slice(span.start, span.end)).toBe(value)
      }),
      { numRuns: 1000 },
    )
  })

  it('covers every disguised character of a value', () => {
    const disguised = 'x 41\u200b11 1111 1111 11\u00ad11 y'
    const [span] = detect(disguised)
    expect(span && disguised.slice(span.start, span.end)).toBe('41\u200b11 1111 1111 11\u00ad11')
  })

  it('refuses a text that is too long, without a word of it in the message', () => {
    const secret = 'anna.kowalska@firma.pl '
    const text = secret.repeat(MAX_TEXT_LENGTH / secret.length + 1)
    expect(() => detect(text)).toThrow(/^The text has \d+ characters; at most \d+ are scanned\.$/)
  })

  it('looks only for the classes asked for', () => {
    const text = 'Anna Kowalska, anna@firma.pl, 4111 1111 1111 1111'
    expect(detect(text, { classes: ['EMAIL'] }).map(({ type }) => type)).toEqual(['EMAIL'])
  })

  it('finds the address inside a link rather than let the link hide it', () => {
    const types = detect('see https://shop.firma.pl/?mail=anna.kowalska@firma.pl').map(
      ({ type }) => type,
    )
    expect(types).toEqual(['EMAIL'])
  })
})

describe('merging', () => {
  const finding = (start: number, end: number, type: Finding['type']): Finding => ({
    start,
    end,
    type,
    detector: 'test',
    confidence: 0.9,
  })

  it('takes the longest of the same rank, then the order of the types', () => {
    const text = 'x'.repeat(30)
    const merged = mergeFindings(text, [
      finding(0, 10, 'PHONE'),
      finding(0, 12, 'NATIONAL_ID'),
      finding(20, 25, 'PHONE'),
      finding(20, 25, 'CREDIT_CARD'),
    ])
    expect(merged.map(({ type }) => type)).toEqual(['NATIONAL_ID', 'CREDIT_CARD'])
  })

  it('joins the parts of one address', () => {
    const merged = mergeFindings('12 High Street, 10115 Berlin', [
      finding(0, 14, 'ADDRESS'),
      finding(16, 28, 'ADDRESS'),
    ])
    expect(merged).toMatchObject([{ start: 0, end: 28 }])
  })
})

describe('names', () => {
  const persons = (text: string) =>
    detect(text)
      .filter(({ type }) => type === 'PERSON')
      .map(({ start, end }) => text.slice(start, end))

  it.each([
    ['Please call Agnieszka Kowalska tomorrow.', 'Agnieszka Kowalska'],
    ['Sehr geehrte Frau Öztürk,', 'Öztürk'],
    ["It was Seán O'Brien who signed.", "Seán O'Brien"],
    ['Hi Priya,\nthanks', 'Priya'],
    ['С уважением,\nИрина Соколова', 'Ирина Соколова'],
    ['联系人：王小明', '王小明'],
    ['山田太郎さんに送ってください', '山田太郎'],
    ['이름: 박지훈', '박지훈'],
  ])('finds the person in %s', (text, name) => {
    expect(persons(text)).toContain(name)
  })

  it('knows a surname again once the full name was seen', () => {
    expect(persons('Agnieszka Kowalska called. Later Kowalska wrote.')).toEqual([
      'Agnieszka Kowalska',
      'Kowalska',
    ])
  })

  it.each([
    'Install Docker and open Photoshop.',
    'Use Helvetica for Chapter 3.',
    'On Monday in March we test the API.',
    'The Project Manager reviews the Privacy Policy.',
  ])('finds nobody in %s', (text) => {
    expect(persons(text)).toEqual([])
  })
})
