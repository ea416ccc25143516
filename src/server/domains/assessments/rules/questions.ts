// A question as somebody reads it: its words in one language, without what scoring needs.
import type { Item, LocalisedText } from './framework-items.ts'

export type Question = {
  itemId: string
  practice: string | null
  type: Item['type']
  text: string
  case: string | null
  examples: string | null
  why: string | null
  artefacts: string | null
  options: { value: string | number; label: string }[]
  mayNotKnow: boolean
  mayNotApply: boolean
}

/** The question in the words of a language. */
export function toQuestion(item: Item, locale: string): Question {
  const say = (text: LocalisedText | undefined) => text?.[locale] ?? null
  const options = 'options' in item ? (item.options ?? []) : []
  return {
    itemId: item.id,
    practice: item.practice,
    type: item.type,
    text: say(item.text) ?? '',
    case: item.type === 'scenario' ? say(item.case) : null,
    examples: say(item.examples),
    why: say(item.why),
    artefacts: 'artefacts' in item ? say(item.artefacts) : null,
    options: options.map((option) => ({
      value: 'id' in option ? option.id : option.v,
      label: say(option.label) ?? '',
    })),
    mayNotKnow: item.dk !== undefined,
    mayNotApply: item.na,
  }
}
