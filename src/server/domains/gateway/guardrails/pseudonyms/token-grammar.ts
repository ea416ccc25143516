// Reads a token in all the forms in which models hand it back: other case, escaped, other or lost
// brackets, a space or hyphen for the underscore, a genitive inside. One reader serves both sides:
// what it would restore is also what must be escaped in a person's own text.

/** What stands at a place. `isPartial`: more text could still make it a token. */
type TokenRead =
  | { readonly kind: 'none' }
  | { readonly kind: 'partial' }
  | {
      readonly kind: 'token'
      readonly end: number
      readonly label: string
      readonly number: number
      /** A genitive that stood inside the brackets, to be kept behind the value. */
      readonly suffix: string
    }

/** The most digits a token's number has. */
const MAX_DIGITS = 6
/** Longest opening and closing bracket, separator and genitive, each with its escape. */
const MAX_SIGNS = 8

const CLOSING = new Map([
  ['[', ']'],
  ['<', '>'],
  ['【', '】'],
  ['［', '］'],
  ['〔', '〕'],
  ['⟦', '⟧'],
])
const NONE: TokenRead = { kind: 'none' }
const PARTIAL: TokenRead = { kind: 'partial' }

/** The most characters that can be undecided at once, for the longest of the labels. */
export function longestUndecided(labels: readonly string[]): number {
  return Math.max(0, ...labels.map((label) => label.length)) + MAX_DIGITS + MAX_SIGNS
}

type Cursor = { readonly text: string; readonly isWhole: boolean; at: number; isStarved: boolean }

/**
 * Reads a token that begins at `at`. `isWhole` says that no text follows; otherwise a place at which
 * the text ends too early to decide is partial.
 */
export function readToken(
  text: string,
  at: number,
  { labels, isWhole, before }: { labels: readonly string[]; isWhole: boolean; before: string },
): TokenRead {
  const cursor: Cursor = { text, isWhole, at, isStarved: false }
  const close = readOpening(cursor)
  if (cursor.isStarved) return PARTIAL
  const isBare = close === ''
  if (isBare && isWordSign(before)) return NONE
  const label = readLabel(cursor, labels)
  const token =
    label === undefined ? undefined : readNumber(cursor, { label, isBare, start: cursor.at })
  const read = token && (isBare ? endBare(cursor, token) : endBracketed(cursor, token, close))
  if (cursor.isStarved) return PARTIAL
  return read ?? NONE
}

type Token = { readonly label: string; readonly number: number }

function peek(cursor: Cursor): string {
  const character = cursor.text.charAt(cursor.at)
  if (character === '' && !cursor.isWhole) cursor.isStarved = true
  return character
}

function accept(cursor: Cursor, character: string): boolean {
  if (peek(cursor) !== character) return false
  cursor.at += 1
  return true
}

/** The bracket that must close the token, or nothing when it stands without brackets. */
function readOpening(cursor: Cursor): string {
  const start = cursor.at
  accept(cursor, '\\')
  const close = CLOSING.get(peek(cursor))
  if (close === undefined) {
    cursor.at = start
    return ''
  }
  cursor.at += 1
  return close
}

function readLabel(cursor: Cursor, labels: readonly string[]): string | undefined {
  const start = cursor.at
  for (const label of labels) {
    cursor.at = start
    if (acceptLabel(cursor, label)) return label
    if (cursor.isStarved) return undefined
  }
  return undefined
}

function acceptLabel(cursor: Cursor, label: string): boolean {
  for (const letter of label) {
    if (peek(cursor).toUpperCase() !== letter) return false
    cursor.at += 1
  }
  return true
}

/** Separator and number. Without brackets a space or hyphen counts only behind capitals. */
function readNumber(
  cursor: Cursor,
  { label, isBare, start }: { label: string; isBare: boolean; start: number },
): Token | undefined {
  const isLooseAllowed = !isBare || cursor.text.slice(start - label.length, start) === label
  accept(cursor, '\\')
  if (!(isLooseAllowed ? '_＿ -' : '_＿').includes(peek(cursor) || 'none')) return undefined
  cursor.at += 1
  const digits = readDigits(cursor)
  return digits === '' || digits.startsWith('0') ? undefined : { label, number: Number(digits) }
}

function readDigits(cursor: Cursor): string {
  let digits = ''
  while (digits.length < MAX_DIGITS && isDigit(peek(cursor))) {
    digits += peek(cursor)
    cursor.at += 1
  }
  return digits
}

function endBare(cursor: Cursor, token: Token): TokenRead | undefined {
  return isWordSign(peek(cursor))
    ? undefined
    : { kind: 'token', end: cursor.at, suffix: '', ...token }
}

function endBracketed(cursor: Cursor, token: Token, close: string): TokenRead | undefined {
  const start = cursor.at
  const apostrophe = peek(cursor)
  if ((apostrophe === "'" || apostrophe === '’') && cursor.text.length > cursor.at) {
    cursor.at += 1
    accept(cursor, 's')
  }
  const suffix = cursor.text.slice(start, cursor.at)
  accept(cursor, '\\')
  return accept(cursor, close) ? { kind: 'token', end: cursor.at, suffix, ...token } : undefined
}

function isDigit(character: string): boolean {
  return character >= '0' && character <= '9' && character.length === 1
}

function isWordSign(character: string): boolean {
  return /^[\p{L}\p{N}_]$/u.test(character)
}
