// Secrets: vendors' keys by shape, private keys, signed tokens, and values behind names such as
// "password" or "api_key". Connection strings are found with the web addresses.
import { CUE_PASSWORD, CUE_SECRET } from '../cues.ts'
import { DIGITS, endOf, startOf, tokenText } from '../tokens.ts'
import type { Scan } from '../tokens.ts'
import { characterClasses, entropyPerCharacter } from './entropy.ts'
import type { Finding } from './finding.ts'
import { SECRET_SHAPES } from './secret-shapes.ts'

/** The shortest key without a sign behind its beginning. */
const SHORTEST_SOLID_KEY = 14
const HYPHEN = 0x2d
const DOT = 0x2e
const COLON = 0x3a
const UNDERSCORE = 0x5f

const PEM_BEGIN = '-----BEGIN '
const PEM_LABEL = /^(?:[A-Z0-9]+ ){0,3}PRIVATE KEY(?: BLOCK)?-----/
const MAX_PEM = 16_384
const SIGNED_TOKEN = /eyJ[A-Za-z0-9_-]{10,4000}\.[A-Za-z0-9_-]{4,8000}\.[A-Za-z0-9_-]{0,2000}/y
/** Names joined to the cue ("api_key", "user-password-hash") and signs up to the value. */
const ASSIGNMENT =
  /(?:[A-Za-z0-9_-]{0,24})["'`\])]{0,2}(?:[ \t]{0,3}(?::=|=>|->|[:=|])[ \t]{0,4}| (?:is|ist|lautet|est|es|è|jest|to|was)(?: now| still)?:? | [Bb][Yy] (?=["']))(?:Bearer |Basic |b)?(["'`]?)/y
const ASSIGNMENT_SIGNS = new Set([0x22, 0x27, 0x3a, 0x3d])
const PASSWORD_ENDING = /(?:pass(?:word|wd|phrase|code)?|pwd)$/i
const SECRET_ENDING = /(?:secret|token|apikey|[a-z]Key|credentials?)$/
const BARE_VALUE = /[^\s"'`<>,;(){}[\]|=]{1,256}={0,2}/y
/** The longest value that is read. */
const LONGEST_VALUE = 256
const SHORTEST_KEY_VALUE = 16
const SHORTEST_PASSWORD = 6
/** One of these stands in every password without quotes that is told from a word. */
const PASSWORD_SIGN = /[0-9!#$%^&*?@]/
/** Entropy below which a value behind a secret-like name is a word, a number or a repeat. */
const MIN_ENTROPY = 3.5
const MIN_SHORT_ENTROPY = 2.8
const PLACEHOLDER =
  /^(?:x+|\*+|\.+|-+|_+|0+|1234?5?6?7?8?9?0?|your[-_ ]?.*|my[-_ ]?.*|.*(?:placeholder|example|change[-_]?me|redacted|insert|todo|dummy|xxxx|\*{3,}|\.\.\.).*|<.*>?|\$[A-Z_]+|\$[{(].*|%[A-Z_]+%|\{.*|null|none|nil|undefined|true|false|string|str|text|password|secret|token|key|value|required|optional|process\.env.*|os\.environ.*|env\..*|getenv.*|input.*|config\..*|self\..*|this\..*|args\..*|request\..*|req\..*|user\..*|\[.*)$/i

/** Finds vendors' keys, private keys, signed tokens and values assigned to secret-like names. */
export function detectSecrets(scan: Scan, findings: Finding[]): void {
  detectPrivateKeys(scan.text, findings)
  detectKnownShapes(scan, findings)
  detectAssignments(scan, findings)
}

function detectPrivateKeys(text: string, findings: Finding[]): void {
  for (let at = text.indexOf(PEM_BEGIN); at !== -1; at = text.indexOf(PEM_BEGIN, at + 1)) {
    const label = PEM_LABEL.exec(text.slice(at + PEM_BEGIN.length, at + PEM_BEGIN.length + 60))
    if (!label) continue
    const block = text.slice(at, at + MAX_PEM)
    const closing = /-----END [A-Z0-9 ]{0,40}-----/.exec(block)
    const end = at + (closing ? closing.index + closing[0].length : endOfKeyLines(block))
    findings.push(secret({ start: at, end }, { kind: 'private-key', confidence: 0.99 }))
    at = end - 1
  }
}

/** A key that was cut off: as far as lines of base64 go. */
function endOfKeyLines(block: string): number {
  const lines = /^-----BEGIN [^\n]{0,60}(?:\r?\n[A-Za-z0-9+/=:, -]{1,80}){0,200}/.exec(block)
  return lines ? lines[0].length : PEM_BEGIN.length
}

function detectKnownShapes(scan: Scan, findings: Finding[]): void {
  const { text, tokens } = scan
  let coveredTo = 0
  for (let index = 0; index < tokens.count; index += 1) {
    const start = startOf(tokens, index)
    if (start < coveredTo || !mayBeginKey(scan, index)) continue
    const token = signedTokenEnd(text, start)
    const end = token ?? knownShapeEnd(text, start)
    if (end === undefined) continue
    coveredTo = end
    if (token === undefined && isEmptyKey(text, start, end)) continue
    const kind = token === undefined ? 'vendor-key' : 'signed-token'
    findings.push(secret({ start, end }, { kind, confidence: 0.97 }))
  }
}

/** A placeholder in the shape of a key: sk-xxxxxxxxxxxxxxxxxxxxxxxx. */
function isEmptyKey(text: string, start: number, end: number): boolean {
  const value = text.slice(start, end).replace(/^[A-Za-z]{2,8}[-_.]/, '')
  return isPlaceholder(value) || entropyPerCharacter(value) < MIN_SHORT_ENTROPY
}

/** Keys are long, or go on behind a sign: sk-…, ghp_…, SG.…, 123456:AA…. */
function mayBeginKey({ text, tokens }: Scan, index: number): boolean {
  const end = endOf(tokens, index)
  if (end - startOf(tokens, index) >= SHORTEST_SOLID_KEY) return true
  const sign = text.charCodeAt(end)
  return (
    sign === HYPHEN ||
    sign === UNDERSCORE ||
    ((sign === DOT || sign === COLON) && text.charCodeAt(end + 1) > 0x20)
  )
}

function knownShapeEnd(text: string, start: number): number | undefined {
  const isDigit = text.charCodeAt(start) <= 0x39
  const shapes =
    SECRET_SHAPES.get(isDigit ? '' : text.slice(start, start + 2)) ??
    SECRET_SHAPES.get(text.charAt(start))
  const fitting = shapes?.find(({ start: literal, shape }) => {
    shape.lastIndex = start
    return text.startsWith(literal, start) && shape.test(text)
  })
  return fitting?.shape.lastIndex
}

/** A JSON Web Token: three parts, the first of which is a readable header with an algorithm. */
function signedTokenEnd(text: string, start: number): number | undefined {
  if (!text.startsWith('eyJ', start)) return undefined
  SIGNED_TOKEN.lastIndex = start
  const token = SIGNED_TOKEN.exec(text)?.[0]
  if (token === undefined) return undefined
  const header = Buffer.from(token.slice(0, token.indexOf('.')), 'base64url').toString('latin1')
  return /"(?:alg|typ|enc|kid)"/.test(header) ? start + token.length : undefined
}

function detectAssignments(scan: Scan, findings: Finding[]): void {
  const { text, tokens } = scan
  let coveredTo = 0
  for (let index = 0; index < tokens.count; index += 1) {
    if (startOf(tokens, index) < coveredTo) continue
    const cue = secretCue(scan, index)
    if (cue === 0) continue
    const value = assignedValue(text, endOf(tokens, index))
    if (!value || !isSecretValue(value, (cue & CUE_PASSWORD) !== 0)) continue
    findings.push(secret(value, { kind: 'assigned-value', confidence: 0.85 }))
    coveredTo = value.end
  }
}

/** The cue of the word itself, or of its ending when it is written as one: dbPass, stripeApiKey. */
function secretCue(scan: Scan, index: number): number {
  const { text, tokens } = scan
  const cue = (tokens.cues[index] ?? 0) & (CUE_SECRET | CUE_PASSWORD)
  if (cue !== 0 || tokens.kinds[index] === DIGITS || !isAssigned(text, endOf(tokens, index)))
    return cue
  const name = tokenText(scan, index)
  if (PASSWORD_ENDING.test(name)) return CUE_PASSWORD
  return SECRET_ENDING.test(name) ? CUE_SECRET : 0
}

/** name: name= name" name' and name = */
function isAssigned(text: string, end: number): boolean {
  const sign = text.charCodeAt(end)
  return ASSIGNMENT_SIGNS.has(sign === 0x20 ? text.charCodeAt(end + 1) : sign)
}

type AssignedValue = { start: number; end: number; text: string; isQuoted: boolean }

function assignedValue(text: string, from: number): AssignedValue | undefined {
  ASSIGNMENT.lastIndex = from
  const assignment = ASSIGNMENT.exec(text)
  if (!assignment) return undefined
  const start = ASSIGNMENT.lastIndex
  const quote = assignment[1] ?? ''
  const closing = quote === '' ? start : closingQuote(text, start, quote)
  if (closing > start)
    return { start, end: closing, text: text.slice(start, closing), isQuoted: true }
  BARE_VALUE.lastIndex = start
  const value = BARE_VALUE.exec(text)?.[0].replace(/[.?:]+$/, '')
  return value ? { start, end: start + value.length, text: value, isQuoted: false } : undefined
}

/** Where a quoted value ends: at its quote or the end of the line; `start` when neither is near. */
function closingQuote(text: string, start: number, quote: string): number {
  const rest = text.slice(start, start + LONGEST_VALUE)
  const ends = [rest.indexOf(quote), rest.indexOf('\n')].filter((end) => end !== -1)
  return ends.length === 0 ? start : start + Math.min(...ends)
}

function isSecretValue(value: AssignedValue, isPassword: boolean): boolean {
  const isSecret = isPassword ? isPasswordValue(value) : isKeyValue(value.text)
  return isSecret && !/\s/.test(value.text) && !isPlaceholder(value.text)
}

function isKeyValue(text: string): boolean {
  if (text.length < SHORTEST_KEY_VALUE || !/\d/.test(text)) return false
  return entropyPerCharacter(text) >= MIN_ENTROPY && !isIdentifierLike(text)
}

/** A password may be short; it must not read as a plain word, a path or an expression. */
function isPasswordValue({ text, isQuoted }: AssignedValue): boolean {
  if (text.length < SHORTEST_PASSWORD || (!isQuoted && !PASSWORD_SIGN.test(text))) return false
  const classes = characterClasses(text)
  const isRandom =
    entropyPerCharacter(text) >= Math.min(MIN_SHORT_ENTROPY, Math.log2(text.length) * 0.7)
  if (!isRandom || /^https?:/.test(text)) return false
  return isQuoted ? classes > 1 || text.length >= 8 : classes >= 2
}

function isPlaceholder(value: string): boolean {
  return PLACEHOLDER.test(value) || /^(.)\1*$/.test(value) || /(.)\1{5}/.test(value)
}

/** UUIDs, and bare hashes of usual lengths, name things rather than open them. */
function isIdentifierLike(value: string): boolean {
  return (
    /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value) ||
    /^(?:sha\d{1,3}[-:]|https?:\/\/|\/|\.\/)/i.test(value)
  )
}

function secret(
  { start, end }: { start: number; end: number },
  { kind, confidence }: { kind: string; confidence: number },
): Finding {
  return { start, end, type: 'SECRET', kind, detector: 'secret', confidence }
}
