// How items are used: what a form lists, who can see it, and conditions that look only backwards.
import type { Form, Framework } from './framework.ts'
import { ExpressionError, parseExpression } from './expression.ts'
import { expressionReferences } from './expression-value.ts'
import type { Item } from './framework-items.ts'
import { error, type FrameworkProblem, warning } from './framework-problem.ts'
import { isProfileField } from './profile.ts'

/** Straight-line flags need two reversed items in a run of this many; more than three confuse. */
const STRAIGHT_LINE_ITEMS = 12
const MIN_REVERSED = 2
const MAX_REVERSED = 3

/** Findings about forms and about the conditions of their items. */
export function lintForms(framework: Framework): FrameworkProblem[] {
  return [
    ...framework.forms.flatMap((form, index) => lintForm(form, `forms.${index}`, framework)),
    ...lintUnusedItems(framework),
    ...lintConditions(framework.items),
  ]
}

/** Findings about `visible_when` of items in file order: grammar, unknown and later items. */
export function lintConditions(
  items: readonly { id: string; visible_when?: string | undefined }[],
): FrameworkProblem[] {
  const all = new Set(items.map(({ id }) => id))
  const earlier = new Set<string>()
  return items.flatMap(({ id, visible_when }, index) => {
    const problems =
      visible_when === undefined
        ? []
        : lintExpression(visible_when, `items.${index}.visible_when`, { all, earlier })
    earlier.add(id)
    return problems
  })
}

function lintExpression(
  source: string,
  path: string,
  known: { all: ReadonlySet<string>; earlier: ReadonlySet<string> },
): FrameworkProblem[] {
  const references = referencesOf(source)
  if (references instanceof ExpressionError) {
    return [error(path, 'expression', references.message)]
  }
  return [
    ...references.profile
      .filter((field) => !isProfileField(field))
      .map((field) => error(path, 'unknown-reference', `There is no profile.${field}`)),
    ...references.items
      .filter((id) => !known.all.has(id))
      .map((id) => error(path, 'unknown-reference', `There is no item ${id}`)),
    ...references.items
      .filter((id) => known.all.has(id) && !known.earlier.has(id))
      .map((id) => error(path, 'forward-reference', `${id} is not asked before this item`)),
  ]
}

function referencesOf(source: string): ReturnType<typeof expressionReferences> | ExpressionError {
  try {
    return expressionReferences(parseExpression(source))
  } catch (cause) {
    if (cause instanceof ExpressionError) return cause
    throw cause
  }
}

function lintForm(form: Form, path: string, framework: Framework): FrameworkProblem[] {
  const byId = new Map(framework.items.map((item) => [item.id, item]))
  const items = form.items.flatMap((id) => byId.get(id) ?? [])
  return [
    ...form.items.flatMap((id, place) => {
      const at = `${path}.items.${place}`
      if (!byId.has(id)) return [error(at, 'unknown-item', `${form.id} lists ${id}, which is none`)]
      if (form.items.indexOf(id) !== place) {
        return [error(at, 'duplicate-item', `${form.id} lists ${id} twice`)]
      }
      return []
    }),
    ...lintAudience(form, path, items),
    ...(form.rotate ? [] : [...lintReversed(form, path, items), ...lintOrder(form, path, items)]),
  ]
}

function lintAudience(form: Form, path: string, items: readonly Item[]): FrameworkProblem[] {
  return items
    .filter(
      ({ audience }) =>
        !audience.includes('everyone') && !audience.some((each) => form.audience.includes(each)),
    )
    .map(({ id }) => error(path, 'audience', `Nobody who gets the form ${form.id} may see ${id}`))
}

function lintReversed(form: Form, path: string, items: readonly Item[]): FrameworkProblem[] {
  const reversed = items.filter((item) => item.type === 'ordinal' && item.reverse).length
  if (reversed > MAX_REVERSED) {
    return [error(path, 'reversed', `${form.id} has more than ${MAX_REVERSED} reversed items`)]
  }
  const ladders = items.filter(({ type }) => type === 'ordinal').length
  if (ladders >= STRAIGHT_LINE_ITEMS && reversed < MIN_REVERSED) {
    return [
      warning(path, 'reversed', `${form.id} has too few reversed items to see straight lines`),
    ]
  }
  return []
}

/** A condition on an item the form asks later, or not at all, would hide its item for ever. */
function lintOrder(form: Form, path: string, items: readonly Item[]): FrameworkProblem[] {
  return items.flatMap(({ id, visible_when }, place) => {
    const references = visible_when === undefined ? null : referencesOf(visible_when)
    if (references === null || references instanceof ExpressionError) return []
    const earlier = new Set(items.slice(0, place).map((item) => item.id))
    return references.items
      .filter((reference) => !earlier.has(reference))
      .map((reference) =>
        error(path, 'forward-reference', `${form.id} does not ask ${reference} before ${id}`),
      )
  })
}

function lintUnusedItems({ items, forms }: Framework): FrameworkProblem[] {
  const used = new Set(forms.flatMap((form) => form.items))
  return items.flatMap(({ id }, index) =>
    used.has(id) ? [] : [warning(`items.${index}`, 'unused-item', `No form asks ${id}`)],
  )
}
