// Replaces found values by numbered tokens, the same value by the same token within a conversation, and
// keeps brackets of the person's own apart. Where the map is kept and encrypted is decided elsewhere.
import type { Span } from '../span.ts'
import { LABEL_WORDS, labelFor, LITERAL, tokenFor } from './labels.ts'
import { readToken } from './token-grammar.ts'

/** A token with the value it stands for. `isOneWay`: a secret, whose value is never put back. */
export type TokenEntry = {
  readonly token: string
  readonly label: string
  readonly value: string
  readonly isOneWay: boolean
}

/** All tokens of a conversation, in the order in which their values appeared. */
export type TokenMap = readonly TokenEntry[]

/** The map while it grows, with ways to find an entry by its value. */
type Ledger = {
  readonly entries: TokenEntry[]
  readonly byValue: Map<string, number>
  /** A first or last word of a name → the persons who bear it. */
  readonly bearers: Map<string, Set<number>>
  readonly counts: Map<string, number>
}

/**
 * The text with every span replaced by a token, and the map with the new tokens added. Spans must be
 * sorted and must not overlap, as `detect` gives them. What already looks like a token in the text is
 * escaped, so that it comes back literally. Pure: the map passed in stays as it is.
 */
export function planPseudonyms(
  text: string,
  spans: readonly Span[],
  known: TokenMap = [],
): { text: string; tokens: TokenMap } {
  const ledger = openLedger(known)
  const pieces: string[] = []
  let from = 0
  for (const span of spans) {
    pieces.push(escapeOwnTokens(ledger, text.slice(from, span.start)))
    pieces.push(tokenOf(ledger, text.slice(span.start, span.end), span))
    from = span.end
  }
  pieces.push(escapeOwnTokens(ledger, text.slice(from)))
  return { text: pieces.join(''), tokens: ledger.entries }
}

/** Token → value, for the restorer; secrets are left out, since their tokens are one-way. */
export function restorableValues(tokens: TokenMap): Map<string, string> {
  return new Map(
    tokens.filter(({ isOneWay }) => !isOneWay).map(({ token, value }) => [token, value]),
  )
}

function openLedger(known: TokenMap): Ledger {
  const ledger: Ledger = { entries: [], byValue: new Map(), bearers: new Map(), counts: new Map() }
  for (const entry of known) enter(ledger, entry)
  return ledger
}

function enter(ledger: Ledger, entry: TokenEntry): void {
  const index = ledger.entries.push(entry) - 1
  ledger.counts.set(entry.label, (ledger.counts.get(entry.label) ?? 0) + 1)
  remember(ledger, index, entry)
}

function remember({ byValue, bearers }: Ledger, index: number, { label, value }: TokenEntry): void {
  byValue.set(valueKey(label, value), index)
  if (label !== 'PERSON') return
  for (const word of outerWords(value)) {
    bearers.set(word, (bearers.get(word) ?? new Set()).add(index))
  }
}

function tokenOf(ledger: Ledger, value: string, span: Span): string {
  const label = labelFor(span)
  const index = ledger.byValue.get(valueKey(label, value)) ?? bearerOf(ledger, label, value)
  const entry = index === undefined ? undefined : ledger.entries[index]
  if (index === undefined || !entry)
    return add(ledger, { label, value, isOneWay: span.type === 'SECRET' })
  if (label === 'PERSON' && value.length > entry.value.length) {
    // Restoring yields the longest form seen.
    ledger.entries[index] = { ...entry, value }
    remember(ledger, index, { ...entry, value })
  }
  return entry.token
}

/** The person meant by a single name, or by a full name whose single form came first: only if there is one. */
function bearerOf({ bearers, entries }: Ledger, label: string, value: string): number | undefined {
  if (label !== 'PERSON') return undefined
  const words = nameWords(value)
  const meant = new Set(outerWords(value).flatMap((word) => [...(bearers.get(word) ?? [])]))
  const fitting = [...meant].filter((index) => {
    const others = nameWords(entries[index]?.value ?? '')
    return (words.length === 1) !== (others.length === 1)
  })
  return fitting.length === 1 ? fitting[0] : undefined
}

function outerWords(name: string): string[] {
  const words = nameWords(name)
  return [...new Set([words[0], words.at(-1)].filter((word) => word !== undefined))]
}

function nameWords(name: string): string[] {
  return name.toLowerCase().match(/[\p{L}\p{M}'-]+/gu) ?? []
}

/** Spaces, brackets, dots and hyphens do not make another number or address; in names case does not. */
function valueKey(label: string, value: string): string {
  if (label === LITERAL) return `${label} ${value}`
  return `${label} ${value.toLowerCase().replace(/[\s().-]/g, '')}`
}

const OWN_LABELS = [...LABEL_WORDS, LITERAL].toSorted((one, other) => other.length - one.length)

function escapeOwnTokens(ledger: Ledger, text: string): string {
  let escaped = ''
  let from = 0
  for (let at = 0; at < text.length; at += 1) {
    const read = readToken(text, at, {
      labels: OWN_LABELS,
      isWhole: true,
      before: text.charAt(at - 1),
    })
    if (read.kind !== 'token') continue
    const written = text.slice(at, read.end)
    const index = ledger.byValue.get(valueKey(LITERAL, written))
    const token =
      ledger.entries[index ?? -1]?.token ??
      add(ledger, { label: LITERAL, value: written, isOneWay: false })
    escaped += text.slice(from, at) + token
    from = read.end
    at = read.end - 1
  }
  return escaped + text.slice(from)
}

function add(ledger: Ledger, entry: Omit<TokenEntry, 'token'>): string {
  const token = tokenFor(entry.label, (ledger.counts.get(entry.label) ?? 0) + 1)
  enter(ledger, { token, ...entry })
  return token
}
