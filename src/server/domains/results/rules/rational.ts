// Exact fractions on BigInt, for sums that must not be rounded: figures are rows of fractions.
// Nothing here knows about figures; the suppressor has integer arithmetic of its own.

/** A fraction in lowest terms; the denominator is positive. */
export type Rational = { readonly numerator: bigint; readonly denominator: bigint }

export const ZERO: Rational = { numerator: 0n, denominator: 1n }
export const ONE: Rational = { numerator: 1n, denominator: 1n }

/** Reads a whole number or a text such as `20/12` or `-3`; throws on anything else. */
export function parseRational(value: number | string): Rational {
  const match = /^(-?\d+)(?:\/(\d+))?$/.exec(String(value).trim())
  if (!match?.[1]) throw new RangeError(`Not a whole number or a fraction: ${String(value)}`)
  return fraction(BigInt(match[1]), BigInt(match[2] ?? 1))
}

/** The nearest floating-point number, for the linear programme. */
export function toNumber(value: Rational): number {
  return Number(value.numerator) / Number(value.denominator)
}

export function isZero(value: Rational): boolean {
  return value.numerator === 0n
}

export function subtract(left: Rational, right: Rational): Rational {
  return fraction(
    left.numerator * right.denominator - right.numerator * left.denominator,
    left.denominator * right.denominator,
  )
}

export function multiply(left: Rational, right: Rational): Rational {
  return fraction(left.numerator * right.numerator, left.denominator * right.denominator)
}

/** Throws when the divisor is zero. */
export function divide(left: Rational, right: Rational): Rational {
  return fraction(left.numerator * right.denominator, left.denominator * right.numerator)
}

function fraction(numerator: bigint, denominator: bigint): Rational {
  if (denominator === 1n) return { numerator, denominator }
  if (denominator === 0n) throw new RangeError('A fraction cannot have the denominator 0')
  const sign = denominator < 0n ? -1n : 1n
  const divisor =
    sign * greatestCommonDivisor(numerator < 0n ? -numerator : numerator, sign * denominator)
  return { numerator: numerator / divisor, denominator: denominator / divisor }
}

function greatestCommonDivisor(left: bigint, right: bigint): bigint {
  let [a, b] = [left, right]
  while (b !== 0n) [a, b] = [b, a % b]
  return a
}
