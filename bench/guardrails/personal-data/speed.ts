// Time per KiB of ordinary and of dense text, the worst of many hostile texts, and the proof that time
// grows no faster than the text: twice as long may take at most 2.3 times as long.
import { LABELLED_SETS, ORDINARY_SETS, readSet } from '../rows.ts'

const KIB = 1024
const CHUNKS = 400
const REPEATS = 5
const HOSTILE_REPEATS = 5
/** Below this a run is too short to time a doubling by. */
const SHORTEST_MS = 3

/** Texts made of one repeated piece, each chosen to hurt one detector. */
const HOSTILE: Record<string, string> = {
  digits: '1', 'card groups': '4111 ', 'single digits': '1 ', 'hyphened digits': '1-1-', 'at signs': 'a@a@', dots: 'a.a.', 'at and dots': 'a@a.a.', capitals: 'A', 'capitalised words': 'Aa ',
  spaces: ' ', brackets: '((((', 'bracketed digits': '(1)(', surrogates: '\ud83d', emoji: '👩\u200d💻', 'mixed script': 'аb ', 'iban starts': 'DE89 ', schemes: 'http://', www: 'www.', passwords: 'password=',
  'quoted passwords': 'password: "', 'key starts': 'sk-', 'token starts': 'eyJhbGciOi.', 'private keys': '-----BEGIN PRIVATE KEY-----\n', 'numbers and names': '12 Aa ', streets: '1234 Aa Street ', colons: '1:', 'double colons': '::',
  base64: 'YWJj', hexadecimal: 'deadbeef', 'phone starts': '+49 ', 'called numbers': 'call 555 ', dates: '12/12/', months: 'march 12 ', 'spelled at': 'a at b dot ', ideographs: '山', 'zero width': 'a\u200b', entities: '&#64;', escapes: '%41',
  units: '1 a a a a a apt ', boxes: 'PO Box ', tokens: 'token ', towns: 'Aa Bb Cc, CA 1234', marks: '\u0301', 'hi names': 'Hi Anna,\n',
} // prettier-ignore

type Timing = { p50: number; p95: number }

/** Microseconds per KiB over 1 KiB pieces of every set, best of five runs each. */
export function timePerKib(detect: (text: string) => unknown): Record<string, Timing> {
  return Object.fromEntries(
    [...LABELLED_SETS, ...ORDINARY_SETS].map((set) => [set, timeSet(set, detect)]),
  )
}

function timeSet(set: string, detect: (text: string) => unknown): Timing {
  const all = readSet(set)
    .map(({ text }) => text)
    .join('\n')
  const count = Math.min(CHUNKS, Math.floor(all.length / KIB))
  const pieces = Array.from({ length: count }, (_, at) => all.slice(at * KIB, (at + 1) * KIB))
  for (let round = 0; round < REPEATS; round += 1) pieces.forEach((piece) => detect(piece))
  const times = pieces
    .map((piece) => bestOf(piece, detect) * 1000)
    .toSorted((one, other) => one - other)
  const at = (share: number) => Math.round(times[Math.floor(times.length * share)] ?? 0)
  return { p50: at(0.5), p95: at(0.95) }
}

/** Milliseconds of processor time for 64 KiB of the worst hostile text, and the largest growth from 64 to 128 and 256 KiB. */
export function timeHostile(detect: (text: string) => unknown): {
  worst64KibMs: number
  worstInput: string
  largestGrowth: number
  growthInput: string
} {
  const result = { worst64KibMs: 0, worstInput: '', largestGrowth: 0, growthInput: '' }
  for (const [name, piece] of Object.entries(HOSTILE)) {
    const [small, middle, large] = [64, 128, 256].map((size) =>
      bestProcessorMs(piece.repeat(Math.ceil((size * KIB) / piece.length)), detect),
    )
    if (small === undefined || middle === undefined || large === undefined) continue
    if (small > result.worst64KibMs)
      Object.assign(result, { worst64KibMs: Math.round(small * 10) / 10, worstInput: name })
    if (small < SHORTEST_MS) continue
    const growth = Math.round(Math.max(middle / small, large / middle) * 100) / 100
    if (growth > result.largestGrowth)
      Object.assign(result, { largestGrowth: growth, growthInput: name })
  }
  return result
}

function bestOf(text: string, detect: (text: string) => unknown): number {
  let best = Infinity
  for (let run = 0; run < REPEATS; run += 1) {
    const start = performance.now()
    detect(text)
    best = Math.min(best, performance.now() - start)
  }
  return best
}

/** Processor time, so that other work on the machine does not look like growth. */
function bestProcessorMs(text: string, detect: (text: string) => unknown): number {
  let best = Infinity
  for (let run = 0; run < HOSTILE_REPEATS; run += 1) {
    const start = process.cpuUsage()
    detect(text)
    const { user, system } = process.cpuUsage(start)
    best = Math.min(best, (user + system) / 1000)
  }
  return best
}
