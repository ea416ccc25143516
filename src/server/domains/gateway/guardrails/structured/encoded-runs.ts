// Personal data inside base64 or hexadecimal runs, decoded once and never deeper.
import type { Finding } from './finding.ts'

const RUN = /[A-Za-z0-9+/_=-]{24,}/g
const MAX_RUN = 16_384
const PRINTABLE = /^[\t\n\r\x20-\x7e\u00a1-\uffff]+$/

/** Types that make an encoded run worth replacing. */
const TELLING = new Set([
  'SECRET',
  'CREDIT_CARD',
  'IBAN',
  'NATIONAL_ID',
  'US_SSN',
  'EMAIL',
  'PHONE',
  'ADDRESS',
])

/** Adds a finding over every run whose decoded text holds one; `detectIn` looks into the decoded text. */
export function detectEncodedRuns(
  text: string,
  findings: Finding[],
  detectIn: (decoded: string) => readonly Finding[],
): void {
  for (const run of text.matchAll(RUN)) {
    if (run[0].length > MAX_RUN) continue
    const decoded = decodeRun(run[0])
    const hit =
      decoded === undefined ? undefined : detectIn(decoded).find(({ type }) => TELLING.has(type))
    if (!hit) continue
    const { type, confidence } = hit
    findings.push({
      start: run.index,
      end: run.index + run[0].length,
      type,
      kind: 'encoded',
      detector: 'encoded',
      confidence,
    })
  }
}

function decodeRun(run: string): string | undefined {
  const bytes = isHexadecimal(run) ? Buffer.from(run, 'hex') : Buffer.from(run, 'base64')
  const decoded = bytes.toString('utf8')
  return decoded.length >= 6 && PRINTABLE.test(decoded) && !decoded.includes('\ufffd')
    ? decoded
    : undefined
}

function isHexadecimal(run: string): boolean {
  return run.length % 2 === 0 && /^[0-9a-fA-F]+$/.test(run)
}
