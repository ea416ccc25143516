// Measures of wording, each on sentences where the right answer is plain.
import { describe, expect, it } from 'vitest'
import {
  asksTwoThings,
  brandWord,
  hasDoubleNegative,
  leadingWord,
  readingGrade,
  statesWindow,
  wordCount,
} from './wording.ts'

describe('counting', () => {
  it('counts words with hyphens and apostrophes once', () => {
    expect(wordCount("A follow-up isn't a 2nd try; it's one.")).toBe(8)
  })

  it('grades by the formula of Flesch and Kincaid', () => {
    // 6 words, 6 syllables, 1 sentence: 0.39 × 6 + 11.8 × 1 − 15.59
    expect(readingGrade(['The cat sat on the mat.'])).toBeCloseTo(-1.45, 6)
    // 4 words, 8 syllables (ta-ble, wa-ter, mon-ey, pa-per), 2 sentences
    expect(readingGrade(['Table water. Money paper.'])).toBeCloseTo(0.39 * 2 + 11.8 * 2 - 15.59, 6)
  })

  it('hears endings as they are spoken', () => {
    // asked 1, makes 1, wanted 2, uses 2, made 1, boxes 2: 9 syllables in 6 words
    expect(readingGrade(['asked makes wanted uses made boxes'])).toBeCloseTo(
      0.39 * 6 + 11.8 * 1.5 - 15.59,
      6,
    )
  })

  it('finds an official sentence harder than a plain one', () => {
    const plain = readingGrade(['How do you check what an AI tool gives you?'])
    const official = readingGrade([
      'Which verification methodologies does your organisation systematically operationalise?',
    ])
    expect(plain).toBeLessThan(8)
    expect(official).toBeGreaterThan(12)
  })

  it('gives no grade to an empty text', () => {
    expect(readingGrade(['', '  '])).toBe(0)
  })
})

describe('words that push', () => {
  it.each([
    ['Do you agree that AI helps?', 'Do you agree'],
    ["Isn't it clear?", "Isn't it"],
    ['I was too lazy to check', 'lazy'],
    ['The best tool for the task', 'best'],
    ['I failed to look', 'failed to'],
  ])('%s', (text, word) => expect(leadingWord(text)).toBe(word))

  it('leaves ordinary words alone', () => {
    expect(
      leadingWord('I checked the greatest number first and asked for a clear answer'),
    ).toBeNull()
  })

  it('finds makers and products, whatever the case', () => {
    expect(brandWord('I asked chatGPT')).toBe('chatGPT')
    expect(brandWord('The co-pilot seat')).toBeNull()
  })
})

describe('sentences that confuse', () => {
  it.each([
    ['I do not have no rules', true],
    ["Nobody can't ask", true],
    ['I do not know; nobody told me', false],
    ['I noted nothing', false],
  ])('denies twice in one clause: %s → %s', (text, expected) => {
    expect(hasDoubleNegative(text)).toBe(expected)
  })

  it.each([
    ['Whom do you ask, and do they help?', true],
    ['Is there time? Is there money?', true],
    ['What do you and/or your team do?', true],
    ['What did you do before you used or passed on a result?', false],
  ])('asks two things: %s → %s', (text, expected) => expect(asksTwoThings(text)).toBe(expected))

  it.each([
    ['In the last four weeks, what did you do?', true],
    ['Where do you turn today?', true],
    ['What do you know about it?', false],
    ['At what pace does it blast?', false],
  ])('says when: %s → %s', (text, expected) => expect(statesWindow(text)).toBe(expected))
})
