// Finds personal data and secrets in a text: folding, structured classes, names, dictionaries, merge.
// What is done with what was found is decided by policy, elsewhere.
import type { CompiledDictionary } from './dictionaries/dictionaries.ts'
import { detectDenied, isAllowed } from './dictionaries/dictionaries.ts'
import { foldText } from './fold.ts'
import { mergeFindings, toOriginalSpans } from './merge.ts'
import { detectNames } from './names/names.ts'
import { readNameModel } from './names/tagger.ts'
import type { Span, SpanType } from './span.ts'
import { detectStructured } from './structured/structured.ts'
import { scanText } from './tokens.ts'

/** The longest text that is scanned, in UTF-16 units; longer texts are refused, never half-scanned. */
export const MAX_TEXT_LENGTH = 1_048_576

/** `classes`: only these; `dictionaries`: of the organisation, first ones win. */
export type DetectOptions = {
  readonly classes?: readonly SpanType[]
  readonly dictionaries?: readonly CompiledDictionary[]
}

const NAME_TYPES: readonly SpanType[] = ['PERSON', 'LOCATION', 'ORG', 'ADDRESS']

const NAME_MODEL = readNameModel()

/**
 * Finds personal data and secrets. Spans are sorted, never overlap, and lie on the offsets of the text
 * as given. Deterministic; time is linear. Throws a RangeError when the text is longer than
 * `MAX_TEXT_LENGTH`; the message holds no part of the text.
 */
export function detect(text: string, options: DetectOptions = {}): Span[] {
  if (text.length > MAX_TEXT_LENGTH) {
    throw new RangeError(
      `The text has ${text.length} characters; at most ${MAX_TEXT_LENGTH} are scanned.`,
    )
  }
  const folded = foldText(text)
  const scan = scanText(folded.text)
  const findings = detectStructured(scan)
  if (wantsNames(options)) detectNames(scan, findings, NAME_MODEL)
  for (const dictionary of options.dictionaries ?? [])
    detectDenied(dictionary, folded.text, findings)
  const wanted = findings.filter(({ type }) => options.classes?.includes(type) ?? true)
  const merged = mergeFindings(folded.text, wanted)
  const kept = merged.filter(
    (finding) => !options.dictionaries?.some((each) => isAllowed(each, folded.text, finding)),
  )
  return toOriginalSpans(folded, kept)
}

function wantsNames({ classes }: DetectOptions): boolean {
  return classes === undefined || NAME_TYPES.some((type) => classes.includes(type))
}
