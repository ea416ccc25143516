// The shape of every framework file: one envelope, six kinds, told apart by `schema`. Types are
// inferred from here. What a shape cannot say (references, order, wording) is framework-lint.ts.
import * as z from 'zod'
import {
  audienceSchema,
  caseSchema,
  codeSchema,
  itemIdSchema,
  itemSchema,
  localisedTextSchema,
  packItemSchema,
  slugSchema,
  versionSchema,
} from './framework-items.ts'
import { benchmarkFields, mappingFields } from './framework-records.ts'

const fileIdSchema = z
  .string()
  .regex(/^urn:[a-z0-9]+(:[a-z0-9-]+)+$/)
  .max(200)

const provenanceSchema = z.strictObject({
  author: z.string().min(1).max(200),
  written: z.iso.date().optional(),
  /** Day of the last review by a second person; null while nobody has. */
  reviewed: z.iso.date().nullable(),
  reviewer: z.string().min(1).max(200).nullable().optional(),
  /** People who answered the text in a pilot. */
  pilot_n: z.int().min(0).optional(),
  sources: z.array(z.string().min(1).max(500)).max(100),
})

const changeSchema = z.strictObject({
  version: versionSchema,
  date: z.iso.date(),
  note: z.string().min(1).max(1000),
})

const envelope = {
  id: fileIdSchema,
  version: versionSchema,
  /** An SPDX licence id. */
  licence: z
    .string()
    .regex(/^[A-Za-z0-9.+-]+$/)
    .max(60),
  provenance: provenanceSchema,
  locales: z.array(z.string()).min(1).max(20),
  changelog: z.array(changeSchema).min(1).max(200),
}

/** The framework a file belongs to; any minor version of that major fits. */
const frameworkReferenceSchema = z.strictObject({ id: fileIdSchema, major: z.int().min(0) })

const lensSchema = z.enum(['people', 'organisation', 'observed'])

const dimensionSchema = z.strictObject({
  id: codeSchema,
  lens: lensSchema,
  weight: z.number().positive().max(100),
  name: localisedTextSchema,
  /** What each level looks like in a few words, level 0 first. */
  levels: z.array(localisedTextSchema).min(2).max(10).optional(),
  gates: z.array(codeSchema).max(50).optional(),
})

const practiceSchema = z.strictObject({
  id: codeSchema,
  dimension: codeSchema,
  /** Only where it differs from the dimension: observed practices stand beside the score. */
  lens: z.literal('observed').optional(),
  weight: z.number().positive().max(100),
  headline: z.boolean(),
  name: localisedTextSchema,
})

const formSchema = z.strictObject({
  id: slugSchema,
  audience: z.array(audienceSchema).min(1),
  name: localisedTextSchema.optional(),
  intro: localisedTextSchema.optional(),
  items: z.array(itemIdSchema).min(1).max(500),
  /** Ask one item per dimension each time, moving to its next item with every turn. */
  rotate: z.literal('one-per-dimension').optional(),
  /** How many items of its own a wording pack may add. */
  pack_items: z.int().min(0).max(4).optional(),
  /** How many scenario cases may follow, where the organisation switches them on. */
  cases: z.int().min(0).max(4).optional(),
})

const frameworkSchema = z
  .strictObject({
    schema: z.literal('am8.framework/1'),
    ...envelope,
    scale: z.strictObject({
      min: z.literal(0),
      max: z.literal(100),
      /** Lower edge of each level, level 0 first. */
      bands: z.array(z.number().min(0).max(100)).min(2).max(10),
      names: z.array(localisedTextSchema).max(10).optional(),
    }),
    /** Smallest groups that may be shown; an organisation may raise, never lower them. */
    privacy: z.strictObject({
      k_scores: z.int().min(5).max(100),
      k_comments: z.int().min(10).max(100),
      k_telemetry: z.int().min(10).max(100),
    }),
    dimensions: z.array(dimensionSchema).min(1).max(50),
    practices: z.array(practiceSchema).min(1).max(200),
    items: z.array(itemSchema).min(1).max(500),
    forms: z.array(formSchema).min(1).max(50),
  })
  .meta({ id: 'framework' })

const packSchema = z
  .strictObject({
    schema: z.literal('am8.pack/1'),
    ...envelope,
    framework: frameworkReferenceSchema,
    name: localisedTextSchema,
    /** Department types whose people get these words. */
    departments: z.array(slugSchema).min(1).max(50),
    items: z.array(packItemSchema).min(1).max(500),
  })
  .meta({ id: 'pack' })

const scenarioBankSchema = z
  .strictObject({
    schema: z.literal('am8.scenario-bank/1'),
    ...envelope,
    framework: frameworkReferenceSchema,
    /** A case is retired after so many rounds. */
    rounds_per_case: z.int().min(1).max(10),
    items: z.array(caseSchema).min(1).max(500),
  })
  .meta({ id: 'scenarioBank' })

const nextStepsSchema = z
  .strictObject({
    schema: z.literal('am8.next-steps/1'),
    ...envelope,
    framework: frameworkReferenceSchema,
    steps: z
      .array(
        z.strictObject({
          practice: codeSchema,
          /** One thing to try at each level, level 0 first. */
          texts: z.array(localisedTextSchema).min(2).max(10),
        }),
      )
      .min(1)
      .max(200),
  })
  .meta({ id: 'nextSteps' })

const mappingSchema = z
  .strictObject({ schema: z.literal('am8.mapping/1'), ...envelope, ...mappingFields })
  .meta({ id: 'mapping' })

const benchmarkSchema = z
  .strictObject({ schema: z.literal('am8.benchmark/1'), ...envelope, ...benchmarkFields })
  .meta({ id: 'benchmark' })

export const frameworkFileSchema = z
  .discriminatedUnion('schema', [
    frameworkSchema,
    packSchema,
    scenarioBankSchema,
    nextStepsSchema,
    mappingSchema,
    benchmarkSchema,
  ])
  .meta({ title: 'AM8 framework file, all kinds' })

/** The published JSON Schema (2020-12) of all kinds of framework file. */
export function frameworkJsonSchema(): object {
  return z.toJSONSchema(frameworkFileSchema, { target: 'draft-2020-12', io: 'input' })
}

export type FrameworkFile = z.infer<typeof frameworkFileSchema>
export type Framework = z.infer<typeof frameworkSchema>
export type Form = z.infer<typeof formSchema>
export type Practice = z.infer<typeof practiceSchema>
export type Pack = z.infer<typeof packSchema>
export type ScenarioBank = z.infer<typeof scenarioBankSchema>
export type NextSteps = z.infer<typeof nextStepsSchema>
export type Mapping = z.infer<typeof mappingSchema>
