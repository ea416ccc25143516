// Numbering plans: how long numbers are behind each country calling code, and the national shapes that
// are recognised without one. Source: ITU-T E.164 national numbering plans, as of 2025.
import { groupingTree } from './number-groups.ts'

/** Calling code → shortest and longest national number. Codes not listed use `OTHER_LENGTHS`. */
const LENGTHS =
  '1:10-10 7:10-10 20:8-10 27:9-9 30:10-10 31:9-11 32:8-9 33:9-9 34:9-9 36:8-9 39:6-11 40:9-9 41:9-9 43:6-13 44:9-10 45:8-8 46:7-10 47:8-8 48:9-9 49:6-13 51:8-9 52:10-11 53:8-8 54:10-11 55:10-11 56:9-9 57:8-10 58:10-10 60:8-10 61:9-9 62:8-12 63:8-10 64:8-10 65:8-8 66:8-9 81:9-10 82:8-11 84:9-10 86:9-11 90:10-10 91:10-10 92:9-10 93:9-9 94:9-9 95:7-10 98:10-10 351:9-9 352:6-11 353:7-10 354:7-9 356:8-8 357:8-8 358:6-12 359:7-9 370:8-8 371:8-8 372:7-8 373:8-8 374:8-8 375:9-9 380:9-9 381:8-10 382:8-8 385:8-9 386:8-8 387:8-8 389:8-8 420:9-9 421:9-9 423:7-9 852:8-8 886:8-9 961:7-8 962:8-9 965:8-8 966:8-9 971:8-9 972:8-9 974:7-8 994:9-9 995:9-9 998:9-9'

const OTHER_LENGTHS = { shortest: 6, longest: 12 }

const NATIONAL_LENGTHS: ReadonlyMap<string, { shortest: number; longest: number }> = new Map(
  LENGTHS.split(' ').map((entry) => {
    const [code = '', shortest, longest] = entry.split(/[:-]/)
    return [code, { shortest: Number(shortest), longest: Number(longest) }]
  }),
)

/** First two digits under which three-digit calling codes are in use. */
const THREE_DIGIT_CODES = /^(?:2[1-69]|35|37|38|42|50|59|67|68|69|80|85|87|88|96|97|99)\d/

/** A calling code of two digits with the shortest number of the plans above. */
const SHORTEST_INTERNATIONAL = 8

/** Whether the digits behind a plus sign are a country calling code with a number of fitting length. */
export function isInternationalNumber(digits: string): boolean {
  if (digits.length < SHORTEST_INTERNATIONAL) return false
  for (const length of [1, 2, 3]) {
    const plan = NATIONAL_LENGTHS.get(digits.slice(0, length))
    if (plan) return hasLength(digits.length - length, plan)
  }
  return THREE_DIGIT_CODES.test(digits) && hasLength(digits.length - 3, OTHER_LENGTHS)
}

function hasLength(length: number, plan: { shortest: number; longest: number }): boolean {
  return length >= plan.shortest && length <= plan.longest
}

/** Digits of a national number, and how its groups may be joined: anyhow, without dots, or with a code in brackets. */
export type ShapeRule = { readonly digits: RegExp; readonly joins: 'any' | 'no-dots' | 'brackets' }

const SHAPES: [number[][], RegExp, ShapeRule['joins']][] = [
  // United States, Canada and the Caribbean
  [
    [
      [3, 3, 4],
      [3, 7],
    ],
    /^[2-9]\d\d[2-9]\d{6}$/,
    'any',
  ],
  [[[1, 3, 3, 4]], /^1[2-9]\d\d[2-9]\d{6}$/, 'any'],
  // France, and others with a leading zero and pairs
  [[[2, 2, 2, 2, 2]], /^0[1-9]\d{8}$/, 'any'],
  [
    [
      [4, 2, 2, 2],
      [3, 3, 2, 2],
      [3, 2, 2, 2],
      [4, 3, 3],
      [4, 4, 3],
      [4, 6],
      [4, 7],
      [5, 6],
      [5, 5],
      [3, 4, 4],
      [3, 7],
      [3, 8],
      [3, 3, 4],
      [3, 3, 3],
      [3, 3, 5],
      [2, 3, 4],
      [2, 4, 4],
      [2, 4, 3],
      [2, 8],
      [2, 7],
      [2, 3, 2, 2],
      [3, 6],
      [4, 5],
      [4, 8],
      [5, 3, 3],
      [3, 2, 2, 3],
      [4, 3, 2, 2],
      [5, 4],
      [5, 7],
      [3, 5, 2],
      [2, 3, 3, 2],
      [3, 4, 3],
      [2, 2, 3, 4],
      [2, 2, 3, 3],
      [2, 1, 3, 4],
      [2, 2, 2, 2, 1],
      [4, 2, 2, 3],
      [3, 5, 4],
      [5, 2, 2, 2],
    ],
    /^0[1-9]\d{7,10}$/,
    'no-dots',
  ],
  // Spain, Poland, Portugal, Italy, Czechia, Greece, Turkey, Baltic states
  [
    [
      [3, 2, 2, 2],
      [2, 3, 2, 2],
    ],
    /^[2-9]\d{8}$/,
    'no-dots',
  ],
  [[[3, 3, 2, 2]], /^[2-79]\d{9}$/, 'no-dots'],
  [
    [
      [3, 3, 4],
      [3, 7],
      [3, 6],
    ],
    /^3[2-9]\d{7,8}$/,
    'no-dots',
  ],
  // Russia and Kazakhstan
  [
    [
      [1, 3, 3, 2, 2],
      [1, 3, 3, 4],
      [1, 3, 7],
    ],
    /^[78][3489]\d{9}$/,
    'no-dots',
  ],
  // China, India, Brazil, Mexico and Argentina with area code in brackets
  [[[3, 4, 4]], /^1[3-9]\d{9}$/, 'no-dots'],
  [[[5, 5]], /^[6-9]\d{9}$/, 'no-dots'],
  [[[2, 5, 4]], /^[1-9]\d9\d{8}$/, 'no-dots'],
  [
    [
      [2, 4, 4],
      [2, 3, 4],
      [2, 3, 2, 2],
      [3, 3, 4],
      [3, 4, 4],
      [3, 3, 3],
      [4, 6],
      [5, 6],
      [3, 7],
      [3, 3, 2, 2],
      [2, 2, 3, 2],
      [1, 3, 4],
      [2, 7],
      [2, 6],
      [2, 3, 3],
      [3, 4],
      [4, 3, 3],
      [5, 5],
      [4, 3, 2, 2],
      [3, 5],
      [3, 6],
      [4, 5],
      [4, 7],
      [2, 8],
      [3, 8],
      [1, 4, 4],
    ],
    /^\d{7,11}$/,
    'brackets',
  ],
]

/** National shapes by grouping. */
export const PHONE_SHAPES = groupingTree<ShapeRule>(
  SHAPES.flatMap(([groupings, digits, joins]) =>
    groupings.map((grouping) => [grouping, { digits, joins }] as const),
  ),
)

/** Numbers without any separator that begin like a mobile number in their country. */
export const BARE_MOBILE =
  /^(?:07[1-9]\d{8}|0[67]\d{8}|01[5-7]\d{8,9}|04\d{8}|06\d{8}|00[1-9]\d{9,12})$/
