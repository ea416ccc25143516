// From what a form sends to an answer, and back to the choices of the form. Scoring is elsewhere.
import type { Item, LocalisedText } from './framework-items.ts'
import type { Answer } from './item-score.ts'

/** Longest free text, in characters. */
export const longestText = 1000

/** One thing to choose; `value` is what the form sends. */
export type Choice = { value: string; label: string }

type Option = { label: LocalisedText } & ({ id: string } | { v: string | number })

function optionsOf(item: Item): readonly Option[] {
  return 'options' in item ? (item.options ?? []) : []
}

/** The options of a question in its order, in one language. */
export function choicesOf(item: Item, locale: string): Choice[] {
  return optionsOf(item).map((option, index) => ({
    value: String(index),
    label: option.label[locale] ?? option.label['en'] ?? '',
  }))
}

/** True when more than one option may be chosen. */
export function takesSeveral(item: Item): boolean {
  return item.type === 'multi' || (item.type === 'scenario' && item.picks > 1)
}

/** Ways of not answering that this question offers; "prefer not to say" is always one. */
export function refusalsOf(item: Item): { value: 'dk' | 'na' | 'declined'; label: string }[] {
  return [
    ...(item.dk === undefined ? [] : [{ value: 'dk' as const, label: 'I do not know' }]),
    ...(item.na ? [{ value: 'na' as const, label: 'Does not apply to my work' }] : []),
    { value: 'declined' as const, label: 'I prefer not to say' },
  ]
}

/**
 * The answer in the values a form sent for one question; null when they are not an answer to it.
 * No value at all means skipped.
 */
export function readGivenAnswer(item: Item, values: readonly string[]): Answer | null {
  const [first] = values
  if (first === undefined || first === '') return { kind: 'missing' }
  const refusal = refusalsOf(item).find(({ value }) => value === first)
  if (refusal) return values.length === 1 ? { kind: refusal.value } : null
  if (optionsOf(item).length === 0) return readTyped(item, first)
  const chosen = values.flatMap((value) => valueOf(optionsOf(item)[Number(value)]) ?? [])
  if (chosen.length !== values.length) return null
  if (takesSeveral(item)) return readSeveral(item, chosen.map(String))
  const [only] = chosen
  return only !== undefined && chosen.length === 1
    ? { kind: 'answered', value: asPicks(item, only) }
    : null
}

function valueOf(option: Option | undefined): string | number | null {
  if (!option) return null
  return 'id' in option ? option.id : option.v
}

/** Scenario answers are lists of picks, also when only one is allowed. */
function asPicks(item: Item, value: string | number): string | number | string[] {
  return item.type === 'scenario' ? [String(value)] : value
}

function readSeveral(item: Item, ids: readonly string[]): Answer | null {
  const distinct = [...new Set(ids)]
  if (item.type === 'scenario' && distinct.length > item.picks) return null
  const exclusive =
    item.type === 'multi'
      ? item.options.find((option) => option.exclusive && distinct.includes(option.id))
      : undefined
  return { kind: 'answered', value: exclusive ? [exclusive.id] : distinct }
}

function readTyped(item: Item, text: string): Answer | null {
  if (item.type === 'text') return { kind: 'answered', value: text.trim().slice(0, longestText) }
  const number = Number(text.replace(',', '.'))
  if (!Number.isFinite(number)) return null
  if (item.type === 'coverage')
    return number >= 0 && number <= 100 ? { kind: 'answered', value: number / 100 } : null
  return { kind: 'answered', value: number }
}

/** The form values that stand for an answer, for showing it again. */
export function givenValues(item: Item, answer: Answer | undefined): string[] {
  if (!answer || answer.kind === 'missing' || answer.kind === 'hidden') return []
  if (answer.kind !== 'answered') return [answer.kind]
  const options = optionsOf(item)
  const picked = Array.isArray(answer.value)
    ? (answer.value as readonly string[])
    : [answer.value as string | number]
  if (options.length === 0)
    return [item.type === 'coverage' ? String(Number(picked[0]) * 100) : String(picked[0])]
  return picked.map((value) => String(options.findIndex((option) => valueOf(option) === value)))
}
