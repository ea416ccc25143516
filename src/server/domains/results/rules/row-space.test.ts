// Exact elimination: rows keep their meaning and remember where they came from.
import { expect, it } from 'vitest'
import { integerRow, reduceRows, type IntegerRow } from './row-space.ts'

function row(...values: number[]): IntegerRow {
  return new Map(values.flatMap((value, column) => (value === 0 ? [] : [[column, BigInt(value)]])))
}

it('scales fractions to whole numbers without changing what the row says', () => {
  const scaled = integerRow([
    { atom: 0, value: { numerator: 5n, denominator: 3n } },
    { atom: 4, value: { numerator: -1n, denominator: 2n } },
  ])
  expect([...scaled]).toEqual([
    [0, 10n],
    [4, -3n],
  ])
})

it('leaves one row for each independent row and none for what follows', () => {
  const reduced = reduceRows([row(1, 1, 1), row(1, 1, 0), row(0, 0, 2), row(2, 2, 3)])
  expect(reduced).toHaveLength(2)
  for (const each of reduced) {
    const others = reduced.filter((other) => other !== each)
    expect(others.every((other) => !other.entries.has(each.pivot))).toBe(true)
  }
})

it('gives every reduced row as a combination of the given ones', () => {
  const given = [row(2, 3, 0, 1), row(4, 0, 5, 2), row(0, 7, 1, 1), row(1, 1, 1, 0)]
  for (const { entries, origin } of reduceRows(given)) {
    const sum = new Map<number, bigint>()
    for (const [index, factor] of origin) {
      for (const [column, value] of given[index]!) {
        sum.set(column, (sum.get(column) ?? 0n) + factor * value)
      }
    }
    const nonZero = new Map([...sum].filter(([, value]) => value !== 0n))
    expect(nonZero).toEqual(entries)
  }
})
