// Prints the figures for people, with the goals that were missed named at the end.
import type { PersonalDataFigures } from '../personal-data.ts'
import type { Rates } from './scores.ts'

/** Types whose labels the set leaves out in many rows, so that precision says nothing. */
const UNLABELLED = new Set([
  'pii/pii-anon-technology PHONE',
  'pii/wnut17-train URL',
  'pii/wnut17-train DATE',
])

/** Prints every figure, with intervals. */
export function printFigures(figures: PersonalDataFigures): void {
  console.log(
    'Personal data and secrets\n\nRates per set and class (names in these rows were seen in training)',
  )
  for (const [set, rates] of Object.entries(figures.sets)) printRates(set, rates)
  console.log('\nNames on sources left out of training')
  for (const [set, rates] of Object.entries(figures.heldOutNames.sets))
    printRates(set, onlyNames(rates))
  console.log(
    `  words of presidio-synth-v2 (presidio protocol): F2 ${figures.heldOutNames.wordsOfPresidio.f2}`,
  )
  console.log(
    `  prompts with a name, %: ${JSON.stringify(figures.heldOutNames.promptsWithNamePercent)}`,
  )
  console.log('\nMade-up set')
  printRates('own', figures.own.types)
  console.log(
    `  look-alikes touched: ${figures.own.lookAlikesTouchedPercent} % [${figures.own.lookAlikesTouchedInterval.join('-')}]`,
  )
  console.log(`  disguised e-mail found: ${figures.own.disguisedEmailsFoundPercent} %`)
  console.log(
    `\nPresidio protocol on presidio-synth-v2: ${JSON.stringify(figures.presidioProtocol)}`,
  )
  console.log('\nOrdinary prompts touched, of 1,000')
  for (const [set, alarms] of Object.entries(figures.falseAlarmsPer1000))
    console.log(`  ${set}: ${JSON.stringify(alarms)}`)
  console.log('\nMicroseconds per KiB, p50 / p95')
  for (const [kind, sets] of Object.entries(figures.microsecondsPerKib)) {
    for (const [set, { p50, p95 }] of Object.entries(sets))
      console.log(`  ${kind} ${set}: ${p50} / ${p95}`)
  }
  console.log(`\nHostile texts: ${JSON.stringify(figures.hostile)}`)
  console.log(`Restoring: ${JSON.stringify(figures.restoring)}`)
  console.log('\nPeers')
  for (const [peer, { synthetic, own, ...rest }] of Object.entries(figures.peers)) {
    console.log(`  ${peer}: ${JSON.stringify(rest)}`)
    printRates(`${peer} on presidio-synth-v2`, synthetic)
    printRates(`${peer} on the made-up set`, own)
  }
  printMissed(figures)
}

function printRates(name: string, rates: Record<string, Rates>): void {
  console.log(`  ${name}`)
  for (const [type, rate] of Object.entries(rates)) {
    if (rate.labelled === 0) continue
    console.log(
      `    ${type.padEnd(12)} P ${rate.precision} [${rate.precisionInterval.join('-')}]  R ${rate.recall} [${rate.recallInterval.join('-')}]  F1 ${rate.f1} [${rate.f1Interval.join('-')}]  n ${rate.labelled}`,
    )
  }
}

function onlyNames(rates: Record<string, Rates>): Record<string, Rates> {
  return Object.fromEntries(
    Object.entries(rates).filter(([type]) =>
      ['PERSON', 'LOCATION', 'ORG', 'ADDRESS'].includes(type),
    ),
  )
}

const GOALS: [type: string, f1: number][] = [
  ['CREDIT_CARD', 99],
  ['IBAN', 99],
  ['US_SSN', 99],
  ['NATIONAL_ID', 99],
  ['PHONE', 90],
  ['EMAIL', 99],
  ['URL', 99],
  ['IP', 99],
  ['PERSON', 90],
]

function printMissed(figures: PersonalDataFigures): void {
  console.log('\nGoals missed')
  for (const [set, rates] of Object.entries({ ...figures.sets, own: figures.own.types })) {
    for (const [type, goal] of GOALS) {
      const rate = rates[type]
      const isMissed =
        rate && rate.labelled > 0 && rate.f1 < goal && !UNLABELLED.has(`${set} ${type}`)
      if (isMissed) console.log(`  ${set} ${type}: F1 ${rate.f1}, goal ${goal}`)
    }
  }
  for (const [set, { withoutNamesWrongly, names }] of Object.entries(figures.falseAlarmsPer1000)) {
    if (withoutNamesWrongly > 10)
      console.log(
        `  ${set}: ${withoutNamesWrongly} of 1,000 prompts with a wrong finding other than a name, goal 10`,
      )
    if (names > 50)
      console.log(`  ${set}: ${names} of 1,000 prompts with a name, goal 50 (real names included)`)
  }
  printMissedNames(figures)
  printMissedSpeed(figures)
}

/** Sets whose labels of persons can be trusted; those of posts cannot. */
const TRUSTED = ['pii/presidio-synth-v2', 'pii/presidio-generated-large', 'pii/pii-anon-technology']

function printMissedNames({ heldOutNames, presidioProtocol }: PersonalDataFigures): void {
  for (const set of TRUSTED) {
    const f1 = heldOutNames.sets[set]?.['PERSON']?.f1 ?? 0
    if (f1 < 90) console.log(`  ${set}, left out of training, PERSON: F1 ${f1}, goal 90`)
  }
  if (presidioProtocol.f2 < 85)
    console.log(`  presidio protocol: F2 ${presidioProtocol.f2}, goal 85`)
  if (heldOutNames.wordsOfPresidio.f2 < 85)
    console.log(
      `  presidio protocol, left out of training: F2 ${heldOutNames.wordsOfPresidio.f2}, goal 85`,
    )
}

function printMissedSpeed({ microsecondsPerKib, hostile }: PersonalDataFigures): void {
  for (const [kind, goal] of [
    ['structured', 60],
    ['all', 300],
  ] as const) {
    for (const [set, { p95 }] of Object.entries(microsecondsPerKib[kind]))
      if (p95 > goal) console.log(`  ${kind} ${set}: ${p95} µs per KiB at p95, goal ${goal}`)
  }
  const { structured, all } = hostile
  if (structured.worst64KibMs > 10)
    console.log(
      `  hostile 64 KiB, structured: ${structured.worst64KibMs} ms, goal 10 (${structured.worstInput})`,
    )
  if (all.worst64KibMs > 60)
    console.log(`  hostile 64 KiB, all: ${all.worst64KibMs} ms, goal 60 (${all.worstInput})`)
}
