// E-mail addresses, as they are and spelled out ("anna (at) firm dot org").
import { CUE_AT } from '../cues.ts'
import { startOf } from '../tokens.ts'
import type { Scan } from '../tokens.ts'
import type { Finding } from './finding.ts'
import { DOMAIN, isKnownEnding, MAX_DOMAIN } from './web-endings.ts'

const MAX_LOCAL = 64
const LOCAL_SIGNS = new Set(
  Array.from(
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._%+-'&=~!#$*/?^`{|}",
    (sign) => sign.charCodeAt(0),
  ),
)
const LOCAL_START_TRIM = /^[.'&=~!#$*/?^`{|}%+-]+/
const QUOTED_LOCAL = /"[^"\r\n]{1,60}"$/
const ADDRESS_LITERAL = /^\[\d{1,3}(?:\.\d{1,3}){3}\]/

/** Finds e-mail addresses written with an at sign. */
export function detectEmails({ text }: Scan, findings: Finding[]): void {
  for (let at = text.indexOf('@'); at !== -1; at = text.indexOf('@', at + 1)) {
    const end = domainEnd(text, at)
    const start = end === undefined ? undefined : localStart(text, at)
    if (start === undefined || end === undefined) continue
    if (text.charAt(end) === ':' && /^git$/i.test(text.slice(start, at))) continue
    findings.push({ start, end, type: 'EMAIL', detector: 'email', confidence: 0.98 })
    at = end - 1
  }
}

function localStart(text: string, at: number): number | undefined {
  if (text.charAt(at - 1) === '"') {
    const quoted = QUOTED_LOCAL.exec(text.slice(Math.max(0, at - MAX_LOCAL), at))
    return quoted ? at - quoted[0].length : undefined
  }
  const isSpaced = text.charAt(at - 1) === ' ' && text.charAt(at + 1) === ' '
  const end = at - Number(isSpaced)
  let start = end
  while (start > Math.max(0, end - MAX_LOCAL) && isLocalSign(text.charCodeAt(start - 1))) start -= 1
  const tail = text.slice(start, end)
  // Behind a slash or an equals sign begins the value of a path or a query.
  const value = tail
    .slice(Math.max(tail.lastIndexOf('/'), tail.lastIndexOf('=')) + 1)
    .replace(LOCAL_START_TRIM, '')
  return value === '' || value.endsWith('.') ? undefined : end - value.length
}

/** Letters and digits of all scripts, and the signs an address may have in front of the at sign. */
function isLocalSign(code: number): boolean {
  return code < 0x80 ? LOCAL_SIGNS.has(code) : code >= 0xc0 && code < 0x2000
}

function domainEnd(text: string, at: number): number | undefined {
  const skip = text.charAt(at + 1) === ' ' && text.charAt(at - 1) === ' ' ? 2 : 1
  const after = text.slice(at + skip, at + skip + MAX_DOMAIN)
  const literal = ADDRESS_LITERAL.exec(after)
  if (literal) return at + skip + literal[0].length
  const domain = (DOMAIN.exec(after)?.[0] ?? '').replace(/-+$/, '')
  if (domain === '' || isImageName(domain)) return undefined
  if (skip === 2 && !isKnownEnding(domain)) return undefined
  return at + skip + domain.length
}

/** icon@2x.png: a picture for dense screens, not an address. */
function isImageName(domain: string): boolean {
  return /^\dx\.(?:png|jpe?g|gif|webp|svg|avif)$/i.test(domain)
}

const SPELLED_AT = String.raw`(?: ?[[({<] ?(?:at|@|ät|arroba|chiocciola|małpa|arobase) ?[\])}>] ?| (?:at|AT|arroba|chiocciola|arobase|malpa|małpa) )`
const SPELLED_DOT = String.raw`(?: ?[[({<] ?(?:dot|\.|punkt|punto|point|kropka) ?[\])}>] ?| (?:dot|DOT|punkt|punto|kropka) |\.)`
const SPELLED_AFTER_LOCAL = new RegExp(
  `^${SPELLED_AT}((?:[A-Za-z0-9-]{1,40}${SPELLED_DOT}){1,4})([A-Za-z]{2,12})(?![A-Za-z0-9@])`,
)
const LOCAL_BEFORE_WORD = /[A-Za-z0-9](?:[A-Za-z0-9_+-]|\.(?=[A-Za-z0-9])){0,40}$/
const MAX_SPELLED = 220

/** Finds addresses spelled out, such as "anna (at) firm dot org"; a plain sentence must not fit. */
export function detectSpelledEmails({ text, tokens }: Scan, findings: Finding[]): void {
  let done = 0
  for (let index = 1; index < tokens.count; index += 1) {
    if (((tokens.cues[index] ?? 0) & CUE_AT) === 0 || startOf(tokens, index) < done) continue
    done = spelledFrom(text, startOf(tokens, index), findings)
  }
  for (let at = text.indexOf('@'); at !== -1; at = text.indexOf('@', at + 1)) {
    if (/[[({<]/.test(text.charAt(at - 1).trim() || text.charAt(at - 2)))
      at = Math.max(at, spelledFrom(text, at, findings))
  }
}

/** An address whose at sign or word stands at `sign`. Returns where it ends, or 0. */
function spelledFrom(text: string, sign: number, findings: Finding[]): number {
  const from = startOfSign(text, sign)
  const local = LOCAL_BEFORE_WORD.exec(text.slice(Math.max(0, from - 42), from))?.[0]
  if (!local) return 0
  const spelled = SPELLED_AFTER_LOCAL.exec(text.slice(from, from + MAX_SPELLED))
  if (!spelled || !isSpelledAddress(spelled)) return 0
  const start = spelledLocalStart(text, from - local.length)
  const end = from + spelled[0].length
  findings.push({ start, end, type: 'EMAIL', detector: 'email-spelled', confidence: 0.85 })
  return end
}

function startOfSign(text: string, index: number): number {
  let from = index
  while (from > index - 3 && /[[({< ]/.test(text.charAt(from - 1))) from -= 1
  return from
}

/** "Meet at example.com" is a sentence: either the at sign or the dot must be in brackets or a word. */
function isSpelledAddress([whole, domain = '', ending = '']: RegExpExecArray): boolean {
  const isBracketed = /^ ?[[({<]/.test(whole)
  const hasSpelledDot = /dot|punkt|punto|point|kropka|[\])}>]/i.test(domain)
  return (isBracketed || hasSpelledDot) && isKnownEnding(`x.${ending}`)
}

/** "john dot smith at": earlier parts of the local part. */
function spelledLocalStart(text: string, start: number): number {
  const before = /(?:[A-Za-z0-9_-]{1,30}(?: ?[[({]dot[\])}] ?| dot )){1,3}$/i.exec(
    text.slice(Math.max(0, start - 100), start),
  )
  return before ? start - before[0].length : start
}
