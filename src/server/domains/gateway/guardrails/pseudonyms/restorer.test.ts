import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Span } from '../span.ts'
import { planPseudonyms, restorableValues } from './plan.ts'
import { createRestorer, MAX_HELD } from './restorer.ts'

const MAP = new Map([
  ['[PERSON_1]', 'Agnieszka $& Kowalski'],
  ['[PERSON_12]', 'Jo'],
  ['[EMAIL_1]', 'anna_k@firm.example'],
  ['[ACCOUNT_3]', 'DE89 3704 0044 0532 0130 00'],
])

function restoreWhole(text: string): string {
  const restorer = createRestorer(MAP)
  return restorer.push(text) + restorer.end()
}

function restoreInPieces(text: string, cuts: number[]): { text: string; maxHeld: number } {
  const restorer = createRestorer(MAP)
  let restored = ''
  let from = 0
  for (const cut of [
    ...cuts.map((each) => each % (text.length + 1)).toSorted((a, b) => a - b),
    text.length,
  ]) {
    restored += restorer.push(text.slice(from, cut))
    from = cut
  }
  return { text: restored + restorer.end(), maxHeld: restorer.maxHeld }
}

describe('restoring', () => {
  const NAME = 'Agnieszka $& Kowalski'
  it.each([
    ['[PERSON_1]', NAME],
    ['[person_1]', NAME],
    [String.raw`\[PERSON\_1\]`, NAME],
    ['PERSON_1', NAME],
    ['person_1.', `${NAME}.`],
    ['[PERSON 1]', NAME],
    ['PERSON-1', NAME],
    ['**[PERSON_1]**', `**${NAME}**`],
    ['**PERSON_1**', `**${NAME}**`],
    ['<PERSON_1>', NAME],
    ["[PERSON_1]'s", `${NAME}'s`],
    ["[PERSON_1's]", `${NAME}'s`],
    ['【PERSON_1】', NAME],
    ['［PERSON_1］', NAME],
    ['[PERSON_12]', 'Jo'],
  ])('puts the value back for %s', (written, expected) => {
    expect(restoreWhole(`a ${written} b`)).toBe(`a ${expected} b`)
  })

  it.each(['person 1', 'XPERSON_1', '[PERSON_9]', 'PERSON_13', '[PERSON_01]', '[PERSON_1234567]'])(
    'leaves %s as it is',
    (written) => {
      expect(restoreWhole(`a ${written} b`)).toBe(`a ${written} b`)
    },
  )

  it('counts the tokens a model made up', () => {
    const restorer = createRestorer(MAP)
    restorer.push('[PERSON_9] and [PERSON_1] and [EMAIL_7]')
    restorer.end()
    expect(restorer.unknownTokens).toBe(2)
  })

  it('gives the same text whatever the pieces, and holds back at most 24 characters', () => {
    const part = fc.oneof(
      fc.constantFrom(
        '[PERSON_1]',
        'PERSON_12',
        '<EMAIL_1>',
        '[account 3]',
        String.raw`\[PERSON\_1\]`,
        '[PER',
        'PERSON',
        '_1',
        "'s]",
        '【',
        '[',
        '\\',
        '1',
      ),
      fc.string({ maxLength: 5 }),
    )
    fc.assert(
      fc.property(
        fc.array(part, { maxLength: 12 }),
        fc.array(fc.nat(200), { maxLength: 30 }),
        (parts, cuts) => {
          const text = parts.join('')
          const restored = restoreInPieces(text, cuts)
          expect(restored.text).toBe(restoreWhole(text))
          expect(restored.maxHeld).toBeLessThanOrEqual(MAX_HELD)
        },
      ),
      { numRuns: 20_000 },
    )
  })
})

function span(text: string, value: string, type: Span['type'], from = 0): Span {
  const start = text.indexOf(value, from)
  return { start, end: start + value.length, type, detector: 'test', confidence: 1 }
}

describe('planning pseudonyms', () => {
  it('gives the same value the same token and another value another', () => {
    const text = 'Ann Lee met Bo Ray. Ann Lee left.'
    const spans = [
      span(text, 'Ann Lee', 'PERSON'),
      span(text, 'Bo Ray', 'PERSON'),
      span(text, 'Ann Lee', 'PERSON', 9),
    ]
    expect(planPseudonyms(text, spans).text).toBe('[PERSON_1] met [PERSON_2]. [PERSON_1] left.')
  })

  it('takes a surname for the one person who bears it, and restores the longest form', () => {
    const text = 'Kowalski wrote. Agnieszka Kowalski signed.'
    const spans = [span(text, 'Kowalski', 'PERSON'), span(text, 'Agnieszka Kowalski', 'PERSON')]
    const plan = planPseudonyms(text, spans)
    expect(plan.text).toBe('[PERSON_1] wrote. [PERSON_1] signed.')
    expect(restorableValues(plan.tokens).get('[PERSON_1]')).toBe('Agnieszka Kowalski')
  })

  it('gives a surname its own token when two persons bear it', () => {
    const text = 'Ann Lee, Bo Lee, Lee'
    const spans = [
      span(text, 'Ann Lee', 'PERSON'),
      span(text, 'Bo Lee', 'PERSON'),
      span(text, 'Lee', 'PERSON', 16),
    ]
    expect(planPseudonyms(text, spans).text).toBe('[PERSON_1], [PERSON_2], [PERSON_3]')
  })

  it('goes on counting from the tokens a conversation already has', () => {
    const first = planPseudonyms('Ann Lee', [span('Ann Lee', 'Ann Lee', 'PERSON')])
    const second = planPseudonyms('Bo Ray', [span('Bo Ray', 'Bo Ray', 'PERSON')], first.tokens)
    expect(second.text).toBe('[PERSON_2]')
    expect(first.tokens).toHaveLength(1)
  })

  it('never puts a secret back', () => {
    const plan = planPseudonyms('key hunter2!', [span('key hunter2!', 'hunter2!', 'SECRET')])
    expect(plan.text).toBe('key [SECRET_1]')
    expect(restorableValues(plan.tokens).size).toBe(0)
  })

  it('escapes what already looks like a token, so that restoring gives back the exact text', () => {
    const part = fc.oneof(
      fc.constantFrom(
        '[PERSON_1]',
        'person_1',
        'PERSON 1',
        '<EMAIL_2>',
        '[LITERAL_1]',
        String.raw`\[CARD\_4\]`,
        "[ID_1's]",
        '[',
        ']',
        '_1',
        'PERSON',
      ),
      fc.string({ unit: 'grapheme', maxLength: 6 }),
    )
    fc.assert(
      fc.property(
        fc.array(part, { maxLength: 10 }),
        fc.string({ minLength: 1, maxLength: 8 }),
        (parts, value) => {
          const text = `${value}${parts.join('')}`
          const spans: Span[] = [
            { start: 0, end: value.length, type: 'PHONE', detector: 'test', confidence: 1 },
          ]
          const plan = planPseudonyms(text, spans)
          const restorer = createRestorer(restorableValues(plan.tokens))
          expect(restorer.push(plan.text) + restorer.end()).toBe(text)
        },
      ),
      { numRuns: 5000 },
    )
  })
})
