// Looks for the canary of a system prompt in an answer, in all the forms in which a model may be talked
// into giving it away. Reports places only, never what stands there.

/** A place in the answer; offsets are UTF-16 units of the answer, end exclusive. */
export type CanaryHit = { start: number; end: number; form: CanaryForm }

export type CanaryForm =
  | 'verbatim'
  | 'separated'
  | 'reversed'
  | 'rot13'
  | 'base64'
  | 'hexadecimal'
  | 'reversed-rot13'

type Needle = { form: CanaryForm; letters: string }

/** The shortest canary that cannot turn up by chance: 96 bits as hexadecimal digits. */
const SHORTEST_CANARY = 24

/**
 * All places where one of the canaries shows, first to last. Letters and digits are compared without
 * case and without what stands between them, so separators, line breaks and Markdown do not hide it.
 * Linear in the answer. Throws for canaries shorter than 96 bits, which would meet ordinary text.
 */
export function findCanaries(answer: string, canaries: readonly string[]): CanaryHit[] {
  if (canaries.some((canary) => letters(canary).length < SHORTEST_CANARY)) {
    throw new Error('a canary needs at least 24 letters or digits')
  }
  const { text, places } = comparable(answer)
  const hits = canaries.flatMap((canary) =>
    needlesOf(canary).flatMap(({ form, letters: needle }) =>
      allPlaces(text, needle).map((at): CanaryHit => {
        const start = places[at] ?? 0
        const end = (places[at + needle.length - 1] ?? 0) + 1
        const isSeparated = form === 'verbatim' && end - start !== canary.length
        return { start, end, form: isSeparated ? 'separated' : form }
      }),
    ),
  )
  return hits.toSorted((one, other) => one.start - other.start || one.end - other.end)
}

/** The longest text, in characters without separators, that a canary can take up in any form. */
export function longestCanaryForm(canaries: readonly string[]): number {
  return Math.max(0, ...canaries.flatMap(needlesOf).map((needle) => needle.letters.length))
}

function needlesOf(canary: string): Needle[] {
  const plain = letters(canary)
  const needles: Needle[] = [
    { form: 'verbatim', letters: plain },
    { form: 'reversed', letters: reversed(plain) },
    { form: 'rot13', letters: rot13(plain) },
    { form: 'reversed-rot13', letters: rot13(reversed(plain)) },
    ...hexForms(canary),
    ...base64Forms(canary),
  ]
  return needles.filter((needle, index) => {
    return needles.findIndex((other) => other.letters === needle.letters) === index
  })
}

function hexForms(canary: string): Needle[] {
  const forms = [canary, canary.toLowerCase(), canary.toUpperCase()]
  return forms.map((form) => ({ form: 'hexadecimal', letters: Buffer.from(form).toString('hex') }))
}

/** Base64 of the canary at each of the three offsets it may have inside a longer encoded text. */
function base64Forms(canary: string): Needle[] {
  const forms = [canary, canary.toLowerCase(), canary.toUpperCase()]
  return forms.flatMap((form) =>
    [0, 1, 2].map((offset): Needle => {
      const encoded = Buffer.from(' '.repeat(offset) + form)
        .toString('base64')
        .replace(/=+$/, '')
      // The first characters depend on what stands before, the last one on what follows.
      const inner = encoded.slice(offset === 0 ? 0 : offset + 1, -1)
      return { form: 'base64', letters: letters(inner) }
    }),
  )
}

function comparable(answer: string): { text: string; places: Int32Array } {
  const places = new Int32Array(answer.length)
  const units: string[] = []
  for (let at = 0; at < answer.length; at += 1) {
    const unit = lowerUnit(answer.charCodeAt(at))
    if (unit !== 0) {
      places[units.length] = at
      units.push(String.fromCharCode(unit))
    }
  }
  return { text: units.join(''), places }
}

/** A letter or digit in lower case, full-width forms as ASCII; 0 for anything else. */
function lowerUnit(code: number): number {
  const plain = code >= 0xff10 && code <= 0xff5a ? code - 0xfee0 : code
  if (plain >= 0x41 && plain <= 0x5a) return plain + 32
  const isKept = (plain >= 0x61 && plain <= 0x7a) || (plain >= 0x30 && plain <= 0x39)
  return isKept ? plain : 0
}

function letters(text: string): string {
  return comparable(text).text
}

function reversed(text: string): string {
  return Array.from(text).toReversed().join('')
}

function rot13(text: string): string {
  return text.replace(/[a-z]/g, (letter) => {
    return String.fromCharCode(((letter.charCodeAt(0) - 97 + 13) % 26) + 97)
  })
}

function allPlaces(text: string, needle: string): number[] {
  const found: number[] = []
  for (let at = text.indexOf(needle); at !== -1; at = text.indexOf(needle, at + needle.length)) {
    found.push(at)
  }
  return found
}
