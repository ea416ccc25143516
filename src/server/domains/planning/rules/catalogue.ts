// The initiative catalogue as data: its shape, reading it from YAML, its canonical hash. What must
// hold between entries is in catalogue-lint.ts; the planner's view of it in candidates.ts.
import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import { z } from 'zod'
import { readStrictYaml } from './strict-yaml.ts'

/** Where a lift comes from when nobody has measured it. */
export const JUDGEMENT = 'judgement'

/** Plain text on one or more lines: no markup, no control characters. */
const plainText = z
  .string()
  .min(1)
  .max(1200)
  .regex(/^[^\p{Cc}]*$/u, 'Control characters are not allowed')
  .regex(/^(?!.*<[a-z/!])/isu, 'Markup is not allowed')

const initiativeId = z.string().regex(/^[A-Z][A-Za-z0-9-]{1,23}$/)
const key = z.string().regex(/^[A-Za-z][A-Za-z0-9_-]{0,31}$/)
const localised = z.record(z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/), plainText)
const money = z.int().min(0)
const tenthDays = z.int().min(0)
const thousandths = z.int().min(0).max(100_000)
const weeks = z.int().min(1).max(104)

const lift = z.strictObject({
  target: key,
  points: thousandths,
  low: thousandths,
  high: thousandths,
  source: z.string().min(1),
  as_of: z.iso.date(),
  confidence: z.enum(['low', 'medium', 'high']),
})

const initiativeFields = {
  id: initiativeId,
  title: localised,
  description: localised,
  steps: z.array(z.strictObject({ weeks, text: localised })).length(3),
  cost_once: money,
  cost_month: money,
  effort: z.record(key, tenthDays),
  weeks,
  needs: z.array(initiativeId),
  needs_any: z.array(z.array(initiativeId).min(1)),
  excludes: z.array(initiativeId),
  applies_when: z.string().min(1).max(500).optional(),
  gates: z.array(z.string().regex(/^[a-z0-9-]+\/[A-Z0-9][A-Z0-9. ]*$/)),
  lifts: z.array(lift).min(1),
  closes_with: z
    .array(
      z.strictObject({
        kind: z.enum(['document', 'record', 'register', 'measurement']),
        text: localised,
      }),
    )
    .min(1),
}

const initiative = z.discriminatedUnion('scope', [
  z.strictObject({ ...initiativeFields, scope: z.literal('org') }),
  z.strictObject({
    ...initiativeFields,
    scope: z.literal('each-group'),
    /** Part of cost and effort, in thousandths, that arises however few people take part. */
    preparation: z.int().min(0).max(1000),
  }),
])

const catalogueFile = z.strictObject({
  schema: z.literal('am8.initiatives/1'),
  id: z.string().regex(/^urn:[a-z0-9:-]+$/),
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  licence: z.string().min(1),
  provenance: z.strictObject({
    author: z.string().min(1),
    written: z.iso.date(),
    /** Day of the last review by a second person; null while nobody has. */
    reviewed: z.iso.date().nullable(),
    sources: z.array(z.strictObject({ id: key, title: plainText, url: z.url() })),
    note: localised,
  }),
  locales: z.array(z.string()).min(1).max(20),
  units: z.strictObject({
    money: z.literal('GBP-minor'),
    effort: z.literal('tenth-day'),
    points: z.literal('thousandth'),
  }),
  pools: z.record(key, localised),
  initiatives: z.array(initiative).min(1).max(500),
  changelog: z
    .array(z.strictObject({ version: z.string(), date: z.iso.date(), note: localised }))
    .min(1),
})

/** A whole catalogue file: money in pence, effort in tenths of a person-day, points in thousandths. */
export type Catalogue = z.infer<typeof catalogueFile>

/** One entry of the catalogue. */
export type Initiative = Catalogue['initiatives'][number]

/** A catalogue, or every reason why the text is none. */
export type CatalogueReading =
  | { readonly kind: 'read'; readonly catalogue: Catalogue }
  | { readonly kind: 'refused'; readonly problems: readonly string[] }

/** The catalogue in a YAML text. Unknown keys, tags, anchors, aliases and markup are refused. Never throws. */
export function readCatalogue(text: string): CatalogueReading {
  const reading = readStrictYaml(text)
  if (reading.kind === 'refused') return reading
  const parsed = catalogueFile.safeParse(reading.data)
  if (parsed.success) return { kind: 'read', catalogue: parsed.data }
  const problems = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
  return { kind: 'refused', problems }
}

/** SHA-256, in hex, of the catalogue's canonical JSON (RFC 8785): equal content, equal hash, whatever the layout. */
export function catalogueHash(catalogue: Catalogue): string {
  return createHash('sha256')
    .update(canonicalize(catalogue) ?? '')
    .digest('hex')
}
