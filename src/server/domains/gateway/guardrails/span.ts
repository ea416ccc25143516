// The one type for a found piece of personal data or a secret, used by every detector and by all that
// act on findings. How findings are merged and mapped to the original text is decided elsewhere.

/** Classes in the order in which they win over each other when two findings are equally long. */
export const SPAN_TYPES = [
  'SECRET',
  'CREDIT_CARD',
  'IBAN',
  'IP',
  'NATIONAL_ID',
  'US_SSN',
  'CUSTOM',
  'EMAIL',
  'PHONE',
  'URL',
  'OTHER',
  'DATE',
  'ADDRESS',
  'PERSON',
  'ORG',
  'LOCATION',
] as const

export type SpanType = (typeof SPAN_TYPES)[number]

/**
 * A found value. `start` and `end` (exclusive) are UTF-16 units; `kind` narrows the type, for example
 * `gb-nino`; `detector` names what found it; `confidence` is 0.5 to 1; `valueKey` is added by callers
 * who hold the key of the organisation.
 */
export type Span = {
  readonly start: number
  readonly end: number
  readonly type: SpanType
  readonly kind?: string
  readonly detector: string
  readonly confidence: number
  readonly valueKey?: string
}
