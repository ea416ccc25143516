// What the complexity score is compared with: length, a score of cue words, the mean of the subject,
// and the oracle that knows the outcome.
import type { RouterRow } from './rows.ts'

const SIGNS = /[=+*/^<>√∫≤≥%{}[\]-]/g
const CUES =
  /\b(?:why|explain|infer|argument|conclude|therefore|imply|prove|show that|derive|compare|evaluate|assume|suppose|if|then|unless|except|not|which of the following statements|most likely|best describes|following (?:statements|passage))\b/g
const SUBJECT_WORDS =
  /\b(?:calculate|compute|equation|function|matrix|probability|theorem|integral|velocity|voltage|reaction|enzyme|patient|diagnosis|treaty|statute|court|contract|defendant|audit|revenue|liability|algorithm|protocol|theory|hypothesis|variance|regression)\b/g

/** The longer, the harder. */
export function lengthScore(row: RouterRow): number {
  return Math.log(1 + row.prompt.length)
}

/** Five equal parts: characters, numbers, signs, cue words, subject words, each capped at 1. */
export function keywordScore(row: RouterRow): number {
  const text = row.prompt.toLowerCase()
  const parts: [number, number][] = [
    [text.length, 1_200],
    [countOf(text, /\d+(?:\.\d+)?/g), 12],
    [countOf(text, SIGNS), 10],
    [countOf(text, CUES), 5],
    [countOf(text, SUBJECT_WORDS), 4],
  ]
  return parts.reduce((sum, [count, cap]) => sum + Math.min(1, count / cap), 0) / parts.length
}

/** The mean gain of the row's subject among the training rows; 0 for a subject unseen there. */
export function subjectMeanScore(train: RouterRow[]): (row: RouterRow) => number {
  const gains = new Map<string, { sum: number; count: number }>()
  for (const row of train) {
    const gain = gains.get(row.subject) ?? { sum: 0, count: 0 }
    gains.set(row.subject, { sum: gain.sum + oracleScore(row), count: gain.count + 1 })
  }
  return (row) => {
    const gain = gains.get(row.subject)
    return gain ? gain.sum / gain.count : 0
  }
}

/** The gain itself: the best any router could do. */
export function oracleScore(row: RouterRow): number {
  return Number(row.strong) - Number(row.weak)
}

function countOf(text: string, pattern: RegExp): number {
  return (text.match(pattern) ?? []).length
}
