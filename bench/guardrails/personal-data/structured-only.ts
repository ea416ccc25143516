// The structured classes alone, as `detect` runs them, without the name tagger: for timing.
import { foldText } from '../../../src/server/domains/gateway/guardrails/fold.ts'
import {
  mergeFindings,
  toOriginalSpans,
} from '../../../src/server/domains/gateway/guardrails/merge.ts'
import { detectStructured } from '../../../src/server/domains/gateway/guardrails/structured/structured.ts'
import { scanText } from '../../../src/server/domains/gateway/guardrails/tokens.ts'
import type { Found } from './scores.ts'

/** What the structured detectors find, on original offsets. */
export function detectStructuredOnly(text: string): readonly Found[] {
  const folded = foldText(text)
  return toOriginalSpans(
    folded,
    mergeFindings(folded.text, detectStructured(scanText(folded.text))),
  )
}
