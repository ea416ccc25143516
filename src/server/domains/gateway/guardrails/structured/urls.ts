// Web addresses: with a scheme, with www, or as a bare domain with a known ending.
import { JOIN_DOT, startOf } from '../tokens.ts'
import type { Scan } from '../tokens.ts'
import type { Finding } from './finding.ts'
import { DOMAIN, isKnownEnding, MAX_DOMAIN, RESERVED_HOST, RESERVED_IPV4 } from './web-endings.ts'

const URL_BODY = /[^\s<>"'`{}|\\^\u3000-\u3002\uff08\uff09]{1,2048}/y
const SCHEME = /(?:https?|ftps?|sftp|wss?|file|s3|ssh|git|ldaps?)$/i

/** Finds web addresses with a scheme, with www, or with a known ending. One with a password is a secret. */
export function detectUrls(scan: Scan, findings: Finding[]): void {
  const { text, tokens } = scan
  for (let at = text.indexOf('://'); at !== -1; at = text.indexOf('://', at + 3)) {
    const scheme = /[a-z][a-z0-9+]{1,20}$/i.exec(text.slice(Math.max(0, at - 21), at))?.[0] ?? ''
    if (scheme === '') continue
    const end = urlEnd(text, at + 3)
    reportUrl(text, { start: at - scheme.length, end, scheme }, findings)
    at = Math.max(at, end - 3)
  }
  for (let index = 0; index + 1 < tokens.count; index += 1) {
    if (tokens.joins[index] !== JOIN_DOT) continue
    const end = bareDomain(scan, index, findings)
    while (index + 1 < tokens.count && startOf(tokens, index + 1) < end) index += 1
  }
}

function reportUrl(
  text: string,
  { start, end, scheme }: { start: number; end: number; scheme: string },
  findings: Finding[],
): void {
  const rest = text.slice(start + scheme.length + 3, end)
  const password = /^[^/@\s:]{0,128}:([^/@\s]{1,256})@/.exec(rest)?.[1]
  if (password !== undefined && !/^(?:<.*>|\$?\{.*\}|\*+|x+)$/i.test(password)) {
    findings.push({
      start,
      end,
      type: 'SECRET',
      kind: 'connection-string',
      detector: 'url',
      confidence: 0.95,
    })
    return
  }
  const host = /^(?:[^/@\s]*@)?(\[[0-9a-f:]+\]|[^/:?#\s]*)/i.exec(rest)?.[1] ?? ''
  if (
    !SCHEME.test(scheme) ||
    RESERVED_HOST.test(host) ||
    RESERVED_IPV4.test(host) ||
    !/[.:]/.test(host)
  )
    return
  findings.push({ start, end, type: 'URL', detector: 'url', confidence: 0.95 })
}

function urlEnd(text: string, from: number): number {
  URL_BODY.lastIndex = from
  const body = URL_BODY.exec(text)?.[0] ?? ''
  return from + trimmedLength(body)
}

/** Closing signs of the sentence around an address are not part of it; balanced brackets are. */
function trimmedLength(body: string): number {
  const opensBracket = body.includes('(')
  let length = body.length
  while (length > 0) {
    const last = body.charAt(length - 1)
    if (!(last === ')' && !opensBracket) && !/[.,;:!?*\]]/.test(last)) break
    length -= 1
  }
  return length
}

/** A domain without a scheme, from token `index` on. Returns where it ends, or -1. */
function bareDomain(scan: Scan, index: number, findings: Finding[]): number {
  const { text, tokens } = scan
  const start = startOf(tokens, index)
  if (/[@./\\_-]/.test(text.charAt(start - 1))) return -1
  const domain = DOMAIN.exec(text.slice(start, start + MAX_DOMAIN))?.[0] ?? ''
  const next = text.charAt(start + domain.length)
  if (domain === '' || /[@_(\\]/.test(next) || !isBareDomain(domain, next)) return -1
  const end = /[/?#:]/.test(next) ? urlEnd(text, start) : start + domain.length
  if (!RESERVED_HOST.test(domain.replace(/^www\./i, ''))) {
    findings.push({ start, end, type: 'URL', detector: 'domain', confidence: 0.8 })
  }
  return end
}

function isBareDomain(domain: string, next: string): boolean {
  if (/^www\./i.test(domain)) return true
  // "end.But" is a missing space, "Node.js" a name: endings are in small letters or all in capitals.
  const ending = domain.slice(domain.lastIndexOf('.') + 1)
  const isOneCase = ending === ending.toLowerCase() || domain === domain.toUpperCase()
  return isOneCase && isKnownEnding(domain, next === '/')
}
