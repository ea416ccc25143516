// The shape of questions: every item type, its options and its history. Counting and wording rules
// that a shape cannot express stand in framework-lint.ts; scoring stands in item-score.ts.
import * as z from 'zod'

/** A text in one or more languages, keyed by BCP 47 tag (`en`, `de-AT`). */
export const localisedTextSchema = z
  .record(
    z.string().regex(/^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$/),
    z.string().min(1).max(2000),
  )
  .meta({ id: 'localisedText' })

export const versionSchema = z.string().regex(/^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)$/)

/** Codes of dimensions and practices: `RESP`, `RE2`. */
export const codeSchema = z.string().regex(/^[A-Z][A-Z0-9]{1,11}$/)

/** Ids of items: a code, a dot, a suffix (`RE2.a`), so that no id can be a word of an expression. */
export const itemIdSchema = z.string().regex(/^[A-Z][A-Z0-9]{1,11}\.[a-z0-9_]{1,24}$/)

/** Ids of forms, options, cases and department types: `core`, `people-team`. */
export const slugSchema = z
  .string()
  .regex(/^[a-z0-9]+([-_][a-z0-9]+)*$/)
  .max(40)

export const audienceSchema = z.enum(['everyone', 'managers', 'executives', 'owners', 'builders'])

/** How an item relates to the one it had in the framework's previous version. */
const equivalenceSchema = z
  .strictObject({
    since: versionSchema,
    previous: itemIdSchema.nullable(),
    kind: z.enum(['new', 'same', 'reworded-equivalent', 'rescaled', 'retired']),
    reason: z.string().min(1).max(500).optional(),
    reviewer: z.string().min(1).max(200).optional(),
    map: z
      .array(z.tuple([z.number(), z.number()]))
      .min(2)
      .optional(),
  })
  .meta({ id: 'equivalence' })

const label = localisedTextSchema

const wordingFields = {
  text: localisedTextSchema,
  /** What the question is about, as a short list of cases; part of the wording, never of the scale. */
  examples: localisedTextSchema.optional(),
  /** One line for the respondent: why this is asked. */
  why: localisedTextSchema.optional(),
}

const itemFields = {
  id: itemIdSchema,
  /** Null: the answer is kept and shown, but enters no practice score. */
  practice: codeSchema.nullable(),
  weight: z.number().positive().max(100),
  audience: z.array(audienceSchema).min(1),
  visible_when: z.string().min(1).max(500).optional(),
  /** Present where "don't know" is offered: counted as missing or as zero. */
  dk: z.enum(['missing', 'zero']).optional(),
  na: z.boolean(),
  ...wordingFields,
  equivalence: equivalenceSchema,
}

const ladderOption = z.strictObject({
  v: z.int().min(0).max(20),
  score: z.number().min(0).max(100).optional(),
  label,
})
const ladder = z.array(ladderOption).min(2).max(12)
const shareOptions = z
  .array(z.strictObject({ v: ladderOption.shape.v, x: z.number().min(0).max(1), label }))
  .min(2)
  .max(12)

const ordinalItemSchema = z.strictObject({
  ...itemFields,
  type: z.literal('ordinal'),
  reverse: z.boolean().optional(),
  options: ladder,
})

const frequencyItemSchema = z.strictObject({
  ...itemFields,
  type: z.literal('frequency'),
  options: z
    .array(z.strictObject({ v: slugSchema, days28: z.number().min(0).max(28), label }))
    .min(2)
    .max(12),
})

const coverageItemSchema = z.strictObject({
  ...itemFields,
  type: z.literal('coverage'),
  options: shareOptions.optional(),
  artefacts: localisedTextSchema.optional(),
})

const multiItemSchema = z.strictObject({
  ...itemFields,
  type: z.literal('multi'),
  options: z
    .array(
      z.strictObject({
        id: slugSchema,
        points: z.number().min(0).max(100),
        exclusive: z.boolean().optional(),
        label,
      }),
    )
    .min(2)
    .max(20),
})

const numberItemSchema = z.strictObject({
  ...itemFields,
  type: z.literal('number'),
  knots: z
    .array(z.tuple([z.number(), z.number().min(0).max(100)]))
    .min(2)
    .max(12),
  /** Ready-made values, so that nobody has to type. */
  options: z
    .array(z.strictObject({ v: z.number(), label }))
    .min(2)
    .max(12)
    .optional(),
  artefacts: localisedTextSchema.optional(),
})

const evidenceItemSchema = z.strictObject({
  ...itemFields,
  type: z.literal('evidence'),
  options: ladder,
  /** What would prove the claim. */
  artefacts: localisedTextSchema,
})

const scenarioItemSchema = z.strictObject({
  ...itemFields,
  type: z.literal('scenario'),
  /** The situation and the AI answer to be judged. */
  case: localisedTextSchema,
  /** How many options may be picked. */
  picks: z.int().min(1).max(8),
  options: z
    .array(
      z.strictObject({
        id: slugSchema,
        right: z.boolean(),
        weight: z.number().positive().max(10),
        label,
      }),
    )
    .min(2)
    .max(8),
})

const textItemSchema = z.strictObject({ ...itemFields, type: z.literal('text') })

/** Other words for a framework item: its stem, examples and reason; its options stay as they are. */
const variantItemSchema = z.strictObject({
  id: itemIdSchema,
  type: z.literal('variant'),
  variant_of: itemIdSchema,
  ...wordingFields,
  equivalence: equivalenceSchema,
})

const itemSchemas = [
  ordinalItemSchema,
  frequencyItemSchema,
  coverageItemSchema,
  multiItemSchema,
  numberItemSchema,
  evidenceItemSchema,
  scenarioItemSchema,
  textItemSchema,
] as const

export const itemSchema = z.discriminatedUnion('type', itemSchemas).meta({ id: 'item' })
export const packItemSchema = z
  .discriminatedUnion('type', [...itemSchemas, variantItemSchema])
  .meta({ id: 'packItem' })
export const caseSchema = scenarioItemSchema.meta({ id: 'case' })

export type LocalisedText = z.infer<typeof localisedTextSchema>
export type Audience = z.infer<typeof audienceSchema>
export type Item = z.infer<typeof itemSchema>
export type ScenarioItem = z.infer<typeof scenarioItemSchema>
export type VariantItem = z.infer<typeof variantItemSchema>
export type PackItem = z.infer<typeof packItemSchema>
