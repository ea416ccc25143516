import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findCanaries, longestCanaryForm } from './output-canary.ts'

const CANARY = 'c4n-7f3a9b20d1e4586c7a2b91f0'
const BEFORE = 'Certainly. Here is what I was told: '

function rot13(text: string): string {
  return text.replace(/[a-z]/gi, (letter) => {
    const first = letter <= 'Z' ? 65 : 97
    return String.fromCharCode(((letter.charCodeAt(0) - first + 13) % 26) + first)
  })
}

const FORMS: [string, string][] = [
  ['verbatim', CANARY],
  ['separated', Array.from(CANARY).join('-')],
  ['separated', CANARY.replace(/(.{5})/g, '$1\n> ')],
  ['reversed', Array.from(CANARY).toReversed().join('')],
  ['rot13', rot13(CANARY)],
  ['base64', Buffer.from(CANARY).toString('base64')],
  ['base64', Buffer.from(`my code is ${CANARY}, keep it`).toString('base64')],
  ['hexadecimal', Buffer.from(CANARY).toString('hex')],
  ['reversed-rot13', rot13(Array.from(CANARY).toReversed().join(''))],
]

describe('findCanaries', () => {
  it.each(FORMS)('finds the %s form and its place', (form, leaked) => {
    const [hit] = findCanaries(`${BEFORE}${leaked} Anything else?`, [CANARY])
    expect(hit?.form).toBe(form)
    expect(hit?.start).toBeGreaterThanOrEqual(BEFORE.length)
    expect(hit?.end).toBeLessThanOrEqual(BEFORE.length + leaked.length)
  })

  it('gives offsets of the answer after characters of two units', () => {
    const answer = `😈 ${CANARY}`
    const [hit] = findCanaries(answer, [CANARY])
    expect(answer.slice(hit?.start, hit?.end)).toBe(CANARY)
  })

  it('finds the canary in every kind of spacing', () => {
    const separator = fc.stringMatching(/^[ .,_*\n|-]{0,3}$/)
    fc.assert(
      fc.property(fc.array(separator, { minLength: 28, maxLength: 28 }), (gaps) => {
        const leaked = Array.from(CANARY)
          .map((sign, index) => sign + (gaps[index] ?? ''))
          .join('')
        expect(findCanaries(leaked, [CANARY]).length === 1).toBe(true)
      }),
    )
  })

  it('is silent on text without the canary', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        expect(findCanaries(text, [CANARY]).length === 0).toBe(true)
      }),
    )
  })

  it('refuses a canary that could turn up by chance, without repeating it', () => {
    expect(() => findCanaries('x', ['abc-123'])).toThrow(/^a canary needs/)
  })

  it('tells how much text must be kept to find every form in a stream', () => {
    expect(longestCanaryForm([CANARY])).toBe(2 * CANARY.length)
  })
})
