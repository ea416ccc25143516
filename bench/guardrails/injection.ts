// Measures the injection score: recall and false alarms by folds and with whole sources left out,
// over-defence, disguises, documents, time, and the peers on the same rows.
//   node bench/guardrails/injection.ts
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pooled, proportion, shareOf, type Proportion } from '../support/proportion.ts'
import { writeResult } from '../support/results.ts'
import { measureDocuments } from './injection-documents-figures.ts'
import {
  foldSums,
  isPrompt,
  prepareRows,
  trainDirect,
  upperQuantile,
  type Prepared,
} from './injection-folds.ts'
import { printInjectionFigures, type InjectionFigures, type Recall } from './injection-report.ts'
import {
  doublings,
  measureDisguises,
  measureOverDefence,
  measurePeers,
  timings,
} from './injection-robustness.ts'
import { ATTACK_SOURCES, HARMLESS_SOURCES } from './injection-rows.ts'
import { exampleSum } from './injection-training.ts'

type Scored = Prepared & { sum: number }

const SHIPPED: { training: { threshold: number } } = JSON.parse(
  readFileSync(
    join(import.meta.dirname, '../../src/server/domains/gateway/guardrails/injection-weights.json'),
    'utf8',
  ),
)

/** All figures; about two minutes. */
export function evaluateInjection(): InjectionFigures {
  const { labelled, aside } = prepareRows()
  const sums = foldSums(labelled, aside)
  const scored = labelled.map((each, index) => ({ ...each, sum: sums[index] ?? 0 }))
  return {
    folds: measureFolds(scored),
    sourceLeftOut: measureSourcesLeftOut(labelled, aside),
    overDefence: {
      'written first, helped to find faults': measureOverDefence('over-defence.txt'),
      'written after the weights were fixed': measureOverDefence('over-defence-fresh.txt'),
    },
    disguises: measureDisguises(),
    documents: measureDocuments(),
    microseconds: timings(),
    doubling: doublings(),
    peers: measurePeers(),
  }
}

/** Evaluates, prints, writes the dated file, and returns the figures. */
export function benchInjection(now: Date): InjectionFigures {
  const figures = evaluateInjection()
  printInjectionFigures(figures)
  console.log(`\nWritten to ${writeResult('injection', figures, now)}`)
  return figures
}

function measureFolds(scored: readonly Scored[]): InjectionFigures['folds'] {
  const prompts = scored.filter(isPrompt).map(({ sum }) => sum)
  const attacks = (threshold: number): Recall =>
    bySource(scored, ATTACK_SOURCES, { label: 1, threshold })
  const { threshold } = SHIPPED.training
  return {
    harmlessFlaggedAtShippedThreshold: {
      ...bySource(scored, HARMLESS_SOURCES, { label: 0, threshold }),
      'deepset, harmless':
        bySource(scored, ['deepset-train'], { label: 0, threshold }).all ?? proportion(0, 0),
    },
    recallAtShippedThreshold: attacks(threshold),
    recallAt1Percent: attacks(upperQuantile(prompts, 0.01)),
    recallAtHalfPercent: attacks(upperQuantile(prompts, 0.005)),
  }
}

function measureSourcesLeftOut(
  labelled: readonly Prepared[],
  aside: readonly Prepared[],
): InjectionFigures['sourceLeftOut'] {
  const recallAt1Percent: Recall = {}
  let neverChosenBy = proportion(0, 0)
  for (const source of ['inthewild', 'deepset-train', 'cyberseceval-even']) {
    const rest = labelled.filter(({ row }) => !isOfSource(row.source, source))
    const sums = foldSums(rest, aside)
    const prompts = sums.filter((_, index) => isPrompt(rest[index]))
    const threshold = upperQuantile(prompts, 0.01)
    const model = trainDirect([...rest, ...aside])
    const attacks = labelled.filter(({ row }) => row.source === source && row.label === 1)
    const isFound = ({ example }: Prepared): boolean => exampleSum(model, example) > threshold
    recallAt1Percent[source] = shareOf(attacks, isFound)
    if (source === 'inthewild') neverChosenBy = shareOf(labelled.filter(isGiskard), isFound)
  }
  const recalls = Object.values(recallAt1Percent)
  return {
    recallAt1Percent: { ...recallAt1Percent, all: pooled(recalls) },
    neverChosenBy,
    mean: recalls.reduce((sum, { percent }) => sum + percent, 0) / recalls.length,
    rolePlayFlaggedWhenUnseen: measureUnseenRolePlay(labelled, aside),
  }
}

function measureUnseenRolePlay(
  labelled: readonly Prepared[],
  aside: readonly Prepared[],
): Proportion {
  const isRolePlay = ({ row }: Prepared): boolean => row.source === 'awesome-chatgpt-prompts'
  const model = trainDirect([...labelled.filter((each) => !isRolePlay(each)), ...aside])
  const { threshold } = SHIPPED.training
  return shareOf(
    labelled.filter(isRolePlay),
    ({ example }) => exampleSum(model, example) > threshold,
  )
}

/** The list that no setting was chosen by; it is left out together with in-the-wild. */
function isGiskard({ row }: Prepared): boolean {
  return row.source === 'giskard'
}

/** One list of jailbreaks holds relatives of the other: they are left out together. */
function isOfSource(source: string, leftOut: string): boolean {
  return source === leftOut || (leftOut === 'inthewild' && source === 'giskard')
}

function bySource(
  scored: readonly Scored[],
  sources: readonly string[],
  { label, threshold }: { label: 0 | 1; threshold: number },
): Recall {
  const shares = sources.map((source) => {
    const rows = scored.filter(({ row }) => row.source === source && row.label === label)
    return [source, shareOf(rows, ({ sum }) => sum > threshold)] as const
  })
  return { ...Object.fromEntries(shares), all: pooled(shares.map(([, share]) => share)) }
}

if (import.meta.main) benchInjection(new Date())
