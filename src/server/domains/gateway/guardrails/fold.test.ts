import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldText, originalRange } from './fold.ts'

function originalOf(text: string, foldedPart: string): string {
  const folded = foldText(text)
  const at = folded.text.indexOf(foldedPart)
  expect(at).toBeGreaterThanOrEqual(0)
  const { start, end } = originalRange(folded, at, at + foldedPart.length)
  return text.slice(start, end)
}

describe('folding', () => {
  it('leaves plain text alone', () => {
    const text = 'Zoë Müller, Łódź, Ирина, 山田太郎, 100 % fine & good \\o/'
    expect(foldText(text)).toMatchObject({ text, hiddenCharacters: 0, mixedWords: 0 })
  })

  it('leads back to the original over characters that were left out', () => {
    expect(originalOf('x 4111\u200b11\u00ad11 y', '41111111')).toBe('4111\u200b11\u00ad11')
  })

  it('reads digits of other scripts', () => {
    expect(foldText('１２３ ٤٥٦ १२').text).toBe('123 456 12')
  })

  it('rewrites look-alikes only in words of mixed script', () => {
    expect(foldText('pаypal мир').text).toBe('paypal мир')
    expect(foldText('pаypal').mixedWords).toBe(1)
  })

  it('decodes entities and escapes once', () => {
    expect(originalOf('to a&#64;b.org now', 'a@b.org')).toBe('a&#64;b.org')
    expect(foldText('a%40b.org Jos\\u00e9 &amp;#64;').text).toBe('a@b.org José &#64;')
  })

  it('composes decomposed letters and keeps the whole letter', () => {
    expect(originalOf('Jose\u0301 B', 'José')).toBe('Jose\u0301')
  })

  it('does not count the joiners of emoji as hidden characters', () => {
    expect(foldText('👩\u200d💻 ok ❤\ufe0f').hiddenCharacters).toBe(0)
    expect(foldText('i\u200bg\u{e0041}').hiddenCharacters).toBe(2)
  })

  it('maps every folded range to a growing original range that cuts no pair', () => {
    const unit = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 6 }),
      fc.constantFrom(
        '&#64;',
        '%40',
        '\u200b',
        '𝟜',
        'ﬁ',
        '\ufdfa',
        'e\u0301\u0301',
        '👩‍💻',
        'а',
        '\ud83d',
      ),
    )
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 12 }), fc.nat(), fc.nat(), (parts, a, b) => {
        const original = parts.join('')
        const folded = foldText(original)
        if (folded.text === '') return
        const start = Math.min(a, b) % folded.text.length
        const end = start + 1 + ((Math.max(a, b) - start) % (folded.text.length - start))
        const range = originalRange(folded, start, end)
        expect(range.start).toBeLessThan(range.end)
        expect(range.end).toBeLessThanOrEqual(original.length)
        expect(
          original.slice(range.start, range.end).isWellFormed() || !original.isWellFormed(),
        ).toBe(true)
        const whole = originalRange(folded, 0, folded.text.length)
        expect(whole.start).toBeLessThanOrEqual(range.start)
        expect(whole.end).toBeGreaterThanOrEqual(range.end)
      }),
      { numRuns: 2000 },
    )
  })
})
