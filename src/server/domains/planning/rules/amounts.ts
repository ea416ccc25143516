// Lists of amounts by number (items, cells, resources): what is not listed is nothing.

/** The amount at an index, zero where there is none. */
export const at = (amounts: readonly number[], index: number): number => amounts[index] ?? 0

/** Adds to the amount at an index. */
export function addAt(amounts: number[], index: number, amount: number): void {
  amounts[index] = at(amounts, index) + amount
}

/** The sum of factor times amount; a factor of zero counts for nothing even against `Infinity`. */
export function sumOfProducts(factors: readonly number[], amounts: readonly number[]): number {
  let sum = 0
  for (const [index, factor] of factors.entries()) {
    if (factor > 0) sum += factor * at(amounts, index)
  }
  return sum
}
