// IP addresses of both versions and hardware (MAC) addresses.
import { isIPv6 } from 'node:net'
import { CUE_VERSION } from '../cues.ts'
import { DIGITS, hasCue, JOIN_DOT, JOIN_HYPHEN, lengthOf, startOf, tokenText } from '../tokens.ts'
import type { Scan, Tokens } from '../tokens.ts'
import type { Finding } from './finding.ts'
import { RESERVED_IPV4 } from './web-endings.ts'

/** Finds IPv4 addresses, IPv6 addresses and hardware (MAC) addresses. */
export function detectNetworkAddresses(scan: Scan, findings: Finding[]): void {
  detectIpv4(scan, findings)
  detectColonAddresses(scan.text, findings)
  detectHyphenMacs(scan, findings)
}

function detectIpv4(scan: Scan, findings: Finding[]): void {
  const { text, tokens } = scan
  let done = -1
  for (const first of tokens.numbers) {
    if (first <= done || tokens.kinds[first] !== DIGITS || tokens.joins[first] !== JOIN_DOT)
      continue
    if (!isDottedQuad(scan, first)) continue
    const start = startOf(tokens, first)
    const end = tokens.ends[first + 3] ?? start
    if (isVersionNumber(scan, first) || RESERVED_IPV4.test(text.slice(start, end))) continue
    findings.push({ start, end, type: 'IP', kind: 'ipv4', detector: 'ip', confidence: 0.95 })
    done = first + 3
  }
}

function isDottedQuad(scan: Scan, first: number): boolean {
  const { text, tokens } = scan
  for (let index = first; index < first + 4; index += 1) {
    if (tokens.kinds[index] !== DIGITS || lengthOf(tokens, index) > 3) return false
    if (index < first + 3 && tokens.joins[index] !== JOIN_DOT) return false
    if (Number(tokenText(scan, index)) > 255) return false
  }
  const before = text.charAt(startOf(tokens, first) - 1)
  const after = text.slice(tokens.ends[first + 3], (tokens.ends[first + 3] ?? 0) + 2)
  return !/[.\p{L}\d-]/u.test(before) && !/^(?:\.\d|-\d|\p{L})/u.test(after)
}

/** 1.2.3.4 behind "version" or with four small parts is more often a release or section number. */
function isVersionNumber(scan: Scan, first: number): boolean {
  const range = { first, last: first + 3 }
  return hasCue(scan.tokens, range, { mask: CUE_VERSION, before: 2, after: 0 })
}

const COLON_RUN = /[0-9A-Fa-f:.]{1,48}/y

/** Addresses of groups with colons. The end of a run is remembered, so no run is read twice. */
function detectColonAddresses(text: string, findings: Finding[]): void {
  let done = 0
  for (let at = text.indexOf(':'); at !== -1; at = text.indexOf(':', Math.max(at + 1, done))) {
    if (!isHexOrColon(text.charCodeAt(at + 1))) continue
    let start = at
    while (start > Math.max(done, at - 5) && isHexOrColon(text.charCodeAt(start - 1))) start -= 1
    COLON_RUN.lastIndex = start
    const run = (COLON_RUN.exec(text)?.[0] ?? '').replace(/(?:\.|(?<!:):)$/, '')
    done = start + Math.max(1, run.length)
    if (/[\p{L}\p{N}.]/u.test(text.charAt(start - 1))) continue
    const finding = colonAddress(start, run)
    if (finding) findings.push(finding)
  }
}

function colonAddress(start: number, run: string): Finding | undefined {
  if (/^[0-9A-Fa-f]{2}(?::[0-9A-Fa-f]{2}){5}$/.test(run)) return mac(start, start + run.length)
  if (!isReportableIpv6(run)) return undefined
  return {
    start,
    end: start + run.length,
    type: 'IP',
    kind: 'ipv6',
    detector: 'ip',
    confidence: 0.95,
  }
}

function isHexOrColon(code: number): boolean {
  if (code <= 0x3a) return code >= 0x30
  return (code >= 0x41 && code <= 0x46) || (code >= 0x61 && code <= 0x66)
}

/** Not the loopback, not the documentation range, and more than a pair of colons between two words. */
function isReportableIpv6(run: string): boolean {
  return (
    run.length >= 6 &&
    run.indexOf(':') !== run.lastIndexOf(':') &&
    isIPv6(run) &&
    !/^(?:::1|2001:0?db8:.*)$/i.test(run)
  )
}

const HYPHEN_MAC = /[0-9A-Fa-f]{2}(?:-[0-9A-Fa-f]{2}){5}(?![0-9A-Za-z-])/y
const DOTTED_MAC = /[0-9A-Fa-f]{4}\.[0-9A-Fa-f]{4}\.[0-9A-Fa-f]{4}(?![0-9A-Za-z.-])/y

/** 00-1B-44-11-3A-B7 and 001b.4411.3ab7. */
function detectHyphenMacs({ text, tokens }: Scan, findings: Finding[]): void {
  for (let index = 0; index < tokens.count; index += 1) {
    const pattern = macPattern(tokens, index)
    const start = startOf(tokens, index)
    if (!pattern || /[0-9A-Za-z.-]/.test(text.charAt(start - 1))) continue
    pattern.lastIndex = start
    if (pattern.test(text)) findings.push(mac(start, pattern.lastIndex))
  }
}

function macPattern(tokens: Tokens, index: number): RegExp | undefined {
  const length = lengthOf(tokens, index)
  if (
    length === 2 &&
    tokens.joins[index] === JOIN_HYPHEN &&
    tokens.joins[index + 1] === JOIN_HYPHEN
  )
    return HYPHEN_MAC
  return length === 4 && tokens.joins[index] === JOIN_DOT && tokens.joins[index + 1] === JOIN_DOT
    ? DOTTED_MAC
    : undefined
}

function mac(start: number, end: number): Finding {
  return { start, end, type: 'OTHER', kind: 'mac-address', detector: 'mac', confidence: 0.95 }
}
