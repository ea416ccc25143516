// Brings labelled rows, ordinary prompts and made-up sentences to the form the tagger is trained on:
// the views of the tokens and one label a token.
import { foldText, originalRange } from '../../../src/server/domains/gateway/guardrails/fold.ts'
import {
  SHAPE_CAMEL,
  SHAPE_CAPITALISED,
  SHAPE_CAPITALS,
  SHAPE_INITIAL,
  viewTokens,
} from '../../../src/server/domains/gateway/guardrails/names/features.ts'
import type { TokenViews } from '../../../src/server/domains/gateway/guardrails/names/features.ts'
import {
  COMMON_WORD,
  COUNTRY,
  NAME_MARKS,
  PLACE,
} from '../../../src/server/domains/gateway/guardrails/names/gazetteer.ts'
import type { Gazetteer } from '../../../src/server/domains/gateway/guardrails/names/gazetteer.ts'
import {
  ADDRESS,
  NO_NAME,
  ORGANISATION,
  PERSON,
  PLACE as PLACE_LABEL,
} from '../../../src/server/domains/gateway/guardrails/names/tagger.ts'
import { endOf, scanText, startOf } from '../../../src/server/domains/gateway/guardrails/tokens.ts'
import type { Row } from '../rows.ts'

/** A label that teaches nothing: whether the token is a name is not known. */
export const UNKNOWN = 255

export type TrainingRow = { readonly views: TokenViews; readonly labels: Uint8Array }

const LABELS: Record<string, number> = { PERSON, LOCATION: PLACE_LABEL, ORG: ORGANISATION, ADDRESS }
const UNTAUGHT = new Set(['EMAIL', 'URL', 'UNKNOWN'])
const CAPITALS = new Set([SHAPE_CAPITALISED, SHAPE_CAPITALS, SHAPE_INITIAL, SHAPE_CAMEL])

/** A labelled row. E-mail and web addresses teach nothing, since their own detectors find them. */
export function labelledRow(row: Pick<Row, 'text' | 'spans'>, gazetteer: Gazetteer): TrainingRow {
  const folded = foldText(row.text)
  const scan = scanText(folded.text)
  const labels = new Uint8Array(scan.tokens.count)
  for (let index = 0; index < labels.length; index += 1) {
    const { start, end } = originalRange(
      folded,
      startOf(scan.tokens, index),
      endOf(scan.tokens, index),
    )
    const span = row.spans?.find((each) => each.start < end && each.end > start)
    labels[index] = span === undefined ? NO_NAME : labelOf(span.type)
  }
  return { views: viewTokens(scan, gazetteer), labels }
}

function labelOf(type: string): number {
  return UNTAUGHT.has(type) ? UNKNOWN : (LABELS[type] ?? NO_NAME)
}

/**
 * An ordinary prompt: its words are no names, except that capitalised words which the lists know as
 * names or places, and the capitalised words beside them, may be: those teach nothing.
 */
export function ordinaryRow(text: string, gazetteer: Gazetteer): TrainingRow {
  const views = viewTokens(scanText(foldText(text).text), gazetteer)
  const labels = new Uint8Array(views.count)
  for (let index = 0; index < views.count; index += 1) {
    if (!mayBeName(views, index)) continue
    for (let near = index - 1; near <= index + 1; near += 1) {
      if (near >= 0 && near < views.count && CAPITALS.has(views.shapes[near] ?? 0))
        labels[near] = UNKNOWN
    }
  }
  return { views, labels }
}

function mayBeName(views: TokenViews, index: number): boolean {
  const marks = views.marks[index] ?? 0
  if ((marks & COMMON_WORD) !== 0 || !CAPITALS.has(views.shapes[index] ?? 0)) return false
  return (marks & (NAME_MARKS | PLACE | COUNTRY)) !== 0
}

/** The row with the marks of about half of its names taken away, as if no list knew them. */
export function withoutMarks(row: TrainingRow, random: () => number): TrainingRow {
  const marks = row.views.marks.map((mark, index) =>
    row.labels[index] !== NO_NAME && random() < 0.5 ? mark & COMMON_WORD : mark,
  )
  return { labels: row.labels, views: { ...row.views, marks } }
}
