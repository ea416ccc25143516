// Files that lean on a framework and speak to respondents: wording packs, scenario banks, next
// steps. References are checked where the framework is at hand.
import type { Framework, NextSteps, Pack, ScenarioBank } from './framework.ts'
import type { PackItem } from './framework-items.ts'
import { lintConditions } from './framework-lint-forms.ts'
import { lintItems } from './framework-lint-items.ts'
import { duplicateIds, error, type FrameworkProblem } from './framework-problem.ts'

/** A pack may add so many items of its own; with more, departments would answer different forms. */
const MAX_OWN_ITEMS = 4

/** Fewer cases would repeat before the first ones are retired. */
const MIN_CASES = 6

/** Findings about a wording pack: its own items, and what its variants stand for. */
export function lintPack(pack: Pack, framework?: Framework): FrameworkProblem[] {
  const own = pack.items.filter(({ type }) => type !== 'variant')
  const problems = [
    ...duplicateIds(pack.items, 'items'),
    ...lintItems(pack.items),
    ...lintConditions(own.filter((item) => item.type !== 'variant')),
    ...lintRepeatedVariants(pack.items),
  ]
  if (own.length > MAX_OWN_ITEMS) {
    problems.push(
      error('items', 'pack-items', `A pack may add ${MAX_OWN_ITEMS} items, this one ${own.length}`),
    )
  }
  return framework ? [...problems, ...lintPackReferences(pack, framework)] : problems
}

/** Findings about a scenario bank: enough cases, all about observed practices. */
export function lintScenarioBank(bank: ScenarioBank, framework?: Framework): FrameworkProblem[] {
  const problems = [...duplicateIds(bank.items, 'items'), ...lintItems(bank.items)]
  if (bank.items.length < MIN_CASES) {
    problems.push(error('items', 'too-few-cases', `A bank needs at least ${MIN_CASES} cases`))
  }
  return framework ? [...problems, ...lintCases(bank, framework)] : problems
}

/** Findings about next steps: every practice people answer for, a text for each level, each once. */
export function lintNextSteps(file: NextSteps, framework?: Framework): FrameworkProblem[] {
  const repeated = duplicateIds(
    file.steps.map(({ practice }) => ({ id: practice })),
    'steps',
  )
  return framework ? [...repeated, ...lintSteps(file, framework)] : repeated
}

/** An error when a file names another framework, or another major version, than the one at hand. */
function lintReference(
  file: Pack | ScenarioBank | NextSteps,
  framework: Framework,
): FrameworkProblem[] {
  const isSame =
    file.framework.id === framework.id &&
    file.framework.major === Number(framework.version.split('.')[0])
  return isSame ? [] : [error('framework', 'framework', 'This file belongs to another framework')]
}

function lintRepeatedVariants(items: readonly PackItem[]): FrameworkProblem[] {
  const seen = new Set<string>()
  return items.flatMap((item, index) => {
    if (item.type !== 'variant') return []
    const isRepeated = seen.has(item.variant_of)
    seen.add(item.variant_of)
    return isRepeated
      ? [error(`items.${index}`, 'variant', `${item.variant_of} has two variants in this pack`)]
      : []
  })
}

function lintPackReferences(pack: Pack, framework: Framework): FrameworkProblem[] {
  const headline = new Set(
    framework.practices.flatMap(({ id, headline }) => (headline ? [id] : [])),
  )
  const practices = new Set(framework.practices.map(({ id }) => id))
  const itemsById = new Map(framework.items.map((item) => [item.id, item]))
  const problems = pack.items.flatMap((item, index) => {
    const path = `items.${index}`
    if (itemsById.has(item.id)) {
      return [error(path, 'unique-id', `The framework already has an item ${item.id}`)]
    }
    if (item.type === 'variant') {
      const practice = itemsById.get(item.variant_of)?.practice
      return practice && headline.has(practice)
        ? []
        : [error(path, 'variant', `${item.variant_of} is no item of a headline practice`)]
    }
    return item.practice === null || practices.has(item.practice)
      ? []
      : [error(path, 'unknown-practice', `${item.id} asks about no known practice`)]
  })
  return [...lintReference(pack, framework), ...problems]
}

function lintCases(bank: ScenarioBank, framework: Framework): FrameworkProblem[] {
  const observed = new Set(
    framework.practices.flatMap(({ id, lens }) => (lens === 'observed' ? [id] : [])),
  )
  const problems = bank.items.flatMap(({ id, practice }, index) =>
    practice !== null && observed.has(practice)
      ? []
      : [
          error(
            `items.${index}.practice`,
            'unknown-practice',
            `${id} is about no observed practice`,
          ),
        ],
  )
  return [...lintReference(bank, framework), ...problems]
}

function lintSteps(file: NextSteps, framework: Framework): FrameworkProblem[] {
  const people = new Set(
    framework.dimensions.flatMap(({ id, lens }) => (lens === 'people' ? [id] : [])),
  )
  const wanted = framework.practices
    .filter(({ dimension, lens }) => lens !== 'observed' && people.has(dimension))
    .map(({ id }) => id)
  const given = new Set(file.steps.map(({ practice }) => practice))
  return [
    ...lintReference(file, framework),
    ...wanted
      .filter((id) => !given.has(id))
      .map((id) => error('steps', 'practice-without-step', `There is no next step for ${id}`)),
    ...file.steps.flatMap(({ practice, texts }, index) => {
      const path = `steps.${index}`
      if (!wanted.includes(practice)) {
        return [error(path, 'unknown-practice', `People do not answer for ${practice}`)]
      }
      return texts.length === framework.scale.bands.length
        ? []
        : [error(`${path}.texts`, 'level-words', `${practice} needs a text for every level`)]
    }),
  ]
}
