// E-mail addresses, as they are and spelled out ("anna (at) firm dot org").
import type { Scan } from '../tokens.ts'
import type { Finding } from './finding.ts'
import { DOMAIN, isKnownEnding, MAX_DOMAIN } from './web-endings.ts'

const MAX_LOCAL = 64
const LOCAL_TAIL = /[\p{L}\p{N}._%+'&=~!#$*/?^`{|}-]+$/u
const LOCAL_START_TRIM = /^[.'&=~!#$*/?^`{|}%+-]+/
const QUOTED_LOCAL = /"[^"\r\n]{1,60}"$/
const ADDRESS_LITERAL = /^\[\d{1,3}(?:\.\d{1,3}){3}\]/

/** Finds e-mail addresses written with an at sign. */
export function detectEmails({ text }: Scan, findings: Finding[]): void {
  for (let at = text.indexOf('@'); at !== -1; at = text.indexOf('@', at + 1)) {
    const start = localStart(text, at)
    const end = domainEnd(text, at)
    if (start === undefined || end === undefined) continue
    if (text.charAt(end) === ':' && /^git$/i.test(text.slice(start, at))) continue
    findings.push({ start, end, type: 'EMAIL', detector: 'email', confidence: 0.98 })
    at = end - 1
  }
}

function localStart(text: string, at: number): number | undefined {
  const before = text.slice(Math.max(0, at - MAX_LOCAL), at)
  const quoted = QUOTED_LOCAL.exec(before)
  if (quoted) return at - quoted[0].length
  const spaced = /[\p{L}\p{N}] $/u.test(before) && text.charAt(at + 1) === ' '
  const tail = LOCAL_TAIL.exec(spaced ? before.trimEnd() : before)?.[0] ?? ''
  const local = tail.slice(tail.lastIndexOf('/') + 1).replace(LOCAL_START_TRIM, '')
  const key = local.slice(local.lastIndexOf('=') + 1)
  return key === '' || key.endsWith('.') ? undefined : at - key.length - Number(spaced)
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

const SPELLED_AT = String.raw`(?: ?[\[({<] ?(?:at|@|ät|arroba|chiocciola|małpa|arobase) ?[\])}>] ?| (?:at|AT|arroba|chiocciola|arobase|malpa|małpa) )`
const SPELLED_DOT = String.raw`(?: ?[\[({<] ?(?:dot|\.|punkt|punto|point|kropka) ?[\])}>] ?| (?:dot|DOT|punkt|punto|kropka) |\.)`
const SPELLED_AFTER_LOCAL = new RegExp(
  `^${SPELLED_AT}((?:[A-Za-z0-9-]{1,40}${SPELLED_DOT}){1,4})([A-Za-z]{2,12})(?![A-Za-z0-9@])`,
)
const MAX_SPELLED = 220
const AT_WORDS = /\b(?:at|arroba|chiocciola|arobase|ma[lł]pa|ät)\b|[\[({<] ?@ ?[\])}>]/gi

/** Finds addresses spelled out, such as "anna (at) firm dot org"; a plain sentence must not fit. */
export function detectSpelledEmails({ text }: Scan, findings: Finding[]): void {
  AT_WORDS.lastIndex = 0
  for (let word = AT_WORDS.exec(text); word; word = AT_WORDS.exec(text)) {
    const from = startOfSign(text, word.index)
    const local = /[A-Za-z0-9](?:[A-Za-z0-9_+-]|\.(?=[A-Za-z0-9])){0,40}$/.exec(
      text.slice(Math.max(0, from - 42), from),
    )?.[0]
    if (!local) continue
    const spelled = SPELLED_AFTER_LOCAL.exec(text.slice(from, from + MAX_SPELLED))
    if (!spelled || !isSpelledAddress(spelled)) continue
    const start = spelledLocalStart(text, from - local.length)
    findings.push({
      start,
      end: from + spelled[0].length,
      type: 'EMAIL',
      detector: 'email-spelled',
      confidence: 0.85,
    })
    AT_WORDS.lastIndex = from + spelled[0].length
  }
}

function startOfSign(text: string, index: number): number {
  let from = index
  while (from > index - 3 && /[\[({< ]/.test(text.charAt(from - 1))) from -= 1
  return from
}

/** "Meet at example.com" is a sentence: either the at sign or the dot must be in brackets or a word. */
function isSpelledAddress([whole, domain = '', ending = '']: RegExpExecArray): boolean {
  const isBracketed = /^ ?[\[({<]/.test(whole)
  const hasSpelledDot = /dot|punkt|punto|point|kropka|[\])}>]/i.test(domain)
  return (isBracketed || hasSpelledDot) && isKnownEnding(`x.${ending}`)
}

/** "john dot smith at": earlier parts of the local part. */
function spelledLocalStart(text: string, start: number): number {
  const before = /(?:[A-Za-z0-9_-]{1,30}(?: ?[\[({]dot[\])}] ?| dot )){1,3}$/i.exec(
    text.slice(Math.max(0, start - 100), start),
  )
  return before ? start - before[0].length : start
}
