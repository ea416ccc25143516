// Signs that a response was given without reading, decided when it is sent, because timing is not
// kept. Flagged answers still count; results show a figure without them when that matters.

/** One item of a response in form order; `position` is the chosen option's place, null if none. */
export type GivenPosition = { readonly position: number | null; readonly isReversed: boolean }

/** What a response shows about its own making; `medianSeconds` per item is null when unknown. */
export type ResponseTrace = {
  readonly items: readonly GivenPosition[]
  readonly medianSeconds: number | null
  readonly hasFailedAttention: boolean
}

/** A reason to doubt that a response was given with care. */
export type CarelessFlag = 'straight-line' | 'fast' | 'attention'

const STRAIGHT_LINE_ITEMS = 12
const STRAIGHT_LINE_REVERSED = 2
const FAST_MEDIAN_SECONDS = 2

/**
 * The flags of one response: the same option position on 12 or more items running with at least 2
 * reverse-keyed items among them; a median below 2 seconds per item; a failed attention item.
 */
export function carelessFlags(trace: ResponseTrace): CarelessFlag[] {
  const flags: CarelessFlag[] = []
  if (runs(trace.items).some(isStraightLine)) flags.push('straight-line')
  if (trace.medianSeconds !== null && trace.medianSeconds < FAST_MEDIAN_SECONDS) flags.push('fast')
  if (trace.hasFailedAttention) flags.push('attention')
  return flags
}

function isStraightLine(run: readonly GivenPosition[]): boolean {
  const reversed = run.filter((item) => item.isReversed).length
  return run.length >= STRAIGHT_LINE_ITEMS && reversed >= STRAIGHT_LINE_REVERSED
}

function runs(items: readonly GivenPosition[]): GivenPosition[][] {
  const found: GivenPosition[][] = []
  let previous: number | null = null
  for (const item of items) {
    if (item.position !== previous) found.push([])
    if (item.position !== null) found.at(-1)?.push(item)
    previous = item.position
  }
  return found
}
