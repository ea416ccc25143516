// Circles among items that wait for each other.
import { expect, it } from 'vitest'
import { hasCircle } from './needs.ts'

const needs = (...pairs: string[]) =>
  pairs.map((pair) => ({ itemId: pair.charAt(0), needsItemId: pair.charAt(1) }))

it.each([
  [[], false],
  [['ba', 'cb', 'ca'], false],
  [['ab', 'ba'], true],
  [['ba', 'cb', 'ac'], true],
  [['dc', 'ba', 'cb', 'bc'], true],
])('%s has a circle: %s', (pairs, expected) => {
  expect(hasCircle(needs(...pairs))).toBe(expected)
})
