// One person's answers as they were given, with the words of the questions. For named rounds only.
import type { Framework, Pack } from '../../assessments/rules/framework.ts'
import type { Item, LocalisedText, ScenarioItem } from '../../assessments/rules/framework-items.ts'
import type { Answer, AnswerValue } from '../../assessments/rules/item-score.ts'

export type AnswerInWords = { itemId: string; text: string; answer: string | null }

type Questions = {
  framework: Framework
  packs: readonly Pack[]
  cases: readonly ScenarioItem[]
}

/** The answers in the order of the questions; null for one that was skipped or never shown. */
export function answersInWords(
  { framework, packs, cases }: Questions,
  answers: Readonly<Record<string, Answer>>,
): AnswerInWords[] {
  const own = packs.flatMap(({ items }) => items.filter((item) => item.type !== 'variant'))
  return [...framework.items, ...own, ...cases].flatMap((item) => {
    const answer = answers[item.id]
    return answer === undefined
      ? []
      : [{ itemId: item.id, text: textOf(item.text), answer: inWords(item, answer) }]
  })
}

function inWords(item: Item, answer: Answer): string | null {
  switch (answer.kind) {
    case 'answered':
      return valueInWords(item, answer.value)
    case 'declined':
      return 'Prefers not to say'
    case 'na':
      return 'Does not apply'
    case 'dk':
      return 'Does not know'
    case 'missing':
    case 'hidden':
      return null
  }
}

function valueInWords(item: Item, value: AnswerValue): string {
  const options = 'options' in item ? (item.options ?? []) : []
  const picks: readonly (string | number)[] = typeof value === 'object' ? value : [value]
  return picks
    .map((pick) => {
      const option = options.find((each) => ('id' in each ? each.id : each.v) === pick)
      return option ? textOf(option.label) : String(pick)
    })
    .join('; ')
}

function textOf(text: LocalisedText): string {
  return text['en'] ?? Object.values(text)[0] ?? ''
}
