// The skeleton of a framework: ids, levels, gates, and that every practice is asked about.
import type { Framework } from './framework.ts'
import { duplicateIds, error, type FrameworkProblem } from './framework-problem.ts'

/** Findings about scale, dimensions, practices and gates. */
export function lintStructure(framework: Framework): FrameworkProblem[] {
  return [
    ...duplicateIds(framework.dimensions, 'dimensions'),
    ...duplicateIds(framework.practices, 'practices'),
    ...duplicateIds(framework.items, 'items'),
    ...duplicateIds(framework.forms, 'forms'),
    ...lintScale(framework),
    ...lintDimensions(framework),
    ...lintPractices(framework),
    ...lintItemPractices(framework),
    ...lintChangelog(framework),
  ]
}

function lintScale({ scale }: Framework): FrameworkProblem[] {
  const isAscending = scale.bands.every(
    (edge, level) => edge < scale.max && edge > (scale.bands[level - 1] ?? -1),
  )
  const problems = []
  if (scale.bands[0] !== scale.min || !isAscending) {
    problems.push(
      error('scale.bands', 'bands', 'Bands must start at 0 and rise, each below the maximum'),
    )
  }
  if (scale.names && scale.names.length !== scale.bands.length) {
    problems.push(error('scale.names', 'bands', 'Name each level once'))
  }
  return problems
}

function lintDimensions({ dimensions, practices, scale }: Framework): FrameworkProblem[] {
  const dimensionOf = new Map(practices.map(({ id, dimension }) => [id, dimension]))
  return dimensions.flatMap(({ id, gates, levels }, index) => {
    const path = `dimensions.${index}`
    const problems = (gates ?? []).flatMap((gate, place) => {
      if (dimensionOf.get(gate) === id) return []
      const reason = dimensionOf.has(gate) ? 'belongs to another dimension' : 'is no practice'
      return [error(`${path}.gates.${place}`, 'gate', `The gate ${gate} of ${id} ${reason}`)]
    })
    if (levels && levels.length !== scale.bands.length) {
      problems.push(error(`${path}.levels`, 'level-words', `${id} needs words for every level`))
    }
    if (!practices.some(({ dimension }) => dimension === id)) {
      problems.push(error(path, 'dimension-without-practice', `${id} has no practice`))
    }
    return problems
  })
}

/** A practice of the observed lens is asked about by a scenario bank, not by the framework. */
function lintPractices({ dimensions, practices, items }: Framework): FrameworkProblem[] {
  const dimensionIds = new Set(dimensions.map(({ id }) => id))
  const asked = new Set(items.map(({ practice }) => practice))
  return practices.flatMap(({ id, dimension, lens, headline }, index) => {
    const path = `practices.${index}`
    const problems = []
    if (!dimensionIds.has(dimension)) {
      problems.push(error(`${path}.dimension`, 'unknown-dimension', `There is no ${dimension}`))
    }
    if (lens !== 'observed' && !asked.has(id)) {
      problems.push(error(path, 'practice-without-item', `No item asks about ${id}`))
    }
    if (lens === 'observed' && headline) {
      problems.push(
        error(`${path}.headline`, 'observed-headline', 'Observed practices stand beside the score'),
      )
    }
    return problems
  })
}

function lintItemPractices({ items, practices }: Framework): FrameworkProblem[] {
  const known = new Set(practices.map(({ id }) => id))
  return items.flatMap(({ id, practice }, index) =>
    practice === null || known.has(practice)
      ? []
      : [
          error(
            `items.${index}.practice`,
            'unknown-practice',
            `${id} asks about no known practice`,
          ),
        ],
  )
}

function lintChangelog({ version, changelog }: Framework): FrameworkProblem[] {
  return changelog.some((change) => change.version === version)
    ? []
    : [error('changelog', 'changelog', `The changelog does not mention version ${version}`)]
}
