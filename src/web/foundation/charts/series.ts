// The five series of a chart: each has its own colour and its own marker, in a fixed order.
import {
  symbol,
  symbolCircle,
  symbolDiamond,
  symbolSquare,
  symbolTimes,
  symbolTriangle,
} from 'd3-shape'

const series = [
  { colour: 'var(--petrol)', shape: symbolCircle },
  { colour: 'var(--ochre)', shape: symbolSquare },
  { colour: 'var(--oxblood)', shape: symbolDiamond },
  { colour: 'var(--cornflower)', shape: symbolTriangle },
  { colour: 'var(--plum)', shape: symbolTimes },
]

/** More series than this are drawn as several small charts, never with more colours. */
const MAXIMUM_SERIES = series.length

/** The colour of the series at this position. Throws above five. */
export function colourOf(index: number): string {
  return seriesAt(index).colour
}

/** The outline of the series' marker around 0, 0, covering `areaPx` square pixels. */
export function markerPath(index: number, areaPx: number): string {
  return symbol(seriesAt(index).shape, areaPx)() ?? ''
}

function seriesAt(index: number) {
  const found = series[index]
  if (!found) throw new RangeError(`A chart has at most ${MAXIMUM_SERIES} series`)
  return found
}
