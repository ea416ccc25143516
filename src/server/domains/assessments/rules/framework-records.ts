// The shape of dated data that leans on a framework without being questions: regulatory mappings
// and benchmarks. The catalogue of initiatives belongs to planning.
import * as z from 'zod'
import { codeSchema, slugSchema } from './framework-items.ts'

const regimeSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+([-.][a-z0-9]+)*$/),
  title: z.string().min(1).max(200),
  /** All references of the regime, where they are free to list; else only the form is checked. */
  codes: z.array(z.string().min(1).max(40)).max(500).optional(),
  note: z.string().max(500).optional(),
})

const mappingRecordSchema = z.strictObject({
  practice: codeSchema,
  regime: regimeSchema.shape.id,
  ref: z.string().min(1).max(40),
  relation: z.enum(['supports', 'relates', 'evidence-for']),
  when: z.string().min(1).max(200).optional(),
  as_of: z.iso.date(),
  status: z.enum(['verified', 'verify']),
  checked_by: z.string().min(1).max(200).nullable(),
  source_url: z.url().nullable(),
})

/** What a `mapping` file holds beside the envelope. */
export const mappingFields = {
  regimes: z.array(regimeSchema).min(1).max(50),
  records: z.array(mappingRecordSchema).min(1).max(5000),
}

const benchmarkRecordSchema = z.strictObject({
  id: slugSchema,
  kind: z.enum(['target', 'internal', 'peer', 'published']),
  measure: z.string().min(1).max(80),
  composition: z.array(codeSchema).min(1),
  source: z.string().min(1).max(500),
  url: z.url().nullable(),
  method: z.string().min(1).max(2000),
  n_orgs: z.int().min(1).nullable(),
  n_people: z.int().min(1).nullable(),
  from: z.iso.date(),
  to: z.iso.date(),
  as_of: z.iso.date(),
  licence: z.string().min(1).max(80),
  stats: z.record(slugSchema, z.number()),
})

/** What a `benchmark` file holds beside the envelope. */
export const benchmarkFields = { records: z.array(benchmarkRecordSchema).max(1000) }
