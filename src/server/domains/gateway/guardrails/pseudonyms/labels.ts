// How a replaced value is called in the text that leaves: a neutral word and a number in brackets.
import type { Span, SpanType } from '../span.ts'

const LABELS: Record<SpanType, string> = {
  PERSON: 'PERSON',
  EMAIL: 'EMAIL',
  PHONE: 'PHONE',
  LOCATION: 'PLACE',
  ADDRESS: 'PLACE',
  ORG: 'ITEM',
  DATE: 'DATE',
  IBAN: 'ACCOUNT',
  CREDIT_CARD: 'CARD',
  US_SSN: 'ID',
  NATIONAL_ID: 'ID',
  IP: 'LINK',
  URL: 'LINK',
  SECRET: 'SECRET',
  CUSTOM: 'ITEM',
  OTHER: 'ITEM',
}

/** All words that stand in tokens. None of them is loaded: a label such as "SSN" makes models refuse. */
export const LABEL_WORDS: readonly string[] = [...new Set(Object.values(LABELS))]

/** The word for what a person wrote that looks like a token; it comes back literally. */
export const LITERAL = 'LITERAL'

/** The word for a found value. */
export function labelFor({ type }: Pick<Span, 'type'>): string {
  return LABELS[type]
}

/** `[PERSON_1]`. */
export function tokenFor(label: string, number: number): string {
  return `[${label}_${number}]`
}
