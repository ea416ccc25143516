// The initiative catalogue of this program, the exact version an organisation planned with, and the
// catalogue as people read it.
import { ContentError, readContent } from '../../../foundation/content/content.ts'
import type { OrganisationContext, TenantContext } from '../../../foundation/context.ts'
import type { Tx } from '../../../foundation/db/doors.ts'
import { ExpressionError, parseExpression } from '../../assessments/rules/expression.ts'
import { shippedFrameworks } from '../../assessments/actions/frameworks.ts'
import { findCanonicalCatalogue, insertCatalogue } from '../queries/catalogues.ts'
import { canonicalJson } from '../rules/canonical.ts'
import { lintCatalogue } from '../rules/catalogue-lint.ts'
import { catalogueHash, readCatalogue, type Catalogue } from '../rules/catalogue.ts'
import { textOf } from '../rules/text-of.ts'

export type PublishedCatalogue = { catalogue: Catalogue; hash: string; canonical: string }

let shipped: PublishedCatalogue | undefined

/** Catalogues by hash: bytes under a hash never change, whichever organisation pinned them. */
const parsed = new Map<string, Catalogue>()
const mostParsed = 20

/** The catalogue in `content/initiatives`, read once. Throws ContentError when it cannot be used. */
export function shippedCatalogue(): PublishedCatalogue {
  shipped ??= readShipped()
  return shipped
}

function readShipped(): PublishedCatalogue {
  const [file, ...others] = readContent('initiatives')
  if (!file || others.length > 0)
    throw new ContentError('content/initiatives must hold exactly one catalogue.')
  const reading = readCatalogue(file.text)
  if (reading.kind === 'refused') throw broken(file.name, reading.problems)
  const { catalogue } = reading
  const faults = lintCatalogue(catalogue, {
    targets: shippedFrameworks().framework.file.dimensions.map(({ id }) => id),
    checkExpression: faultOfExpression,
  })
  if (faults.length > 0)
    throw broken(
      file.name,
      faults.map(({ rule, at, detail }) => `${at} (${rule}): ${detail}`),
    )
  return { catalogue, hash: catalogueHash(catalogue), canonical: canonicalJson(catalogue) }
}

function broken(name: string, problems: readonly string[]): ContentError {
  const lines = problems.slice(0, 10).map((problem) => `  ${problem}`)
  return new ContentError(`${name} cannot be used:\n${lines.join('\n')}`)
}

function faultOfExpression(text: string): string | null {
  try {
    parseExpression(text)
    return null
  } catch (error) {
    if (error instanceof ExpressionError) return error.message
    throw error
  }
}

/** Keeps the shipped catalogue for this organisation, byte by byte. */
export async function pinCatalogue(
  tx: Tx,
  { organisationId, now }: TenantContext,
): Promise<PublishedCatalogue> {
  const published = shippedCatalogue()
  const { catalogue, hash, canonical } = published
  const { id: catalogueId, version } = catalogue
  await insertCatalogue(tx, {
    organisationId,
    hash,
    catalogueId,
    version,
    canonical,
    pinnedAt: now,
  })
  return published
}

/** A catalogue this organisation pinned. Throws when it is not there or was changed. */
export async function readPinnedCatalogue(tx: Tx, hash: string): Promise<Catalogue> {
  const known = parsed.get(hash)
  if (known) return known
  const canonical = await findCanonicalCatalogue(tx, hash)
  // JSON is YAML, so the same reader checks it again.
  const reading = readCatalogue(canonical ?? '')
  if (reading.kind === 'refused' || catalogueHash(reading.catalogue) !== hash)
    throw new Error(`The pinned catalogue ${hash} is not there or was changed.`)
  if (parsed.size >= mostParsed) parsed.clear()
  parsed.set(hash, reading.catalogue)
  return reading.catalogue
}

/** The catalogue with every fact of each initiative, in English. */
export async function readCatalogueView(_tx: Tx, _context: OrganisationContext) {
  const { catalogue, hash } = shippedCatalogue()
  const { id, version, licence, provenance, pools } = catalogue
  return {
    hash,
    id,
    version,
    licence,
    writtenOn: provenance.written,
    reviewedOn: provenance.reviewed,
    note: textOf(provenance.note),
    sources: provenance.sources,
    currency: 'GBP' as const,
    pools: Object.entries(pools).map(([pool, name]) => ({ id: pool, name: textOf(name) })),
    targets: dimensionNames(),
    initiatives: catalogue.initiatives.map(initiativeView),
  }
}

/** Dimensions of the framework by name, in its order. */
export function dimensionNames(): { id: string; name: string }[] {
  return shippedFrameworks().framework.file.dimensions.map(({ id, name }) => ({
    id,
    name: textOf(name),
  }))
}

function initiativeView(initiative: Catalogue['initiatives'][number]) {
  const { id, scope, effort, weeks, needs, excludes, gates } = initiative
  return {
    id,
    scope,
    effort,
    weeks,
    needs,
    excludes,
    gates,
    title: textOf(initiative.title),
    description: textOf(initiative.description),
    preparation: initiative.scope === 'each-group' ? initiative.preparation : null,
    costOnce: initiative.cost_once,
    costMonth: initiative.cost_month,
    needsAny: initiative.needs_any,
    appliesWhen: initiative.applies_when ?? null,
    steps: initiative.steps.map((step) => ({ weeks: step.weeks, text: textOf(step.text) })),
    lifts: initiative.lifts.map(({ as_of: asOf, ...lift }) => ({ ...lift, asOf })),
    closesWith: initiative.closes_with.map(({ kind, text }) => ({ kind, text: textOf(text) })),
  }
}
