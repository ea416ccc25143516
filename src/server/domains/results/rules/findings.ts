// What stands out in a release, found by rules: a code, where it is, and the numbers behind it. Words
// are made of them in finding-sentences.ts; nothing is typed and nothing is written by a model.
import { everybody, overallMeasure, peopleIndex, type FindingCode } from '../contract/terms.ts'
import { figureIndex, type Figure } from './figure.ts'
import type { Measure } from './measures.ts'

/** A finding with its evidence: one figure of the release, and the numbers it rests on. */
export type Finding = {
  readonly code: FindingCode
  readonly measure: string
  readonly groupId: string
  readonly numbers: Readonly<Record<string, number>>
  /** Other measures it names. */
  readonly others: readonly string[]
}

type FindingsTask = { readonly figures: readonly Figure[]; readonly measures: readonly Measure[] }

/** A claim may stand so many points above its proof before it is worth saying; judgement. */
const EVIDENCE_GAP = 20

/** Findings in the order in which they are told. */
export function findingsOf(task: FindingsTask): Finding[] {
  return [
    ...lowestDimension(task),
    ...extremeChange(task, 'improved', 'largest-improvement'),
    ...extremeChange(task, 'worsened', 'largest-decline'),
    ...cappedLevels(task),
    ...evidenceGap(task),
    ...disagreements(task),
    ...lowCoverage(task),
  ]
}

function dimensionsOf({ figures, measures }: FindingsTask, lens: 'people' | 'organisation') {
  const find = figureIndex(figures)
  return measures
    .filter((measure) => measure.kind === 'dimension' && measure.lens === lens)
    .map(({ id }) => find(everybody, id))
    .filter(({ value }) => value !== null)
}

/** The lowest of people's dimensions is named alone only when its interval lies below the next. */
function lowestDimension(task: FindingsTask): Finding[] {
  const [lowest, next] = dimensionsOf(task, 'people').toSorted(
    (a, b) => (a.value ?? 0) - (b.value ?? 0),
  )
  if (!lowest || !next) return []
  const isFirm = lowest.high !== null && next.low !== null && lowest.high < next.low
  return [
    finding(isFirm ? 'lowest-dimension' : 'lowest-two', lowest, {
      numbers: { value: lowest.value ?? 0, next: next.value ?? 0 },
      others: [next.measure],
    }),
  ]
}

function extremeChange(
  { figures }: FindingsTask,
  word: 'improved' | 'worsened',
  code: FindingCode,
): Finding[] {
  const [largest] = figures
    .filter(({ trend, measure }) => trend?.word === word && !isSummary(measure))
    .toSorted((a, b) => Math.abs(b.trend?.delta ?? 0) - Math.abs(a.trend?.delta ?? 0))
  if (!largest?.trend) return []
  const { previous, delta } = largest.trend
  return [finding(code, largest, { numbers: { previous, delta, value: largest.value ?? 0 } })]
}

const isSummary = (measure: string) => measure === overallMeasure || measure === peopleIndex

function cappedLevels({ figures }: FindingsTask): Finding[] {
  return figures
    .filter((figure) => isWhole(figure) && figure.cappedBy.length > 0)
    .map((figure) =>
      finding('gate-caps-level', figure, {
        numbers: { level: figure.level ?? 0, uncapped: figure.uncappedLevel ?? 0 },
        others: figure.cappedBy,
      }),
    )
}

function evidenceGap(task: FindingsTask): Finding[] {
  const gapOf = ({ value, evidenced }: Figure) => (value ?? 0) - (evidenced ?? value ?? 0)
  const [widest] = dimensionsOf(task, 'organisation').toSorted((a, b) => gapOf(b) - gapOf(a))
  if (!widest || gapOf(widest) < EVIDENCE_GAP) return []
  return [
    finding('evidence-gap', widest, {
      numbers: { claimed: widest.value ?? 0, evidenced: widest.evidenced ?? 0 },
    }),
  ]
}

function disagreements({ figures, measures }: FindingsTask): Finding[] {
  const practices = new Set(measures.filter(({ kind }) => kind === 'practice').map(({ id }) => id))
  return figures
    .filter(({ certainty, measure }) => certainty === 'owners disagree' && practices.has(measure))
    .map((figure) => finding('owners-disagree', figure, { numbers: { owners: figure.n ?? 0 } }))
}

/** Too few groups have answered for the organisation to have a level. */
function lowCoverage({ figures }: FindingsTask): Finding[] {
  const index = figureIndex(figures)(everybody, peopleIndex)
  if (index.status !== 'shown' || index.level !== null || index.coverage === null) return []
  return [finding('low-coverage', index, { numbers: { coverage: index.coverage } })]
}

const isWhole = ({ groupId, roleBand }: Figure) => groupId === everybody && roleBand === everybody

function finding(
  code: FindingCode,
  { measure, groupId }: Figure,
  { numbers, others = [] }: { numbers: Record<string, number>; others?: readonly string[] },
): Finding {
  return { code, measure, groupId, numbers, others }
}
