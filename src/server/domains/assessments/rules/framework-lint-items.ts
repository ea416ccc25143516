// The inside of items: scales that rise, options that differ, a history that adds up. How an item
// reads is framework-lint-wording.ts; where it is used is framework-lint-forms.ts.
import type { Item, PackItem, ScenarioItem } from './framework-items.ts'
import { error, type FrameworkProblem, warning } from './framework-problem.ts'
import { optionLabels } from './framework-texts.ts'

/** A ladder that everyone answers has one step per level of the scale, 0 to 5. */
const LADDER = '0,1,2,3,4,5'

/** Findings about each item by itself; item order is not looked at. */
export function lintItems(items: readonly PackItem[]): FrameworkProblem[] {
  return items.flatMap((item, index) => {
    const path = `items.${index}`
    return [
      ...lintValues(item, path),
      ...lintScale(item, path),
      ...lintDistinctLabels(item, path),
      ...lintEquivalence(item, path),
    ]
  })
}

/** Numbers on options rise from first to last, names differ, whatever the type of item. */
function lintValues(item: PackItem, path: string): FrameworkProblem[] {
  const options: Record<string, unknown>[] = 'options' in item ? (item.options ?? []) : []
  return ['v', 'x', 'days28', 'id'].flatMap((key) => {
    const values = options.map((option) => option[key])
    const numbers = values.filter((value) => typeof value === 'number')
    const names = values.filter((value) => typeof value === 'string')
    return [
      ...rising(numbers, `${path}.options`, item.id),
      ...(new Set(names).size === names.length
        ? []
        : [error(`${path}.options`, 'duplicate-option', `${item.id}: two options share a value`)]),
    ]
  })
}

function lintScale(item: PackItem, path: string): FrameworkProblem[] {
  switch (item.type) {
    case 'ordinal':
    case 'evidence':
      return lintLadder(item, path)
    case 'number':
      return lintKnots(item, path)
    case 'multi':
      return lintPoints(item, path)
    case 'scenario':
      return lintPicks(item, path)
    case 'frequency':
    case 'coverage':
    case 'text':
    case 'variant':
      return []
  }
}

function lintLadder(
  item: Extract<Item, { type: 'ordinal' | 'evidence' }>,
  path: string,
): FrameworkProblem[] {
  const values = item.options.map(({ v }) => v)
  const scored = item.options.filter(({ score }) => score !== undefined).length
  const problems: FrameworkProblem[] = []
  if (scored !== 0 && scored !== values.length) {
    problems.push(
      error(`${path}.options`, 'option-scores', `${item.id}: give all options a score, or none`),
    )
  }
  if (values.join() !== LADDER) {
    problems.push(
      warning(`${path}.options`, 'six-options', `${item.id} does not have the six steps 0 to 5`),
    )
  }
  return problems
}

function lintKnots(item: Extract<Item, { type: 'number' }>, path: string): FrameworkProblem[] {
  const places = item.knots.map(([x]) => x)
  return rising(places, `${path}.knots`, item.id)
}

function lintPoints(item: Extract<Item, { type: 'multi' }>, path: string): FrameworkProblem[] {
  const total = item.options.reduce((sum, { points }) => sum + points, 0)
  return total >= 100
    ? []
    : [error(`${path}.options`, 'points', `${item.id}: all options together give only ${total}`)]
}

function lintPicks({ id, picks, options }: ScenarioItem, path: string): FrameworkProblem[] {
  const right = options.filter((option) => option.right).length
  return right >= 1 && right <= picks && right < options.length
    ? []
    : [error(`${path}.options`, 'right-options', `${id} needs 1 to ${picks} right and a wrong one`)]
}

function lintDistinctLabels(item: PackItem, path: string): FrameworkProblem[] {
  const labels = optionLabels(item).flatMap((label) =>
    Object.entries(label).map(([locale, text]) => `${locale} ${text.trim().toLowerCase()}`),
  )
  return new Set(labels).size === labels.length
    ? []
    : [error(`${path}.options`, 'duplicate-option', `${item.id}: two options read the same`)]
}

function lintEquivalence({ id, equivalence }: PackItem, path: string): FrameworkProblem[] {
  const { kind, previous, reason, reviewer, map } = equivalence
  const missing = {
    new: previous === null ? null : 'a new item has no previous one',
    same: previous === null ? 'name the previous item' : null,
    retired: previous === null ? 'name the previous item' : null,
    'reworded-equivalent':
      previous === null || !reason || !reviewer ? 'name previous item, reason and reviewer' : null,
    rescaled: previous === null || !map ? 'name the previous item and map its values' : null,
  }[kind]
  return missing === null
    ? []
    : [error(`${path}.equivalence`, 'equivalence', `${id} is ${kind}: ${missing}`)]
}

function rising(values: readonly number[], path: string, id: string): FrameworkProblem[] {
  const rises = values.every((value, index) => index === 0 || value > (values[index - 1] ?? 0))
  return rises ? [] : [error(path, 'ascending', `${id}: values must rise from first to last`)]
}
