// A share of a number of cases with its interval.

/** Percent with the 95 % interval of Wilson; `n` cases, `hits` of them counted. */
export type Proportion = { hits: number; n: number; percent: number; low: number; high: number }

const Z = 1.959964

/** The share of hits; 0 with the widest interval when there are no cases. */
export function proportion(hits: number, n: number): Proportion {
  if (n === 0) return { hits, n, percent: 0, low: 0, high: 100 }
  const share = hits / n
  const spread = Z * Math.sqrt((share * (1 - share)) / n + (Z * Z) / (4 * n * n))
  const centre = share + (Z * Z) / (2 * n)
  const scale = 100 / (1 + (Z * Z) / n)
  return {
    hits,
    n,
    percent: 100 * share,
    low: Math.max(0, (centre - spread) * scale),
    high: Math.min(100, (centre + spread) * scale),
  }
}

/** The share of items that meet the condition. */
export function shareOf<Item>(items: readonly Item[], meets: (item: Item) => boolean): Proportion {
  return proportion(items.filter(meets).length, items.length)
}

/** "71.2 % (68.0-74.3, n 812)". */
export function proportionText({ percent, low, high, n }: Proportion): string {
  return `${percent.toFixed(1)} % (${low.toFixed(1)}-${high.toFixed(1)}, n ${n})`
}

/** Several shares as one. */
export function pooled(shares: readonly Proportion[]): Proportion {
  const total = (count: (share: Proportion) => number): number =>
    shares.reduce((sum, share) => sum + count(share), 0)
  return proportion(
    total(({ hits }) => hits),
    total(({ n }) => n),
  )
}
