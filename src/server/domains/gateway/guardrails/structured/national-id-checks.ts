// Check characters of identity numbers, country by country. Each function takes the bare characters
// in capitals and says whether the number can exist. Sources: the issuing authorities' published rules.
import { digitAt, isCalendarDay, passesLuhn, remainder, weightedSum } from '../check-digits.ts'

const number = (value: string, from: number, to: number) => Number(value.slice(from, to))

/** Six digits as day, month, year. */
export function startsWithDayFirst(value: string): boolean {
  return isCalendarDay(number(value, 0, 2), number(value, 2, 4), number(value, 4, 6))
}

/** GB: National Insurance prefixes; D F I Q U V do not occur, nor O as second letter, nor six pairs. */
export function isInsuranceNumber(value: string): boolean {
  return /^(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]\d{6}[A-D]$/.test(value)
}

/** GB: NHS number, mod 11 with weights 10 to 2. */
export function isNhsNumber(value: string): boolean {
  const check = (11 - (weightedSum(value, [10, 9, 8, 7, 6, 5, 4, 3, 2]) % 11)) % 11
  return check !== 10 && check === digitAt(value, 9) && !/^(\d)\1+$/.test(value)
}

/** DE: of the first ten digits exactly one occurs twice or three times; ISO 7064 is checked apart. */
export function hasGermanTaxDigits(value: string): boolean {
  const counts = Array.from('0123456789', (digit) => value.slice(0, 10).split(digit).length - 1)
  const repeated = counts.filter((count) => count > 1)
  return value[0] !== '0' && repeated.length === 1 && (repeated[0] ?? 0) <= 3
}

/** DE: pension insurance number, with birth date and a letter read as two digits. */
export function isGermanPensionNumber(value: string): boolean {
  const letter = String(value.charCodeAt(8) - 64).padStart(2, '0')
  const digits = value.slice(0, 8) + letter + value.slice(9, 11)
  const weights = [2, 1, 2, 5, 7, 1, 2, 1, 2, 1, 2, 1]
  const sum = weights.reduce((total, weight, at) => {
    const product = weight * digitAt(digits, at)
    return total + Math.floor(product / 10) + (product % 10)
  }, 0)
  return sum % 10 === digitAt(value, 11) && number(value, 4, 6) <= 12
}

/** FR: social security number, key = 97 - number mod 97; 2A and 2B of Corsica count as 19 and 18. */
export function isFrenchSocialNumber(value: string): boolean {
  const digits = value.replace('2A', '19').replace('2B', '18')
  const month = number(digits, 3, 5)
  const hasMonth = (month >= 1 && month <= 12) || (month >= 20 && month <= 42) || month >= 50
  return hasMonth && 97 - remainder(digits.slice(0, 13), 97) === number(digits, 13, 15)
}

const SPANISH_LETTERS = 'TRWAGMYFPDXBNJZSQVHLCKE'

/** ES: DNI and NIE, letter = number mod 23, with X, Y, Z counting as 0, 1, 2. */
export function isSpanishNumber(value: string): boolean {
  const digits = value.slice(0, -1).replace(/^[XYZ]/, (letter) => String('XYZ'.indexOf(letter)))
  return SPANISH_LETTERS.charAt(Number(digits) % 23) === value.slice(-1)
}

const ODD_VALUES = [
  1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23,
]

/** IT: codice fiscale, last letter = sum of odd and even values mod 26; digits may be letters LMNPQRSTUV. */
export function isItalianCode(value: string): boolean {
  let sum = 0
  for (let at = 0; at < 15; at += 1) {
    const character = value.charAt(at)
    const index = /\d/.test(character) ? Number(character) : character.charCodeAt(0) - 65
    sum += at % 2 === 0 ? (ODD_VALUES[index] ?? 0) : index
  }
  return String.fromCharCode(65 + (sum % 26)) === value.charAt(15)
}

