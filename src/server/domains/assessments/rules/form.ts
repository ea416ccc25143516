// The form one respondent gets: a framework's form in the words of the department, with the cases of
// this round, and which of its items show given the answers so far.
import { parseExpression } from './expression.ts'
import { evaluateExpression, type ExpressionValue } from './expression-value.ts'
import type { Form, Framework, Pack, ScenarioBank } from './framework.ts'
import type { Audience, Item, ScenarioItem, VariantItem } from './framework-items.ts'
import type { Answer } from './item-score.ts'

/** An item as it is asked; answers are kept under `item.id`, which a variant does not change. */
export type AskedItem = { item: Item; variantId: string | null }

export type AssembledForm = {
  formId: string
  framework: { id: string; version: string }
  packId: string | null
  intro: Form['intro']
  items: AskedItem[]
}

/** What decides the form: `turn` counts rounds of a rotating form from 0; `cases` are this round's. */
export type FormRequest = {
  framework: Framework
  form: Form
  audience: Audience
  pack: Pack | null
  cases: readonly ScenarioItem[]
  turn: number
}

/** The form a respondent gets, in the order asked. The same request gives the same form. */
export function assembleForm(request: FormRequest): AssembledForm {
  const { framework, form, pack, audience } = request
  const asked = formItems(request).map((item) => inWordsOf(pack, item))
  const own = packItems(pack, form).map((item) => ({ item, variantId: null }))
  const cases = request.cases.slice(0, form.cases ?? 0).map((item) => ({ item, variantId: null }))
  return {
    formId: form.id,
    framework: { id: framework.id, version: framework.version },
    packId: pack?.id ?? null,
    intro: form.intro,
    items: [...asked, ...own, ...cases].filter(({ item }) => isFor(audience, item)),
  }
}

/** The wording pack for a department type, or null: then the framework's own words are used. */
export function packFor(packs: readonly Pack[], departmentType: string | null): Pack | null {
  if (departmentType === null) return null
  return packs.find(({ departments }) => departments.includes(departmentType)) ?? null
}

/**
 * The next cases of a bank in its order, leaving out those used in as many rounds as the bank
 * allows; `roundsUsed` counts earlier rounds per case id. Fewer than `count` when the bank runs dry.
 */
export function casesForRound(
  bank: ScenarioBank,
  roundsUsed: Readonly<Record<string, number>>,
  count: number,
): ScenarioItem[] {
  return bank.items.filter(({ id }) => (roundsUsed[id] ?? 0) < bank.rounds_per_case).slice(0, count)
}

/**
 * The items to show now, in order. An item whose condition fails is left out, and an answer it may
 * still hold counts as none for the conditions after it.
 */
export function visibleItems(
  form: AssembledForm,
  answers: Readonly<Record<string, Answer>>,
  profile: Readonly<Record<string, ExpressionValue>>,
): AskedItem[] {
  const seen: Record<string, ExpressionValue> = {}
  return form.items.filter(({ item }) => {
    const isVisible =
      item.visible_when === undefined ||
      evaluateExpression(parseExpression(item.visible_when), { answers: seen, profile })
    if (isVisible) seen[item.id] = answeredValue(answers[item.id])
    return isVisible
  })
}

function formItems({ framework, form, turn }: FormRequest): Item[] {
  const byId = new Map(framework.items.map((item) => [item.id, item]))
  const items = form.items.flatMap((id) => byId.get(id) ?? [])
  return form.rotate ? onePerDimension(items, framework, turn) : items
}

function onePerDimension(items: readonly Item[], framework: Framework, turn: number): Item[] {
  const dimensionOf = new Map(framework.practices.map(({ id, dimension }) => [id, dimension]))
  const groups = Map.groupBy(items, ({ practice }) => dimensionOf.get(practice ?? ''))
  return [...groups.values()].flatMap((group) => group[turn % group.length] ?? [])
}

function inWordsOf(pack: Pack | null, item: Item): AskedItem {
  const variant = pack?.items.find(
    (each): each is VariantItem => each.type === 'variant' && each.variant_of === item.id,
  )
  if (!variant) return { item, variantId: null }
  const { text, examples = item.examples, why = item.why } = variant
  return {
    item: { ...item, text, ...(examples && { examples }), ...(why && { why }) },
    variantId: variant.id,
  }
}

function packItems(pack: Pack | null, form: Form): Item[] {
  const own = (pack?.items ?? []).flatMap((item) => (item.type === 'variant' ? [] : [item]))
  return own.slice(0, form.pack_items ?? 0)
}

function isFor(audience: Audience, item: Item): boolean {
  return item.audience.includes('everyone') || item.audience.includes(audience)
}

function answeredValue(answer: Answer | undefined): ExpressionValue {
  return answer?.kind === 'answered' ? answer.value : null
}
