// The shapes the sample organisation takes and gives. Plain data; nothing is drawn here.

type ScaleOption = { readonly v: number; readonly score?: number | undefined }
type FrequencyOption = { readonly v: string | number; readonly days28: number }
type CoverageOption = { readonly v: string | number; readonly x: number }
type MultiOption = {
  readonly id: string
  readonly points: number
  readonly exclusive?: boolean | undefined
}
type ScenarioOption = { readonly id: string; readonly right: boolean; readonly weight: number }

/** How an item is answered: as much of a framework's item as drawing an answer needs. */
export type AnswerScale =
  | {
      readonly type: 'ordinal' | 'evidence'
      readonly reverse?: boolean | undefined
      readonly options: readonly ScaleOption[]
    }
  | { readonly type: 'frequency'; readonly options: readonly FrequencyOption[] }
  | { readonly type: 'coverage'; readonly options?: readonly CoverageOption[] | undefined }
  | { readonly type: 'multi'; readonly options: readonly MultiOption[] }
  | { readonly type: 'number'; readonly knots: readonly (readonly [x: number, y: number])[] }
  | { readonly type: 'scenario'; readonly options: readonly ScenarioOption[] }
  | { readonly type: 'text' }

/** An item of a form, with the practice and the dimension it belongs to. */
export type SampleItem = {
  readonly id: string
  readonly practice: string
  readonly dimension: string
} & AnswerScale

/** What the sample is made from; nothing else decides it. */
export type SampleRequest = {
  /** Items everyone is asked: the core form and its scenario cases. */
  readonly items: readonly SampleItem[]
  /** Items that owners answer for the organisation: leadership and governance. */
  readonly claimItems: readonly SampleItem[]
  /** Last day of the last round, an ISO day. */
  readonly endsOn: string
  readonly seed: string
}

export type RoleBand = 'contributor' | 'lead' | 'manager' | 'head' | 'executive'

export type SampleDepartment = {
  readonly id: string
  readonly name: string
  readonly type: string
  readonly parentId: string | null
}

export type SamplePerson = {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly departmentId: string
  readonly roleBand: RoleBand
}

/** An answer with a value, or one of the two ways a person leaves a question open. */
export type SampleAnswer =
  | { readonly kind: 'answered'; readonly value: number | string | readonly string[] }
  | { readonly kind: 'missing' }
  | { readonly kind: 'declined' }

export type SampleResponse = {
  readonly personId: string
  readonly sentOn: string
  readonly answers: Readonly<Record<string, SampleAnswer>>
}

export type SampleArtefact = {
  readonly title: string
  readonly addedOn: string
  readonly expiresOn: string
  readonly reviewerId: string
  readonly status: 'proposed' | 'accepted' | 'rejected'
}

export type SampleClaim = {
  readonly itemId: string
  readonly ownerId: string
  readonly answer: SampleAnswer
  readonly artefacts: readonly SampleArtefact[]
}

export type SampleComment = { readonly personId: string; readonly text: string }

/** Rounds in order: everyone is invited to each. */
export type RoundIndex = 0 | 1 | 2

export type SampleRound = {
  readonly number: number
  readonly opensOn: string
  readonly closesOn: string
  readonly responses: readonly SampleResponse[]
  readonly claims: readonly SampleClaim[]
  readonly comments: readonly SampleComment[]
}

export type SampleOrganisation = {
  readonly departments: readonly SampleDepartment[]
  readonly people: readonly SamplePerson[]
  readonly rounds: readonly SampleRound[]
}
