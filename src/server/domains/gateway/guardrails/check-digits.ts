// Check digits of cards, accounts and identity numbers. Each function takes the bare characters,
// without separators, and says whether they agree with each other; ranges and shapes are judged by
// the callers.

/** Luhn (ISO/IEC 7812-1): doubles every second digit from the right; the sum divides by ten. */
export function passesLuhn(digits: string): boolean {
  let sum = 0
  for (let at = digits.length - 1, double = false; at >= 0; at -= 1, double = !double) {
    const value = digitAt(digits, at) * (double ? 2 : 1)
    sum += value > 9 ? value - 9 : value
  }
  return sum % 10 === 0
}

/** Remainder of a number of any length, given as digits. */
export function remainder(digits: string, modulus: number): number {
  let rest = 0
  for (let at = 0; at < digits.length; at += 1) rest = (rest * 10 + digitAt(digits, at)) % modulus
  return rest
}

/** Sum of digits times weights; digits beyond the weights do not count. */
export function weightedSum(digits: string, weights: readonly number[]): number {
  return weights.reduce((sum, weight, at) => sum + weight * digitAt(digits, at), 0)
}

/** ISO 7064 mod 11,10, as used by the German tax number and the Croatian OIB. */
export function passesMod11And10(digits: string): boolean {
  let product = 10
  for (let at = 0; at < digits.length - 1; at += 1) {
    const sum = (digitAt(digits, at) + product) % 10
    product = ((sum === 0 ? 10 : sum) * 2) % 11
  }
  return (11 - product) % 10 === digitAt(digits, digits.length - 1)
}

/** ISO 7064 mod 97,10 of an IBAN: the country and check characters move to the end, letters count from 10. */
export function passesIbanCheck(iban: string): boolean {
  const rearranged = iban.slice(4) + iban.slice(0, 4)
  let rest = 0
  for (let at = 0; at < rearranged.length; at += 1) {
    const value = parseInt(rearranged.charAt(at), 36)
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97
  }
  return rest === 1
}

const VERHOEFF_PRODUCT = [
  '0123456789', '1234067895', '2340178956', '3401289567', '4012395678',
  '5987604321', '6598710432', '7659821043', '8765932104', '9876543210',
] // prettier-ignore
const VERHOEFF_PERMUTATION = [
  '0123456789', '1576283094', '5803796142', '8916043527',
  '9453126870', '4286573901', '2793806415', '7046913258',
] // prettier-ignore

/** Verhoeff (dihedral group of order ten), as used by the Indian Aadhaar number. */
export function passesVerhoeff(digits: string): boolean {
  let check = 0
  for (let at = 0; at < digits.length; at += 1) {
    const digit = digitAt(digits, digits.length - 1 - at)
    const permuted = digitAt(VERHOEFF_PERMUTATION[at % 8] ?? '', digit)
    check = digitAt(VERHOEFF_PRODUCT[check] ?? '', permuted)
  }
  return check === 0
}

/** Whether day, month and year (four digits, or two with any century) form a day of the calendar. */
export function isCalendarDay(day: number, month: number, year: number): boolean {
  if (month < 1 || month > 12 || day < 1) return false
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0 || year < 100)
  const longest = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0
  return day <= longest
}

/** The digit at a place as a number; 0 beyond the end. */
export function digitAt(digits: string, at: number): number {
  const value = digits.charCodeAt(at) - 48
  return value >= 0 && value <= 9 ? value : 0
}
