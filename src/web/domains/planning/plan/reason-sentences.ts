// From the reasons of an initiative to sentences: those of one code that say one thing become one.
import type { Reason } from '../data.ts'
import { sentences, type ReasonWriter } from '../words/reasons.ts'

/** The sentences of some reasons, in the order of their first. */
export function writeReasons(reasons: readonly Reason[], writer: ReasonWriter): string[] {
  return [...Map.groupBy(reasons, topicOf).values()].flatMap((alike) => {
    const [first] = alike
    return first ? [write(first.code)(alike, writer)] : []
  })
}

type Write = (reasons: readonly Reason[], writer: ReasonWriter) => string

/** Each function takes reasons of its own code, and a topic holds one code only and never none. */
function write(code: Reason['code']): Write {
  return sentences[code] as unknown as Write
}

const joinedByTarget: readonly Reason['code'][] = ['SATURATED', 'SCORE_UNCERTAIN']
const joined: readonly Reason['code'][] = ['GATE', 'LOW_CONFIDENCE', 'PARENT_USED']

/** Reasons of one topic go into one sentence. */
function topicOf(reason: Reason): string {
  if (joined.includes(reason.code)) return reason.code
  if (joinedByTarget.includes(reason.code) && 'target' in reason)
    return `${reason.code} ${reason.target}`
  return JSON.stringify(reason)
}
