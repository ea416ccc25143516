// Headline and findings in words, from codes and numbers of a release. One template a code.
import { round1 } from '../../assessments/rules/levels.ts'
import {
  everybody,
  overallMeasure,
  type FindingCode,
  type HiddenReason,
} from '../contract/terms.ts'
import type { Finding } from './findings.ts'
import type { Frame } from './frame.ts'
import type { Headline } from './headline.ts'

type Names = Pick<Frame, 'measures' | 'places' | 'levels'>

/** The sentence at the top of the results. */
export function headlineSentence(headline: Headline, frame: Names, k: number): string {
  const subject = headline.measure === overallMeasure ? 'The organisation' : 'The people index'
  if (headline.value === null) return hiddenSentence(headline.reason, k)
  const score = `${subject} stands at ${points(headline.value)} of 100`
  if (headline.level === null)
    return `${score}. Too few groups have answered for a level of the whole organisation.`
  const level = `level ${headline.level}, ${frame.levels[headline.level]?.name ?? ''}`
  const certainty = headline.certainty === null ? '' : ` The level is ${headline.certainty}.`
  return `${score}: ${level}.${certainty}`
}

function hiddenSentence(reason: HiddenReason | null, k: number): string {
  switch (reason) {
    case 'refused':
      return 'Nothing of this round can be shown without giving single people away.'
    case 'changed':
      return 'Hidden: too few answers were added or removed since these results were last shown.'
    case null:
    case 'few':
    case 'complement':
    case 'organisation-only':
    case 'no-answers':
      return `Hidden: fewer than ${k} answers.`
  }
}

/** One finding as a sentence. */
export function findingSentence(finding: Finding, frame: Names): string {
  const place = frame.places.find(({ groupId }) => groupId === finding.groupId)
  const where = finding.groupId === everybody ? '' : ` in ${place?.name ?? 'one department'}`
  return templates[finding.code](finding, {
    what: nameOf(frame, finding.measure),
    others: listed(finding.others.map((id) => nameOf(frame, id))),
    where,
  })
}

type Words = { what: string; others: string; where: string }

const templates: Record<FindingCode, (finding: Finding, words: Words) => string> = {
  'lowest-dimension': ({ numbers }, { what, others }) =>
    `${what} is the lowest of the people dimensions at ${points(numbers['value'])}; the next, ${others}, is clearly higher at ${points(numbers['next'])}.`,
  'lowest-two': ({ numbers }, { what, others }) =>
    `${what} (${points(numbers['value'])}) and ${others} (${points(numbers['next'])}) are lowest; the answers cannot tell which of them is.`,
  'largest-improvement': ({ numbers }, { what, where }) =>
    `${what}${where} improved most: from ${points(numbers['previous'])} to ${points(numbers['value'])}.`,
  'largest-decline': ({ numbers }, { what, where }) =>
    `${what}${where} worsened most: from ${points(numbers['previous'])} to ${points(numbers['value'])}.`,
  'gate-caps-level': ({ numbers }, { what, others }) =>
    `${what} stays at level ${numbers['level'] ?? 0} instead of ${numbers['uncapped'] ?? 0}, held back by ${others}.`,
  'evidence-gap': ({ numbers }, { what }) =>
    numbers['evidenced'] === 0
      ? `${what} is claimed at ${points(numbers['claimed'])}; no evidence for it is accepted yet.`
      : `${what} is claimed at ${points(numbers['claimed'])}; accepted evidence supports ${points(numbers['evidenced'])}.`,
  'owners-disagree': (_finding, { what }) =>
    `Those who answer for “${what}” describe it very differently.`,
  'low-coverage': ({ numbers }) =>
    `Groups with answers stand for ${Math.round(100 * (numbers['coverage'] ?? 0))} % of the people: too few for a level of the whole organisation.`,
}

function nameOf({ measures }: Names, id: string): string {
  return measures.find((measure) => measure.id === id)?.name ?? id
}

function listed(names: readonly string[]): string {
  return new Intl.ListFormat('en-GB').format(names)
}

/** A score as people read it, one decimal. */
function points(value: number | undefined): string {
  return round1(value ?? 0).toFixed(1)
}

/** What would let a hidden group be shown. */
export function unlockSentence(
  reason: HiddenReason,
  { k, people }: { k: number; people: number | null },
): string {
  switch (reason) {
    case 'few':
      return people !== null && people < k
        ? `It has ${people} people; a group is shown from ${k} answers on. It counts in the figures above it.`
        : `It is shown from ${k} answers on.`
    case 'complement':
      return `It is hidden so that a smaller group beside it cannot be worked out. It is shown once that group has ${k} answers.`
    case 'changed':
      return 'Fewer people than may be shown joined or left since it was last shown. It is shown again in the next round.'
    case 'organisation-only':
      return 'In some group too few people could answer this question, so it is told for everybody only.'
    case 'no-answers':
      return 'Nobody in this group has answered this.'
    case 'refused':
      return 'Nothing of this round can be shown without giving single people away.'
  }
}
