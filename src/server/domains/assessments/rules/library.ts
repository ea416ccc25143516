// The frameworks this version of the program ships: one framework with its packs, its bank of cases
// and its next steps, each under the hash of its published bytes.
import { ContentError, type ContentFile } from '../../../foundation/content/content.ts'
import type { Framework, FrameworkFile, NextSteps, Pack, ScenarioBank } from './framework.ts'
import { readFrameworkFile } from './framework-file.ts'

/** A file with the exact bytes it is known by and their SHA-256. */
export type Published<T> = { file: T; canonical: string; hash: string }

export type Library = {
  framework: Published<Framework>
  packs: readonly Published<Pack>[]
  bank: Published<ScenarioBank> | null
  nextSteps: NextSteps | null
}

/** Everything in the files, read against the framework among them. Throws ContentError. */
export function toLibrary(files: readonly ContentFile[]): Library {
  const source = files.find(({ text }) => /^schema: am8\.framework\/1$/m.test(text))
  if (!source) throw new ContentError('content/frameworks holds no framework.')
  const framework = publish(source, undefined)
  if (!isKind(framework, 'am8.framework/1'))
    throw new ContentError(`${source.name} holds no framework.`)
  const others = files
    .filter((file) => file !== source)
    .map((file) => publish(file, framework.file))
  return {
    framework,
    packs: others.filter((each) => isKind(each, 'am8.pack/1')),
    bank: others.find((each) => isKind(each, 'am8.scenario-bank/1')) ?? null,
    nextSteps: others.find((each) => isKind(each, 'am8.next-steps/1'))?.file ?? null,
  }
}

function publish(
  { name, text }: ContentFile,
  framework: Framework | undefined,
): Published<FrameworkFile> {
  const read = readFrameworkFile(text, framework)
  if (read.kind === 'read') return { file: read.file, canonical: read.canonical, hash: read.hash }
  const lines = read.problems
    .filter(({ severity }) => severity === 'error')
    .slice(0, 10)
    .map(({ path, rule, message }) => `  ${name}, ${path || 'file'} (${rule}): ${message}`)
  throw new ContentError(`A file of questions cannot be used:\n${lines.join('\n')}`)
}

function isKind<S extends FrameworkFile['schema']>(
  published: Published<FrameworkFile>,
  schema: S,
): published is Published<Extract<FrameworkFile, { schema: S }>> {
  return published.file.schema === schema
}
