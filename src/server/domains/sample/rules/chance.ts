// Repeatable chance for the sample organisation. Each draw is named by its key, so the order of
// drawing never matters. Not for secrets: everyone can compute it.

/** The next number of a sequence, from 0 up to but not including 1. */
export type Chance = () => number

/**
 * A sequence that depends on its key alone: the key's FNV-1a hash (Fowler, Noll, Vo; 32 bits) seeds
 * mulberry32 (Tommy Ettinger, 2017, public domain).
 */
export function chanceFor(...key: readonly string[]): Chance {
  let state = hash(key.join('|'))
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/**
 * A draw with mean 0 and standard deviation 1, between -6 and 6: twelve uniform draws minus six
 * (Irwin-Hall). Sums are exact on every machine; logarithms and cosines are not.
 */
export function normal(chance: Chance): number {
  return Array.from({ length: 12 }, chance).reduce((sum, draw) => sum + draw, -6)
}

/** One of the values, each equally likely. Throws `RangeError` when there is none. */
export function pick<Value>(values: readonly Value[], chance: Chance): Value {
  const value = values.at(Math.floor(chance() * values.length))
  if (value === undefined) throw new RangeError('There is nothing to pick from')
  return value
}

/** The values in a random order; the given list stays as it is. */
export function shuffled<Value>(values: readonly Value[], chance: Chance): Value[] {
  return values
    .map((value) => ({ value, order: chance() }))
    .toSorted((one, other) => one.order - other.order)
    .map(({ value }) => value)
}

function hash(text: string): number {
  let value = 0x811c9dc5
  for (const byte of Buffer.from(text)) value = Math.imul(value ^ byte, 0x01000193)
  return value >>> 0
}
