// From values to places: percentages across a drawing, pixels down it. Drawings keep their text size
// at every width because only the horizontal is relative.
import { scaleLinear } from 'd3-scale'

// Three digits at 13 px on a drawing 300 px wide, with a little air.
const TICK_ROOM_PERCENT = 12

export type Domain = readonly [low: number, high: number]

/** Percent of the width, 0-100 to the hundredth; values outside the domain stand at the edge. */
export function percentAcross(domain: Domain): (value: number) => number {
  const scale = scaleLinear([...domain], [0, 100]).clamp(true)
  return (value) => Math.round(scale(value) * 100) / 100
}

/** Pixels from the top for a value of the domain, the highest at 0. */
export function pixelsDown(domain: Domain, heightPx: number): (value: number) => number {
  return scaleLinear([...domain], [heightPx, 0]).clamp(true)
}

/** A domain with round ends that holds all values, and about `count` ticks in it. */
export function roundDomain(values: readonly number[], count: number): [Domain, number[]] {
  const low = Math.min(...values)
  const high = Math.max(...values)
  const scale = scaleLinear([low, high === low ? low + 1 : high], [0, 1]).nice(count)
  const [from = 0, to = 1] = scale.domain()
  return [[from, to], scale.ticks(count)]
}

/** Of ticks in percent, ascending, those with room for a label: both ends, and 12 % apart at least. */
export function ticksWithRoom(percents: readonly number[]): Set<number> {
  const last = percents.at(-1) ?? 100
  const kept: number[] = []
  for (const percent of percents) {
    const isClear = percent - (kept.at(-1) ?? -Infinity) >= TICK_ROOM_PERCENT
    if (isClear && (percent === last || last - percent >= TICK_ROOM_PERCENT)) kept.push(percent)
  }
  return new Set([...kept, last])
}

/**
 * Places for labels in pixels, each as near its wish as a distance of `gap` between neighbours and the
 * bounds 0 to `height` allow; in the order of the wishes given.
 */
export function spreadLabels(
  wishes: readonly number[],
  { gap, height }: { gap: number; height: number },
): number[] {
  const order = wishes.map((wish, index) => ({ wish, index })).toSorted((a, b) => a.wish - b.wish)
  let lowest = -Infinity
  const down = order.map(({ wish }) => (lowest = Math.max(wish, lowest + gap, 0)))
  let highest = height + gap
  const up = down.toReversed().map((place) => (highest = Math.min(place, highest - gap)))
  const places = up.toReversed()
  const result = Array.from(wishes, () => 0)
  order.forEach(({ index }, position) => {
    result[index] = places[position] ?? 0
  })
  return result
}
