// Check characters of identity numbers outside western Europe, and of the Nordic and eastern countries.
// Each function takes the bare characters in capitals. Sources: the issuing authorities' published rules.
import { digitAt, isCalendarDay, passesLuhn, weightedSum } from '../check-digits.ts'

const number = (value: string, from: number, to: number) => Number(value.slice(from, to))

/** NO: birth number, two check digits mod 11; D-numbers add 40 to the day. */
export function isNorwegianNumber(value: string): boolean {
  const day = number(value, 0, 2)
  const isDated = isCalendarDay(day > 40 ? day - 40 : day, number(value, 2, 4), number(value, 4, 6))
  const first = (11 - (weightedSum(value, [3, 7, 6, 1, 8, 9, 4, 5, 2]) % 11)) % 11
  const second = (11 - (weightedSum(value, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11)) % 11
  return isDated && first === digitAt(value, 9) && second === digitAt(value, 10)
}

/** CH: AHV number, EAN-13. */
export function isSwissNumber(value: string): boolean {
  const sum = weightedSum(value, [1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1])
  return value.startsWith('756') && sum % 10 === 0
}

/** CZ, SK: birth number, divides by 11; women's months carry 50, since 2004 also 20 or 70. */
export function isCzechNumber(value: string): boolean {
  const month = (number(value, 2, 4) % 50) % 20
  return month >= 1 && month <= 12 && number(value, 4, 6) <= 31 && Number(value) % 11 === 0
}

/** RO: CNP, weights 279146358279; the county is 01 to 52. */
export function isRomanianNumber(value: string): boolean {
  const rest = weightedSum(value, [2, 7, 9, 1, 4, 6, 3, 5, 8, 2, 7, 9]) % 11
  const isDated = isCalendarDay(number(value, 5, 7), number(value, 3, 5), number(value, 1, 3))
  const county = number(value, 7, 9)
  if (county < 1 || county > 52) return false
  return isDated && value[0] !== '0' && (rest === 10 ? 1 : rest) === digitAt(value, 12)
}

/** BG: EGN, date with the century in the month. */
export function isBulgarianNumber(value: string): boolean {
  const rest = weightedSum(value, [2, 4, 8, 5, 10, 9, 7, 3, 6]) % 11
  const isDated = isCalendarDay(number(value, 4, 6), number(value, 2, 4) % 20, number(value, 0, 2))
  return isDated && rest % 10 === digitAt(value, 9)
}

/** EE, LT: personal code, two rounds of weights. */
export function isBalticCode(value: string): boolean {
  const isDated = isCalendarDay(number(value, 5, 7), number(value, 3, 5), number(value, 1, 3))
  const first = weightedSum(value, [1, 2, 3, 4, 5, 6, 7, 8, 9, 1]) % 11
  const second = weightedSum(value, [3, 4, 5, 6, 7, 8, 9, 1, 2, 3]) % 11
  const check = first < 10 ? first : second % 10
  return isDated && /^[1-8]/.test(value) && check === digitAt(value, 10)
}

/** HU: TAJ number, weights 3 and 7 in turn. */
export function isHungarianNumber(value: string): boolean {
  return weightedSum(value, [3, 7, 3, 7, 3, 7, 3, 7]) % 10 === digitAt(value, 8)
}

/** TR: identity number, two check digits. */
export function isTurkishNumber(value: string): boolean {
  const odd = weightedSum(value, [1, 0, 1, 0, 1, 0, 1, 0, 1])
  const even = weightedSum(value, [0, 1, 0, 1, 0, 1, 0, 1])
  const tenth = (((odd * 7 - even) % 10) + 10) % 10
  return (
    value[0] !== '0' &&
    tenth === digitAt(value, 9) &&
    (odd + even + tenth) % 10 === digitAt(value, 10)
  )
}

/** BR: CPF, two check digits mod 11. */
export function isBrazilianNumber(value: string): boolean {
  const check = (weights: number[]) => ((weightedSum(value, weights) * 10) % 11) % 10
  const first = check([10, 9, 8, 7, 6, 5, 4, 3, 2])
  const second = check([11, 10, 9, 8, 7, 6, 5, 4, 3, 2])
  return first === digitAt(value, 9) && second === digitAt(value, 10) && !/^(\d)\1+$/.test(value)
}

/** CL: RUT, mod 11 with K for ten. */
export function isChileanNumber(value: string): boolean {
  const body = value.slice(0, -1).padStart(8, '0')
  const rest = (11 - (weightedSum(body, [3, 2, 7, 6, 5, 4, 3, 2]) % 11)) % 11
  return (rest === 10 ? 'K' : String(rest)) === value.slice(-1)
}

/** AR: CUIT or CUIL, mod 11. */
export function isArgentineNumber(value: string): boolean {
  const check = (11 - (weightedSum(value, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11)) % 11
  return /^(20|23|24|27|30|33|34)/.test(value) && check === digitAt(value, 10)
}

/** CN: resident identity number, birth date and ISO 7064 mod 11,2. */
export function isChineseNumber(value: string): boolean {
  const isDated = isCalendarDay(number(value, 12, 14), number(value, 10, 12), number(value, 6, 10))
  const sum = weightedSum(value, [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2])
  return isDated && /^[1-9]/.test(value) && '10X98765432'.charAt(sum % 11) === value.charAt(17)
}

/** KR: resident registration number; only date and century digit, since newer numbers carry no check. */
export function isKoreanNumber(value: string): boolean {
  return (
    isCalendarDay(number(value, 4, 6), number(value, 2, 4), number(value, 0, 2)) &&
    /^.{6}[1-8]/.test(value)
  )
}

/** JP: My Number, twelve digits, mod 11. */
export function isJapaneseNumber(value: string): boolean {
  const rest = weightedSum(value, [6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11
  return (rest <= 1 ? 0 : 11 - rest) === digitAt(value, 11)
}

/** SG: NRIC and FIN, letter = weighted sum mod 11. */
export function isSingaporeNumber(value: string): boolean {
  const sum = weightedSum(value.slice(1), [2, 7, 6, 5, 4, 3, 2]) + (/^[TG]/.test(value) ? 4 : 0)
  const letters = /^[ST]/.test(value) ? 'JZIHGFEDCBA' : 'XWUTRQPNMLK'
  return letters.charAt(sum % 11) === value.charAt(8)
}

/** ZA: identity number, birth date and Luhn. */
export function isSouthAfricanNumber(value: string): boolean {
  const isDated = isCalendarDay(number(value, 4, 6), number(value, 2, 4), number(value, 0, 2))
  return isDated && /^.{10}[01]/.test(value) && passesLuhn(value)
}

/** AU: tax file number, weights 1 4 3 7 5 8 6 9 10, mod 11. */
export function isAustralianTaxNumber(value: string): boolean {
  return weightedSum(value, [1, 4, 3, 7, 5, 8, 6, 9, 10]) % 11 === 0
}

/** AU: Medicare card, first digit 2 to 6, ninth checks. */
export function isAustralianMedicare(value: string): boolean {
  return (
    /^[2-6]/.test(value) && weightedSum(value, [1, 3, 7, 9, 1, 3, 7, 9]) % 10 === digitAt(value, 8)
  )
}

/** GR: AMKA, birth date and Luhn. */
export function isGreekNumber(value: string): boolean {
  const isDated = isCalendarDay(number(value, 0, 2), number(value, 2, 4), number(value, 4, 6))
  return isDated && passesLuhn(value)
}

/** US: individual taxpayer number, area 900 to 999 and the issued middle groups. */
export function isTaxpayerNumber(value: string): boolean {
  const group = number(value, 3, 5)
  const isIssued =
    (group >= 50 && group <= 65) || (group >= 70 && group <= 88) || (group >= 90 && group !== 93)
  return value.startsWith('9') && isIssued
}

/** US: social security number; areas 000, 666 and 900 up, group 00 and serial 0000 were never issued. */
export function isSocialSecurityNumber(value: string): boolean {
  return /^(?!000|666|9)\d{3}(?!00)\d{2}(?!0000)\d{4}$/.test(value) && !/^(\d)\1+$/.test(value)
}
