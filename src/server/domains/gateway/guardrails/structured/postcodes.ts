// Postcodes whose shape or surroundings are unmistakable: beside a town or a state, or of a form that
// only postcodes have. A street in front of them is joined when findings are merged.
import type { Scan } from '../tokens.ts'
import type { Finding } from './finding.ts'

const US_STATES =
  'A[LKZR]|C[AOT]|D[CE]|FL|GA|HI|I[DLNA]|K[SY]|LA|M[EDAINSOT]|N[EVHJMYCD]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[TA]|W[AVIY]'
const TOWN = String.raw`\p{Lu}\p{Ll}[\p{L}'.-]{0,30}(?: \p{Lu}[\p{L}'.-]{1,30}){0,2}`

const SHAPES = [
  // SW1A 1AA: two parts with a space, capitals
  String.raw`(?<![\p{L}\d])(?:[A-PR-UWYZ][A-HK-Y]?\d[A-Z\d]? \d[ABD-HJLNP-UW-Z]{2})(?![\p{L}\d])`,
  // Springfield, IL 62704-1234
  String.raw`(?<![\p{L}\d])${TOWN},? (?:${US_STATES}),? \d{5}(?:-\d{4})?(?![\d\p{L}])`,
  // K1A 0B1
  String.raw`(?<![\p{L}\d])[ABCEGHJ-NPRSTVXY]\d[A-Z] \d[A-Z]\d(?![\p{L}\d])`,
  // 1012 AB Amsterdam
  String.raw`(?<![\p{L}\d.,-])[1-9]\d{3} [A-Z]{2},? ${TOWN}`,
  // 00-950 Warszawa
  String.raw`(?<![\p{L}\d.,-])\d{2}-\d{3},? ${TOWN}`,
  // PSC 0413, Box 8144 and the like of the armed forces
  String.raw`(?<![\p{L}\d])(?:PSC|Unit|CMR) \d{1,5},? Box \d{1,5}(?:[,\s]{1,3}[AFD]PO,? A[AEP] \d{5})?`,
  // ZIP: 3520, PLZ 10115
  String.raw`(?<![\p{L}\d])(?:[Zz]ip|ZIP|[Zz]ip code|ZIP code|[Pp]ostcode|[Pp]ostal code|PLZ|Postleitzahl|CAP|[Kk]od pocztowy|[Cc]ódigo postal|[Cc]ode postal|[Pp]ostnummer):? (?=[A-Z\d]{0,4}\d)[A-Z\d]{2,5}[ -]?[A-Z\d]{0,4}(?![\p{L}\d])`,
  // D-10115 Berlin, LV-1010
  String.raw`(?<![\p{L}\d])(?:D|A|CH|F|L|B|LV|LT|SE|FI|NO|DK)-\d{4,5},? ${TOWN}`,
].map((shape) => new RegExp(shape, 'gu'))

/** Finds postcodes with their town. */
export function detectPostcodes({ text }: Scan, findings: Finding[]): void {
  for (const shape of SHAPES) {
    for (const match of text.matchAll(shape)) {
      findings.push({
        start: match.index,
        end: match.index + match[0].length,
        type: 'ADDRESS',
        kind: 'postcode',
        detector: 'postcode',
        confidence: 0.75,
      })
    }
  }
}
