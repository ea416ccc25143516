// Prints the figures for people, with the goals that were missed named at the end.
import { printMissed } from '../../support/goals.ts'
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
  printMissed(missedBy(figures))
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

function missedBy(figures: PersonalDataFigures): string[] {
  return [
    ...missedRates(figures),
    ...missedAlarms(figures),
    ...missedNames(figures),
    ...missedSpeed(figures),
  ]
}

function missedRates({ sets, own }: PersonalDataFigures): string[] {
  return Object.entries({ ...sets, own: own.types }).flatMap(([set, rates]) =>
    GOALS.flatMap(([type, goal]) => {
      const rate = rates[type]
      const isMissed =
        rate && rate.labelled > 0 && rate.f1 < goal && !UNLABELLED.has(`${set} ${type}`)
      return isMissed ? [`${set} ${type}: F1 ${rate.f1}, goal ${goal}`] : []
    }),
  )
}

function missedAlarms({ falseAlarmsPer1000 }: PersonalDataFigures): string[] {
  return Object.entries(falseAlarmsPer1000).flatMap(([set, { withoutNamesWrongly, names }]) => [
    ...(withoutNamesWrongly > 10
      ? [
          `${set}: ${withoutNamesWrongly} of 1,000 prompts with a wrong finding other than a name, goal 10`,
        ]
      : []),
    ...(names > 50
      ? [`${set}: ${names} of 1,000 prompts with a name, goal 50 (real names included)`]
      : []),
  ])
}

/** Sets whose labels of persons can be trusted; those of posts cannot. */
const TRUSTED = ['pii/presidio-synth-v2', 'pii/presidio-generated-large', 'pii/pii-anon-technology']

function missedNames({ heldOutNames, presidioProtocol }: PersonalDataFigures): string[] {
  const { sets, wordsOfPresidio } = heldOutNames
  const scores = [
    ...TRUSTED.map((set) => ({
      name: `${set}, left out of training, PERSON: F1`,
      score: sets[set]?.['PERSON']?.f1 ?? 0,
      goal: 90,
    })),
    { name: 'presidio protocol: F2', score: presidioProtocol.f2, goal: 85 },
    {
      name: 'presidio protocol, left out of training: F2',
      score: wordsOfPresidio.f2,
      goal: 85,
    },
  ]
  return scores
    .filter(({ score, goal }) => score < goal)
    .map(({ name, score, goal }) => `${name} ${score}, goal ${goal}`)
}

const SPEED_GOALS = {
  structured: { microsecondsPerKib: 60, hostileMs: 10 },
  all: { microsecondsPerKib: 300, hostileMs: 60 },
} as const

function missedSpeed({ microsecondsPerKib, hostile }: PersonalDataFigures): string[] {
  return (['structured', 'all'] as const).flatMap((kind) => {
    const goals = SPEED_GOALS[kind]
    const { worst64KibMs, worstInput } = hostile[kind]
    return [
      ...Object.entries(microsecondsPerKib[kind])
        .filter(([, { p95 }]) => p95 > goals.microsecondsPerKib)
        .map(
          ([set, { p95 }]) =>
            `${kind} ${set}: ${p95} µs per KiB at p95, goal ${goals.microsecondsPerKib}`,
        ),
      ...(worst64KibMs > goals.hostileMs
        ? [`hostile 64 KiB, ${kind}: ${worst64KibMs} ms, goal ${goals.hostileMs} (${worstInput})`]
        : []),
    ]
  })
}
