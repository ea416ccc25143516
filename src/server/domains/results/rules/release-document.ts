// The one form of a release, and the chain of hashes: equal content gives equal bytes, and nobody can
// change or remove a release without all later ones showing it.
import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import type { Distribution } from './answer-counts.ts'
import type { Figure } from './figure.ts'
import type { Finding } from './findings.ts'
import type { Frame } from './frame.ts'
import type { Headline } from './headline.ts'
import type { ReleasePattern } from './pattern.ts'
import type { Quality } from './quality.ts'
import type { ReleasedComment } from './released-comments.ts'
import type { Round } from './round.ts'

/** Version of the arithmetic; a change that can change a figure gets a new one. */
export const engineVersion = '1'

/** All of a release that anybody can ever read. */
export type ReleaseContent = {
  readonly engineVersion: string
  readonly campaignId: string
  readonly number: number
  /** The day of the release: evidence had to be valid then. ISO. */
  readonly asOf: string
  readonly k: number
  /** Answers behind the total; null while it is hidden. */
  readonly answers: number | null
  readonly frame: Frame
  readonly pattern: ReleasePattern
  readonly headline: Headline
  readonly findings: readonly Finding[]
  readonly quality: Quality
  readonly figures: readonly Figure[]
  readonly distributions: readonly Distribution[]
  readonly comments: readonly ReleasedComment[]
}

export type ReleaseHashes = {
  readonly inputsHash: string
  readonly patternHash: string
  readonly previousHash: string | null
  readonly hash: string
}

/** The hashes of a release that follows another (null: the first of its organisation). */
export function releaseHashes(
  content: ReleaseContent,
  inputsHash: string,
  previousHash: string | null,
): ReleaseHashes {
  const patternHash = hashOf(content.pattern)
  const hash = hashOf({ ...content, inputsHash, patternHash, previousHash })
  return { inputsHash, patternHash, previousHash, hash }
}

/** What a release was computed from, whatever the order it was read in. */
export function hashOfInputs(round: Round): string {
  const { responses, strata, claims, artefacts, comments, ...facts } = round
  const { framework: _, packs: __, cases, ...rest } = facts
  return hashOf({
    ...rest,
    cases: cases.map(({ id }) => id).toSorted(),
    responses: inOrder(responses),
    strata: inOrder(strata),
    claims: inOrder(claims),
    artefacts: inOrder(artefacts),
    comments: inOrder(comments),
  })
}

function inOrder(list: readonly object[]): string[] {
  return list.map(canonical).toSorted()
}

function hashOf(value: object): string {
  return createHash('sha256').update(canonical(value), 'utf8').digest('hex')
}

/** Canonical JSON (RFC 8785). */
function canonical(value: object): string {
  return canonicalize(value) ?? ''
}