/** NL: BSN, weighted sum with last weight -1 divides by 11. */
export function isDutchNumber(value: string): boolean {
  const digits = value.padStart(9, '0')
  return weightedSum(digits, [9, 8, 7, 6, 5, 4, 3, 2, -1]) % 11 === 0 && !/^(\d)\1+$/.test(digits)
}

/** PL: PESEL, birth date with the century in the month, weighted check digit. */
export function isPesel(value: string): boolean {
  const month = number(value, 2, 4) % 20
  const sum = weightedSum(value, [1, 3, 7, 9, 1, 3, 7, 9, 1, 3])
  return (
    isCalendarDay(number(value, 4, 6), month, number(value, 0, 2)) &&
    (10 - (sum % 10)) % 10 === digitAt(value, 10)
  )
}

/** PL: NIP of a tax payer. */
export function isNip(value: string): boolean {
  return weightedSum(value, [6, 5, 7, 2, 3, 4, 5, 6, 7]) % 11 === digitAt(value, 9)
}

/** PL: identity card, three letters and six digits, weights 7 3 1 9 7 3 1 7 3 with letters from 10. */
export function isPolishCard(value: string): boolean {
  const weights = [7, 3, 1, 9, 7, 3, 1, 7, 3]
  const sum = weights.reduce(
    (total, weight, at) => total + weight * parseInt(value.charAt(at), 36),
    0,
  )
  return sum % 10 === 0
}

/** BE: national register, 97 - number mod 97; from 2000 on with a 2 in front. */
export function isBelgianNumber(value: string): boolean {
  const check = number(value, 9, 11)
  const month = number(value, 2, 4) % 20
  const isDated = month <= 12 && number(value, 4, 6) <= 31
  const agrees = (digits: string) => 97 - remainder(digits, 97) === check
  return isDated && (agrees(value.slice(0, 9)) || agrees(`2${value.slice(0, 9)}`))
}

/** SE: personal or co-ordination number, Luhn over the last ten digits, day or day + 60. */
export function isSwedishNumber(value: string): boolean {
  const digits = value.slice(-10)
  const day = number(digits, 4, 6)
  const isDated = isCalendarDay(
    day > 60 ? day - 60 : day,
    number(digits, 2, 4),
    number(digits, 0, 2),
  )
  return isDated && passesLuhn(digits) && (value.length === 10 || /^(19|20)/.test(value))
}

/** PT: NIF, weights 9 to 2, mod 11. */
export function isPortugueseNumber(value: string): boolean {
  const rest = weightedSum(value, [9, 8, 7, 6, 5, 4, 3, 2]) % 11
  return (rest < 2 ? 0 : 11 - rest) === digitAt(value, 8) && /^[1235689]/.test(value)
}

/** FI: personal identity code, check character = number mod 31. */
export function isFinnishCode(value: string): boolean {
  const digits = value.slice(0, 6) + value.slice(-4, -1)
  const letter = '0123456789ABCDEFHJKLMNPRSTUVWXY'.charAt(Number(digits) % 31)
  return startsWithDayFirst(value) && letter === value.slice(-1)
}

/** AT: social insurance number, fourth digit checks; the last six are the day of birth. */
export function isAustrianNumber(value: string): boolean {
  const sum = weightedSum(value, [3, 7, 9, 0, 5, 8, 4, 2, 1, 6])
  return (
    sum % 11 === digitAt(value, 3) &&
    number(value, 4, 6) <= 31 &&
    number(value, 6, 8) <= 15 &&
    value[0] !== '0'
  )
}

/** IE: PPS number, weights 8 to 2, second letter counts nine times, mod 23. */
export function isIrishNumber(value: string): boolean {
  const second = value.charAt(8)
  const extra = second === '' || second === 'W' ? 0 : second.charCodeAt(0) - 64
  const sum = weightedSum(value, [8, 7, 6, 5, 4, 3, 2]) + 9 * extra
  return 'WABCDEFGHIJKLMNOPQRSTUV'.charAt(sum % 23) === value.charAt(7)
}
