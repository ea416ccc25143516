// What a release is built from: one closed round with its answers, and the department tree. The types
// only; who reads it from the database is in actions.
import type { Framework, Pack } from '../../assessments/rules/framework.ts'
import type { ScenarioItem } from '../../assessments/rules/framework-items.ts'
import type { Answer } from '../../assessments/rules/item-score.ts'
import type { RoleBand } from '../../organisations/contract/terms.ts'

/** One answer that counts. In anonymous rounds there is no date. */
export type RoundResponse = {
  readonly responseId: string
  readonly departmentId: string | null
  readonly roleBand: RoleBand | null
  readonly formId: string
  /** By item id; an item that was asked has an entry, whatever was answered. */
  readonly answers: Readonly<Record<string, Answer>>
  readonly isFast: boolean | null
  readonly sentOn: string | null
}

/** People of one department and role band at launch. */
export type RoundStratum = {
  readonly departmentId: string | null
  readonly roleBand: RoleBand | null
  readonly headcount: number
  readonly invited: number
}

export type RoundClaim = {
  readonly itemId: string
  readonly memberId: string
  readonly answer: Answer
}

export type RoundArtefact = {
  readonly practice: string
  readonly state: 'proposed' | 'accepted' | 'rejected'
  readonly expiresOn: string
}

export type RoundComment = {
  readonly commentId: string
  readonly departmentId: string | null
  readonly body: string
  readonly isHidden: boolean
}

export type Round = {
  readonly campaignId: string
  readonly name: string
  readonly mode: 'named' | 'confidential' | 'anonymous'
  readonly formId: string
  readonly k: number
  /** With an open link nobody knows how many people were asked. */
  readonly hasShareLink: boolean
  /** Days the round was open, ISO. */
  readonly openedOn: string | null
  readonly closedOn: string
  readonly framework: Framework
  readonly frameworkHash: string
  readonly packs: readonly Pack[]
  /** The scenario cases of this round. */
  readonly cases: readonly ScenarioItem[]
  readonly strata: readonly RoundStratum[]
  readonly responses: readonly RoundResponse[]
  readonly claims: readonly RoundClaim[]
  readonly artefacts: readonly RoundArtefact[]
  readonly comments: readonly RoundComment[]
}

/** A department as the tree has it at the time of release. */
export type RoundDepartment = {
  readonly departmentId: string
  readonly parentId: string | null
  readonly name: string
}
