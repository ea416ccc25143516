// What a form asks of people before anybody starts it: how many questions and how many minutes.
import type { Form, Framework } from './framework.ts'
import { assembleForm } from './form.ts'
import type { Audience, Item } from './framework-items.ts'
import { wordCount } from './wording.ts'

/** Silent reading of plain text, slower than the 238 words a minute of adults (Brysbaert 2019). */
const wordsPerMinute = 200
const secondsPerChoice = 3

/** What the people with the fewest and those with the most questions get. */
type Range = { least: number; most: number }

export type Template = {
  formId: string
  name: string
  intro: string | null
  audience: Audience[]
  questions: Range
  minutes: Range
  dimensions: string[]
  /** Short cases that can be added; they are not counted above. */
  cases: number
  /** Owners work on theirs in several sittings; it is not sent to an audience. */
  isForOwners: boolean
}

/** The forms of a framework with what they ask of people, in the words of one language. */
export function templatesOf(framework: Framework, locale: string): Template[] {
  return framework.forms.map((form) => toTemplate(framework, form, locale))
}

/** Whole minutes that questions take: every word read once, and a moment for each choice. */
export function minutesFor(items: readonly Item[], locale: string): number {
  const words = items.reduce((sum, item) => sum + wordsOf(item, locale), 0)
  return Math.max(1, Math.round(words / wordsPerMinute + (items.length * secondsPerChoice) / 60))
}

function toTemplate(framework: Framework, form: Form, locale: string): Template {
  const lists = form.audience.map((audience) =>
    assembleForm({ framework, form, audience, pack: null, cases: [], turn: 0 }).items.map(
      ({ item }) => item,
    ),
  )
  const asked = lists.flat()
  const dimensionOf = new Map(framework.practices.map(({ id, dimension }) => [id, dimension]))
  const dimensions = new Set(asked.map(({ practice }) => dimensionOf.get(practice ?? '')))
  return {
    formId: form.id,
    name: form.name?.[locale] ?? form.id,
    intro: form.intro?.[locale] ?? null,
    audience: form.audience,
    questions: rangeOf(lists.map(({ length }) => length)),
    minutes: rangeOf(lists.map((items) => minutesFor(items, locale))),
    dimensions: framework.dimensions.map(({ id }) => id).filter((id) => dimensions.has(id)),
    cases: form.cases ?? 0,
    isForOwners: form.audience.includes('owners'),
  }
}

const rangeOf = (counts: readonly number[]): Range => ({
  least: Math.min(...counts),
  most: Math.max(...counts),
})

function wordsOf(item: Item, locale: string): number {
  const options = 'options' in item ? (item.options ?? []) : []
  const texts = [item.text, item.examples, ...options.map(({ label }) => label)]
  if (item.type === 'scenario') texts.push(item.case)
  return texts.reduce((sum, text) => sum + wordCount(text?.[locale] ?? ''), 0)
}
