// The initiative catalogue as people read it, with every fact of each entry.
import * as z from 'zod'
import { contract } from '../../../foundation/contract/contract.ts'
import { day } from '../../../foundation/contract/shapes.ts'

const Named = z.object({ id: z.string(), name: z.string() })

export const CatalogueLift = z
  .object({
    target: z.string(),
    points: z.number().int().describe('Thousandths of a point.'),
    low: z.number().int(),
    high: z.number().int(),
    source: z.string().describe('`judgement` where nobody has measured it.'),
    asOf: day,
    confidence: z.enum(['low', 'medium', 'high']),
  })
  .meta({ id: 'CatalogueLift' })

const CatalogueInitiative = z
  .object({
    id: z.string(),
    title: z.string(),
    description: z.string(),
    scope: z.enum(['org', 'each-group']).describe('Whether it can be run for one group alone.'),
    preparation: z
      .number()
      .int()
      .nullable()
      .describe('Thousandths of cost and effort that arise however few take part.'),
    costOnce: z.number().int().describe('Pence.'),
    costMonth: z.number().int().describe('Pence a month.'),
    effort: z.record(z.string(), z.number().int()).describe('By pool; tenths of a person-day.'),
    weeks: z.number().int(),
    needs: z.array(z.string()).describe('All of these first.'),
    needsAny: z.array(z.array(z.string())).describe('Of each list one first.'),
    excludes: z.array(z.string()),
    appliesWhen: z.string().nullable(),
    gates: z.array(z.string()).describe('Regime and reference, such as `eu-ai-act/4`.'),
    steps: z.array(z.object({ weeks: z.number().int(), text: z.string() })),
    lifts: z.array(CatalogueLift),
    closesWith: z.array(z.object({ kind: z.string(), text: z.string() })),
  })
  .meta({ id: 'CatalogueInitiative' })

const Catalogue = z
  .object({
    hash: z.string(),
    id: z.string(),
    version: z.string(),
    licence: z.string(),
    writtenOn: day,
    reviewedOn: day.nullable().describe('Null while no second person has reviewed it.'),
    note: z.string(),
    sources: z.array(z.object({ id: z.string(), title: z.string(), url: z.string() })),
    currency: z.literal('GBP'),
    pools: z.array(Named),
    targets: z.array(Named).describe('Dimensions that lifts name.'),
    initiatives: z.array(CatalogueInitiative),
  })
  .meta({ id: 'InitiativeCatalogue' })

export const catalogueContract = contract({
  getCatalogue: {
    method: 'GET',
    path: '/planning/catalogue',
    permission: 'advice.read',
    purpose: 'generate-advice',
    summary: 'Read the initiative catalogue',
    output: Catalogue,
  },
})
