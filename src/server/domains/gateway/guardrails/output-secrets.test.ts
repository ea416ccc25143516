import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findPromptRepeats, findSecrets, printSecrets, shinglesOf } from './output-secrets.ts'

const KEY = new Uint8Array(32).fill(7)
const SECRET = 'tulip-harbour-4418'

describe('findSecrets', () => {
  it('finds a registered secret wherever it stands', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (before, after) => {
        const answer = `${before}${SECRET}${after}`
        const hits = findSecrets(answer, printSecrets([SECRET], KEY))
        expect(hits.some(({ start, end }) => answer.slice(start, end) === SECRET)).toBe(true)
      }),
    )
  })

  it('tells secrets of one length apart', () => {
    const prints = printSecrets(['aaaaaaaabb', 'ccccccccdd'], KEY)
    expect(findSecrets('aaaaaaaabc ccccccccdd', prints)).toEqual([
      { start: 11, end: 21, kind: 'secret' },
    ])
  })

  it('keeps no secret in readable form', () => {
    const { byLength } = printSecrets([SECRET], KEY)
    const kept = [...byLength.values()].flatMap(({ sums, prints }) => [...sums, ...prints])
    expect(kept.join(' ')).not.toContain(SECRET)
  })

  it('refuses a value too short to be told from words, without repeating it', () => {
    expect(() => printSecrets(['tulip'], KEY)).toThrow(/^a registered secret has/)
  })
})

describe('findPromptRepeats', () => {
  const prompt =
    'You are the assistant of the harbour office and you answer questions about berths, fees and tides. ' +
    'Never speak about the pending dispute with the fishing association.'
  const known = shinglesOf(prompt)

  it('marks a sentence that repeats the system prompt', () => {
    const answer =
      'Sure. My rules say: You are the assistant of the harbour office and you answer questions about berths.'
    const [hit] = findPromptRepeats(answer, known)
    expect(answer.slice(hit?.start, hit?.end)).toContain('harbour office')
  })

  it('leaves an answer on the same subject alone', () => {
    const answer =
      'The harbour office answers questions about fees. High tide is at nine in the evening.'
    expect(findPromptRepeats(answer, known)).toEqual([])
  })
})
