// Check digits of ten kinds of identity numbers, written a second time and differently from the
// detectors, so that the made-up set does not repeat a mistake of theirs.

const numbers = (value: string) => value.split('').map(Number)

const dot = (value: string, weights: number[]) =>
  numbers(value).reduce((sum, digit, at) => sum + digit * (weights[at] ?? 0), 0)

export function isNhsNumber(value: string): boolean {
  return dot(value, [10, 9, 8, 7, 6, 5, 4, 3, 2, 1]) % 11 === 0
}

export function isGermanTaxNumber(value: string): boolean {
  const body = value.slice(0, 10)
  const different = new Set(body).size
  if (value.startsWith('0') || (different !== 9 && different !== 8)) return false
  const most = Math.max(...body.split('').map((digit) => body.split(digit).length - 1))
  if (different === 8 && most !== 3) return false
  const check = numbers(body).reduce((carry, digit) => (((digit + carry) % 10 || 10) * 2) % 11, 10)
  return (11 - check) % 10 === Number(value[10])
}

export function isFrenchSocialNumber(value: string): boolean {
  const key = BigInt(value.slice(13))
  return key > 0n && key < 98n && (BigInt(value.slice(0, 13)) + key) % 97n === 0n
}

export function isSpanishNumber(value: string): boolean {
  return 'TRWAGMYFPDXBNJZSQVHLCKE'[Number(value.slice(0, 8)) % 23] === value[8]
}

export function isDutchNumber(value: string): boolean {
  return dot(value, [9, 8, 7, 6, 5, 4, 3, 2, -1]) % 11 === 0
}

export function isPesel(value: string): boolean {
  return dot(value, [1, 3, 7, 9, 1, 3, 7, 9, 1, 3, 1]) % 10 === 0
}

export function isBelgianNumber(value: string): boolean {
  const key = Number(value.slice(9))
  return key > 0 && key < 98 && (Number(value.slice(0, 9)) + key) % 97 === 0
}

export function isSwedishNumber(value: string): boolean {
  const doubled = numbers(value).map((digit, at) => (at % 2 === 0 ? digit * 2 : digit))
  return (
    doubled
      .join('')
      .split('')
      .reduce((sum, digit) => sum + Number(digit), 0) %
      10 ===
    0
  )
}

export function isPortugueseNumber(value: string): boolean {
  const rest = dot(value, [9, 8, 7, 6, 5, 4, 3, 2]) % 11
  return (rest < 2 ? 0 : 11 - rest) === Number(value[8])
}
