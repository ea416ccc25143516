// Postcodes whose shape or surroundings are unmistakable: beside a town or a state, behind a word such
// as ZIP, or of a form that only postcodes have. A street beside them is joined when findings are merged.
import { DIGITS, endOf, JOIN_HYPHEN, JOIN_SPACE, lengthOf, LETTERS, startOf } from '../tokens.ts'
import type { Scan, Tokens } from '../tokens.ts'
import { wordSet } from '../word-hash.ts'
import type { Finding } from './finding.ts'

const TOWN = String.raw`(?:St\. )?\p{Lu}\p{Ll}[\p{L}'-]{0,30}(?: \p{Lu}[\p{L}'-]{1,30}){0,2}`

/** Read from the token with the first digit on. */
const FORWARD = {
  mixed: [
    // SW1A 1AA
    /[A-PR-UWYZ][A-HK-Y]?\d[A-Z\d]? \d[ABD-HJLNP-UW-Z]{2}(?![\p{L}\d])/uy,
    // K1A 0B1
    /[ABCEGHJ-NPRSTVXY]\d[A-Z] \d[A-Z]\d(?![\p{L}\d])/uy,
  ],
  numbers: [
    // 1012 AB Amsterdam
    new RegExp(String.raw`[1-9]\d{3} [A-Z]{2},? ${TOWN}`, 'uy'),
    // 00-950 Warszawa
    new RegExp(String.raw`\d{2}-\d{3},? ${TOWN}`, 'uy'),
  ],
}

const US_STATE =
  /\p{Lu}\p{Ll}[\p{L}'.-]{0,30}(?: \p{Lu}[\p{L}'.-]{1,30}){0,2},? (?:A[LKZR]|C[AOT]|D[CE]|FL|GA|HI|I[DLNA]|K[SY]|LA|M[EDAINSOT]|N[EVHJMYCD]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[TA]|W[AVIY]),? $/u
const COUNTRY_LETTERS = /(?<![\p{L}\d])(?:D|A|CH|F|L|B|LV|LT|SE|FI|NO|DK)-$/u
const NAMED =
  /(?<![\p{L}\d])(?:zip(?: code)?|postcode|post code|postal code|plz|postleitzahl|kod pocztowy|código postal|code postal|postnummer)[: ]{1,2}$/iu
const MILITARY = /(?<![\p{L}\d])(?:PSC|Unit|CMR) $/u
const MILITARY_BOX = /\d{1,5},? Box \d{1,5}(?:[,\s]{1,3}[AFD]PO,? A[AEP] \d{5})?/uy
const NAMED_CODE = /[A-Z\d]{2,5}(?:[ -](?=[A-Z\d]{0,3}\d)[A-Z\d]{2,4})?(?![\p{L}\d])/uy
const ZIP = /\d{5}(?:-\d{4})?(?![\d\p{L}])/uy
const LONGEST_BEFORE = 110
const CAPITAL_A = 0x41
const CAPITAL_Z = 0x5a
/** The last words of NAMED and MILITARY. */
const EXPLAINING_WORDS = wordSet(
  'zip code postcode plz postleitzahl pocztowy postal postnummer psc unit cmr',
)
/** Space, colon, hyphen: between a code and the word that explains it. */
const EXPLAINING_SIGNS = new Set([0x20, 0x3a, 0x2d])
/** . , $ € £ # directly in front make it a figure. */
const BOUND_SIGNS = new Set([0x2e, 0x2c, 0x24, 0x20ac, 0xa3, 0x23])

/** Finds postcodes, with their town where one tells them apart from other numbers. */
export function detectPostcodes(scan: Scan, findings: Finding[]): void {
  const { tokens } = scan
  let done = 0
  for (const number of tokens.numbers) {
    if (startOf(tokens, number) < done || lengthOf(tokens, number) > 8) continue
    const range = postcodeAt(scan, number)
    if (!range) continue
    findings.push({
      ...range,
      type: 'ADDRESS',
      kind: 'postcode',
      detector: 'postcode',
      confidence: 0.75,
    })
    done = range.end
  }
}

type Range = { readonly start: number; readonly end: number }

function postcodeAt(scan: Scan, number: number): Range | undefined {
  const { text, tokens } = scan
  const start = startOf(tokens, number)
  const isNumber = tokens.kinds[number] === DIGITS
  if (BOUND_SIGNS.has(text.charCodeAt(start - 1))) return undefined
  const end = goesOn(tokens, number) ? endOfOwnShape(text, start, isNumber) : undefined
  if (end !== undefined) return { start, end }
  return mayExplain(scan, number - 1) ? behindWord(text, start, isNumber) : undefined
}

/** Whether the word in front may be a state, a country's letters, or a word such as ZIP. */
function mayExplain({ text, tokens }: Scan, before: number): boolean {
  if (tokens.kinds[before] !== LETTERS) return false
  if (lengthOf(tokens, before) > 2) return EXPLAINING_WORDS.has(tokens.hashes[before] ?? 0)
  const last = text.charCodeAt(endOf(tokens, before) - 1)
  return last >= CAPITAL_A && last <= CAPITAL_Z
}

/** Every shape of its own has a second part: 1AA behind a space, AB behind a space, 950 behind a hyphen. */
function goesOn({ joins, kinds }: Tokens, number: number): boolean {
  if (joins[number] === JOIN_HYPHEN) return kinds[number + 1] === DIGITS
  return joins[number] === JOIN_SPACE && kinds[number + 1] !== DIGITS
}

function endOfOwnShape(text: string, start: number, isNumber: boolean): number | undefined {
  const shapes = isNumber ? FORWARD.numbers : FORWARD.mixed
  for (const shape of shapes) {
    const end = endOfShape(shape, text, start)
    if (end !== undefined) return end
  }
  return undefined
}

/** A code that what stands in front explains: a state, a country's letters, a word. */
function behindWord(text: string, start: number, isNumber: boolean): Range | undefined {
  if (!EXPLAINING_SIGNS.has(text.charCodeAt(start - 1))) return undefined
  const before = text.slice(Math.max(0, start - LONGEST_BEFORE), start)
  const short = before.slice(-24)
  if (isNumber) {
    const military = endWhen(MILITARY.exec(short), MILITARY_BOX, { text, start })
    if (military) return military
    const country = endWhen(COUNTRY_LETTERS.exec(short), ZIP_OR_FOUR, { text, start })
    if (country) return country
  }
  const named = NAMED.test(short) ? endOfShape(NAMED_CODE, text, start) : undefined
  if (named !== undefined) return { start, end: named }
  const isStatePossible = isNumber && /[A-Z],? $/.test(short)
  return isStatePossible ? endWhen(US_STATE.exec(before), ZIP, { text, start }) : undefined
}

const ZIP_OR_FOUR = new RegExp(String.raw`\d{4,5},? ${TOWN}`, 'uy')

function endWhen(
  front: RegExpExecArray | null,
  shape: RegExp,
  { text, start }: { text: string; start: number },
): Range | undefined {
  const end = front ? endOfShape(shape, text, start) : undefined
  return front && end !== undefined ? { start: start - front[0].length, end } : undefined
}

function endOfShape(shape: RegExp, text: string, start: number): number | undefined {
  shape.lastIndex = start
  return shape.test(text) ? shape.lastIndex : undefined
}
