// What items wait for.

export type Need = { itemId: string; needsItemId: string }

/** Whether items would wait for each other in a circle. */
export function hasCircle(needs: readonly Need[]): boolean {
  const left = new Set(needs.flatMap(({ itemId, needsItemId }) => [itemId, needsItemId]))
  for (let before = -1; before !== left.size;) {
    before = left.size
    for (const itemId of left) {
      const waits = needs.some((need) => need.itemId === itemId && left.has(need.needsItemId))
      if (!waits) left.delete(itemId)
    }
  }
  return left.size > 0
}
