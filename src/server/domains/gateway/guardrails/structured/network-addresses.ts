// IP addresses of both versions and hardware (MAC) addresses.
import { isIPv6 } from 'node:net'
import { CUE_VERSION } from '../cues.ts'
import { DIGITS, hasCue, JOIN_DOT, lengthOf, startOf, tokenText } from '../tokens.ts'
import type { Scan } from '../tokens.ts'
import type { Finding } from './finding.ts'
import { RESERVED_IPV4 } from './web-endings.ts'

/** Finds IPv4 addresses, IPv6 addresses and hardware (MAC) addresses. */
export function detectNetworkAddresses(scan: Scan, findings: Finding[]): void {
  detectIpv4(scan, findings)
  detectColonAddresses(scan.text, findings)
  detectHyphenMacs(scan.text, findings)
}

function detectIpv4(scan: Scan, findings: Finding[]): void {
  const { text, tokens } = scan
  for (let first = 0; first + 3 < tokens.count; first += 1) {
    if (tokens.kinds[first] !== DIGITS || tokens.joins[first] !== JOIN_DOT) continue
    if (!isDottedQuad(scan, first)) continue
    const start = startOf(tokens, first)
    const end = tokens.ends[first + 3] ?? start
    if (isVersionNumber(scan, first) || RESERVED_IPV4.test(text.slice(start, end))) continue
    findings.push({ start, end, type: 'IP', kind: 'ipv4', detector: 'ip', confidence: 0.95 })
    first += 3
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

const COLON_RUN = /[0-9A-Fa-f:.]/

function detectColonAddresses(text: string, findings: Finding[]): void {
  for (let at = text.indexOf(':'); at !== -1; at = text.indexOf(':', at + 1)) {
    let start = at
    while (start > at - 5 && /[0-9A-Fa-f]/.test(text.charAt(start - 1))) start -= 1
    let end = at
    while (end < start + 46 && COLON_RUN.test(text.charAt(end))) end += 1
    const run = text
      .slice(start, end)
      .replace(/[.:]$/, (sign) => (text.slice(start, end).endsWith('::') ? sign : ''))
    if (/[\p{L}\p{N}:.]/u.test(text.charAt(start - 1))) continue
    const isMac = /^[0-9A-Fa-f]{2}(?::[0-9A-Fa-f]{2}){5}$/.test(run)
    if (isMac) findings.push(mac(start, start + run.length))
    else if (isReportableIpv6(run)) {
      findings.push({
        start,
        end: start + run.length,
        type: 'IP',
        kind: 'ipv6',
        detector: 'ip',
        confidence: 0.95,
      })
    }
    at = Math.max(at, end - 1)
  }
}

/** Not the loopback, not the documentation range, and more than a pair of colons between two words. */
function isReportableIpv6(run: string): boolean {
  return run.length >= 6 && isIPv6(run) && !/^(?:::1|2001:0?db8:.*)$/i.test(run)
}

const HYPHEN_MAC =
  /(?<![0-9A-Za-z.-])(?:[0-9A-Fa-f]{2}(?:-[0-9A-Fa-f]{2}){5}|[0-9A-Fa-f]{4}\.[0-9A-Fa-f]{4}\.[0-9A-Fa-f]{4})(?![0-9A-Za-z-])/g

function detectHyphenMacs(text: string, findings: Finding[]): void {
  for (const match of text.matchAll(HYPHEN_MAC)) {
    if (/[a-f]/i.test(match[0]) || match[0].includes('-')) {
      findings.push(mac(match.index, match.index + match[0].length))
    }
  }
}

function mac(start: number, end: number): Finding {
  return { start, end, type: 'OTHER', kind: 'mac-address', detector: 'mac', confidence: 0.95 }
}
