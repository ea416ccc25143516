// Measures the finding of personal data: rates per class, false alarms, a made-up set with look-alikes,
// the name tagger on sources it has not seen, time, restoring, and the peers on the same rows.
//   npm run bench -- guardrails
import { detect } from '../../src/server/domains/gateway/guardrails/detect.ts'
import { writeResult } from '../support/results.ts'
import { measureHeldOut } from './names/held-out.ts'
import { countFalseAlarms } from './personal-data/false-alarms.ts'
import { disguisedRows, ownRows } from './personal-data/own-set.ts'
import { detectAll, personalDataPeers } from './personal-data/peers.ts'
import { printFigures } from './personal-data/print.ts'
import { restoreMany } from './personal-data/restoring.ts'
import { percent, scoreRows, wilson } from './personal-data/scores.ts'
import type { Rates } from './personal-data/scores.ts'
import { detectStructuredOnly } from './personal-data/structured-only.ts'
import { timeHostile, timePerKib } from './personal-data/speed.ts'
import { scoreWords } from './personal-data/token-protocol.ts'
import { LABELLED_SETS, readSet } from './rows.ts'

const OWN_ROWS = 5600
const OWN_SEED = 3
const ANSWERS = 1_000_000
const RESTORE_SEED = 5

export type PersonalDataFigures = Awaited<ReturnType<typeof evaluatePersonalData>>

/** All figures; about five minutes. */
async function evaluatePersonalData() {
  const synthetic = readSet('pii/presidio-synth-v2')
  return {
    /** Per set and type. Cards, phones and all structured classes are rules; the names in these rows were seen in training. */
    sets: Object.fromEntries(LABELLED_SETS.map((set) => [set, scoreRows(readSet(set), detect)])),
    heldOutNames: measureHeldOut(),
    own: measureOwn(),
    presidioProtocol: scoreWords(synthetic, detect),
    falseAlarmsPer1000: countFalseAlarms(detect),
    microsecondsPerKib: { structured: timePerKib(detectStructuredOnly), all: timePerKib(detect) },
    hostile: { structured: timeHostile(detectStructuredOnly), all: timeHostile(detect) },
    restoring: restoreMany(ANSWERS, RESTORE_SEED),
    peers: await measurePeers(),
  }
}

function measureOwn() {
  const { values, lookAlikes } = ownRows(OWN_ROWS, OWN_SEED)
  const disguised = disguisedRows()
  const touched = lookAlikes.filter((text) =>
    detect(text).some(({ type }) => !['ORG', 'LOCATION', 'DATE', 'URL'].includes(type)),
  )
  const seen = disguised.filter(({ text }) => detect(text).some(({ type }) => type === 'EMAIL'))
  return {
    types: scoreRows(values, detect),
    lookAlikesTouchedPercent: percent(touched.length, lookAlikes.length),
    lookAlikesTouchedInterval: wilson(touched.length, lookAlikes.length),
    disguisedEmailsFoundPercent: percent(seen.length, disguised.length),
  }
}

async function measurePeers(): Promise<
  Record<
    string,
    {
      synthetic: Record<string, Rates>
      own: Record<string, Rates>
      lookAlikesTouchedPercent: number
      f2: number
      microsecondsPerKib: number
    }
  >
> {
  const synthetic = readSet('pii/presidio-synth-v2')
  const { values, lookAlikes } = ownRows(OWN_ROWS / 4, OWN_SEED)
  const plain = lookAlikes.map((text, index) => ({ id: `look-alike-${index}`, text }))
  const figures: Awaited<ReturnType<typeof measurePeers>> = {}
  for (const peer of personalDataPeers()) {
    // One after the other: side by side they would take each other's time.
    const start = performance.now()
    const found = await detectAll(peer, [...synthetic, ...values, ...plain])
    const milliseconds = performance.now() - start
    const characters = [...found.keys()].reduce((sum, text) => sum + text.length, 0)
    const detectFound = (text: string) => found.get(text) ?? []
    const touched = plain.filter(({ text }) => detectFound(text).length > 0)
    figures[peer.name] = {
      synthetic: scoreRows(synthetic, detectFound),
      own: scoreRows(values, detectFound),
      lookAlikesTouchedPercent: percent(touched.length, plain.length),
      f2: scoreWords(synthetic, detectFound).f2,
      microsecondsPerKib: Math.round((milliseconds * 1000) / (characters / 1024)),
    }
  }
  return figures
}

/** Measures, prints, and writes the figures to a dated file that the product can show. */
export async function benchPersonalData(now: Date): Promise<PersonalDataFigures> {
  const figures = await evaluatePersonalData()
  printFigures(figures)
  console.log(`\nWritten to ${writeResult('guardrails-personal-data', figures, now)}`)
  return figures
}
