// What makes a well-shaped framework file a usable one: references, order, weights, scales and
// wording. Each topic has its own file; this one decides which apply to which kind.
import type { Framework, FrameworkFile } from './framework.ts'
import { lintForms } from './framework-lint-forms.ts'
import { lintItems } from './framework-lint-items.ts'
import { lintNextSteps, lintPack, lintScenarioBank } from './framework-lint-packs.ts'
import { lintMapping } from './framework-lint-mapping.ts'
import { lintStructure } from './framework-lint-structure.ts'
import { lintTranslations, lintWording } from './framework-lint-wording.ts'
import type { FrameworkProblem } from './framework-problem.ts'

/**
 * All findings about a file, in file order by topic. What can be counted or looked up exactly is an
 * error; what is a judgement about words is a warning. `framework` is the one the file belongs to:
 * without it, references to practices and items outside the file are not checked.
 */
export function lintFrameworkFile(file: FrameworkFile, framework?: Framework): FrameworkProblem[] {
  return [...lintTranslations(file), ...lintKind(file, framework), ...lintWording(file)]
}

/** The listed locales in which every text exists: only these may be launched. */
export function completeLocales(file: FrameworkFile): string[] {
  const incomplete = new Set(
    lintTranslations(file).flatMap(({ rule, path }) =>
      rule === 'missing-locale' ? [path.slice(path.lastIndexOf('.') + 1)] : [],
    ),
  )
  return file.locales.filter((locale) => !incomplete.has(locale))
}

function lintKind(file: FrameworkFile, framework: Framework | undefined): FrameworkProblem[] {
  switch (file.schema) {
    case 'am8.framework/1':
      return [...lintStructure(file), ...lintItems(file.items), ...lintForms(file)]
    case 'am8.pack/1':
      return lintPack(file, framework)
    case 'am8.scenario-bank/1':
      return lintScenarioBank(file, framework)
    case 'am8.next-steps/1':
      return lintNextSteps(file, framework)
    case 'am8.mapping/1':
      return lintMapping(file, framework)
    case 'am8.benchmark/1':
      return []
  }
}
