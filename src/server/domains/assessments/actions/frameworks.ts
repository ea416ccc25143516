// The frameworks of this program, and the exact version a campaign pinned when it was launched.
import { createHash } from 'node:crypto'
import { readContent } from '../../../foundation/content/content.ts'
import type { TenantContext } from '../../../foundation/context.ts'
import type { Tx } from '../../../foundation/db/doors.ts'
import { insertFrameworkFiles, listCanonicalFiles } from '../queries/framework-files.ts'
import {
  frameworkFileSchema,
  type Framework,
  type FrameworkFile,
  type Pack,
  type ScenarioBank,
} from '../rules/framework.ts'
import { toLibrary, type Library, type Published } from '../rules/library.ts'
import { templatesOf, type Template } from '../rules/templates.ts'

/** Parsed files by hash: bytes under a hash never change, whichever organisation pinned them. */
const parsed = new Map<string, FrameworkFile>()
const mostParsed = 100

let shipped: Library | undefined

/** The frameworks in `content/frameworks`, read once. Throws ContentError when one is broken. */
export function shippedFrameworks(): Library {
  shipped ??= toLibrary(readContent('frameworks'))
  return shipped
}

/** The forms one can start a campaign with. */
export function listTemplates(): Template[] {
  return templatesOf(shippedFrameworks().framework.file, 'en')
}

/** The minutes a form takes those it asks most, without cases. */
export function minutesOf(formId: string): number {
  return listTemplates().find((template) => template.formId === formId)?.minutes.most ?? 1
}

/** What a campaign refers to, as columns of its row. */
export type Pins = {
  frameworkHash: string | null
  packHashes: readonly string[]
  scenariosHash: string | null
}

/** Keeps the shipped files for this organisation, byte by byte, and says under which hashes. */
export async function pinFrameworks(
  tx: Tx,
  { organisationId }: Pick<TenantContext, 'organisationId'>,
  wanted: { hasScenarios: boolean },
): Promise<{ frameworkHash: string; packHashes: string[]; scenariosHash: string | null }> {
  const { framework, packs, bank } = shippedFrameworks()
  const scenarios = wanted.hasScenarios ? bank : null
  const files: Published<FrameworkFile>[] = [framework, ...packs, ...(scenarios ? [scenarios] : [])]
  await insertFrameworkFiles(
    tx,
    files.map(({ file, canonical, hash }) => ({
      organisationId,
      hash,
      canonical,
      kind: file.schema,
      fileId: file.id,
      version: file.version,
    })),
  )
  return {
    frameworkHash: framework.hash,
    packHashes: packs.map(({ hash }) => hash),
    scenariosHash: scenarios?.hash ?? null,
  }
}

export type PinnedFrameworks = {
  framework: Framework
  packs: readonly Pack[]
  bank: ScenarioBank | null
  hash: string
}

/** The files a launched campaign pinned. Throws when they are not there or were changed. */
export async function readPinned(tx: Tx, pins: Pins): Promise<PinnedFrameworks> {
  const { frameworkHash, packHashes, scenariosHash } = pins
  if (frameworkHash === null) throw new Error('This campaign has not pinned a framework yet.')
  await parseMissing(tx, [frameworkHash, ...packHashes, ...(scenariosHash ? [scenariosHash] : [])])
  return {
    framework: pinnedFile(frameworkHash, 'am8.framework/1'),
    packs: packHashes.map((hash) => pinnedFile(hash, 'am8.pack/1')),
    bank: scenariosHash === null ? null : pinnedFile(scenariosHash, 'am8.scenario-bank/1'),
    hash: frameworkHash,
  }
}

/** The framework of a campaign: the one it pinned, or before launch the one it would pin. */
export async function frameworkOf(tx: Tx, pins: Pins): Promise<Framework> {
  return pins.frameworkHash === null
    ? shippedFrameworks().framework.file
    : (await readPinned(tx, pins)).framework
}

async function parseMissing(tx: Tx, hashes: readonly string[]): Promise<void> {
  const missing = hashes.filter((hash) => !parsed.has(hash))
  if (missing.length === 0) return
  if (parsed.size + missing.length > mostParsed) parsed.clear()
  for (const { hash, canonical } of await listCanonicalFiles(tx, missing)) {
    const actual = createHash('sha256').update(canonical, 'utf8').digest('hex')
    if (actual !== hash) throw new Error(`The pinned framework file ${hash} was changed.`)
    parsed.set(hash, frameworkFileSchema.parse(JSON.parse(canonical)))
  }
}

function pinnedFile<S extends FrameworkFile['schema']>(
  hash: string,
  schema: S,
): Extract<FrameworkFile, { schema: S }> {
  const file = parsed.get(hash)
  if (file?.schema !== schema) throw new Error(`The pinned framework file ${hash} is not there.`)
  // The comparison above proves the kind; a generic parameter hides that from the compiler.
  return file as Extract<FrameworkFile, { schema: S }>
}
