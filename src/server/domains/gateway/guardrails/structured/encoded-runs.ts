// Personal data inside base64 or hexadecimal runs, decoded once and never deeper.
import { lengthOf, startOf } from '../tokens.ts'
import type { Scan } from '../tokens.ts'
import type { Finding } from './finding.ts'

const RUN = /[A-Za-z0-9+/_=-]{24,16384}/y
/** Signs are rare in base64, so a run begins with a piece of at least this length. */
const SHORTEST_PIECE = 8
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
  { text, tokens }: Scan,
  findings: Finding[],
  detectIn: (decoded: string) => readonly Finding[],
): void {
  let done = 0
  for (let index = 0; index < tokens.count; index += 1) {
    if (lengthOf(tokens, index) < SHORTEST_PIECE || startOf(tokens, index) < done) continue
    RUN.lastIndex = startOf(tokens, index)
    const run = RUN.exec(text)?.[0]
    if (run === undefined) continue
    const start = startOf(tokens, index)
    done = start + run.length
    const decoded = decodeRun(run)
    const hit =
      decoded === undefined ? undefined : detectIn(decoded).find(({ type }) => TELLING.has(type))
    if (!hit) continue
    const { type, confidence } = hit
    findings.push({ start, end: done, type, kind: 'encoded', detector: 'encoded', confidence })
  }
}

function decodeRun(run: string): string | undefined {
  if (!startsPrintable(run)) return undefined
  const bytes = isHexadecimal(run) ? Buffer.from(run, 'hex') : Buffer.from(run, 'base64')
  const decoded = bytes.toString('utf8')
  return decoded.length >= 6 && PRINTABLE.test(decoded) && !decoded.includes('\ufffd')
    ? decoded
    : undefined
}

/** A look at the first bytes spares decoding what is a key, a hash or a word. */
function startsPrintable(run: string): boolean {
  const start = run.slice(0, 24)
  const bytes = Buffer.from(start, isHexadecimal(start) ? 'hex' : 'base64')
  return bytes.every((byte) => byte >= 0x20 || (byte >= 0x09 && byte <= 0x0d))
}

function isHexadecimal(run: string): boolean {
  return run.length % 2 === 0 && /^[0-9a-fA-F]+$/.test(run)
}
