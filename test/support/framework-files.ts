// The shipped framework files, read from the content folder, and faults planted in copies of them.
import { readdirSync, readFileSync } from 'node:fs'
import {
  type Framework,
  type FrameworkFile,
  frameworkFileSchema,
} from '../../src/server/domains/assessments/rules/framework.ts'
import { readFrameworkFile } from '../../src/server/domains/assessments/rules/framework-file.ts'
import { lintFrameworkFile } from '../../src/server/domains/assessments/rules/framework-lint.ts'

const folder = new URL('../../content/frameworks/', import.meta.url)

/** Names of all shipped YAML files but the core framework. */
export const companionNames = readdirSync(folder)
  .filter((name) => name.endsWith('.yaml') && name !== 'am8-core.yaml')
  .toSorted()

/** The text of one file of the folder. */
export function shippedText(name: string): string {
  return readFileSync(new URL(name, folder), 'utf8')
}

/** The core framework, read; throws when it is refused. */
export function shippedFramework(): Framework {
  const file = shippedFile('am8-core.yaml')
  if (file.schema !== 'am8.framework/1') throw new Error('Not a framework')
  return file
}

/** One file, read without its framework; throws when it is refused. */
export function shippedFile(name: string): FrameworkFile {
  const result = readFrameworkFile(shippedText(name))
  if (result.kind === 'refused') throw new Error(JSON.stringify(result.problems))
  return result.file
}

/** A copy of a file that a test may damage, so its shape is no longer known. */
export type Draft = any

/** Where one lint rule finds something after `change` was made to a copy of `file`. */
export function pathsFound(
  file: FrameworkFile,
  rule: string,
  change: (draft: Draft) => void,
): string[] {
  const draft: Draft = structuredClone(file)
  change(draft)
  const changed = frameworkFileSchema.parse(draft)
  const framework = changed.schema === 'am8.framework/1' ? undefined : shippedFramework()
  return lintFrameworkFile(changed, framework)
    .filter((problem) => problem.rule === rule)
    .map(({ path }) => path)
}

/** The item, or the form, of that id in a draft. */
export function byId(list: Draft[], id: string): Draft {
  return list.find((each) => each.id === id)
}
