// The measure of presidio-research: every word of a text counts, personal or not, whatever its class,
// and recall weighs twice as much as precision (F2).
import type { Row } from '../rows.ts'
import type { Detect } from './scores.ts'

const WORDS = /[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu
const BETA_SQUARED = 4

/** Precision, recall and F2 over words, in percent. A word counts as personal when a span touches it. */
export function scoreWords(
  rows: readonly Row[],
  detect: Detect,
): { precision: number; recall: number; f2: number; words: number } {
  let both = 0
  let labelled = 0
  let reported = 0
  let words = 0
  for (const row of rows) {
    const found = detect(row.text)
    for (const word of row.text.matchAll(WORDS)) {
      const touches = (span: { start: number; end: number }) =>
        span.start < word.index + word[0].length && span.end > word.index
      const isLabelled = (row.spans ?? []).some(touches)
      const isReported = found.some(touches)
      words += 1
      labelled += Number(isLabelled)
      reported += Number(isReported)
      both += Number(isLabelled && isReported)
    }
  }
  const precision = both / Math.max(1, reported)
  const recall = both / Math.max(1, labelled)
  const f2 =
    ((1 + BETA_SQUARED) * precision * recall) / Math.max(1e-9, BETA_SQUARED * precision + recall)
  const inPercent = (value: number) => Math.round(value * 1000) / 10
  return { precision: inPercent(precision), recall: inPercent(recall), f2: inPercent(f2), words }
}
