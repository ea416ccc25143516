// The pinned catalogue, the draft of settings, plans with what explains them, decisions.
import { boolean, integer, jsonb, text, uuid } from 'drizzle-orm/pg-core'
import { notPersonal, personal } from '../../foundation/db/classification.ts'
import { at, identifier, moment } from '../../foundation/db/columns.ts'
import { appTable } from '../../foundation/db/table.ts'
import type { Adaptation, PlanSettings } from './contract/settings.ts'
import { decisionKinds, planStates } from './contract/terms.ts'
import type { Plan, PlanInput } from './rules/model.ts'
import type { PlanFacts } from './rules/plan-facts.ts'
import type { StoredExplanation, StoredOutlook } from './rules/stored-plan.ts'

const setting = notPersonal('setting of a plan')
const hash = notPersonal('hash of a document')

const author = personal({
  purposes: ['generate-advice'],
  basis: 'contract',
  retention: 'organisation',
  source: ['system'],
  export: 'reference',
  erase: 'unlink',
})
/** Figures over at least k people, as the release has them. */
const derived = personal({
  purposes: ['generate-advice'],
  basis: 'legitimate-interest',
  retention: 'assessment',
  source: ['system'],
  export: 'withheld: totals of at least five people, in which nobody can be told',
  erase: 'keep: totals of a release; the plan is marked stale when they change',
})
const reason = personal({
  purposes: ['generate-advice'],
  basis: 'contract',
  retention: 'organisation',
  source: ['self'],
  export: 'full',
  erase: 'keep: why the organisation decided; its author is unlinked',
})

export const planningCatalogues = appTable(
  'planning_catalogues',
  {
    organisationId: uuid().notNull(),
    hash: text().notNull(),
    catalogueId: text().notNull(),
    version: text().notNull(),
    canonical: text().notNull(),
    pinnedAt: at().notNull(),
  },
  {
    category: 'organisation',
    subject: { none: 'published content' },
    columns: {
      organisationId: identifier,
      hash,
      catalogueId: notPersonal('name of a published file'),
      version: notPersonal('version of a published file'),
      canonical: notPersonal('published content'),
      pinnedAt: moment,
    },
  },
)

export const planningSettings = appTable(
  'planning_settings',
  {
    organisationId: uuid().notNull(),
    settings: jsonb().$type<PlanSettings>().notNull(),
    savedBy: uuid(),
    savedAt: at().notNull(),
  },
  {
    category: 'organisation',
    subject: { none: 'about the organisation; who saved it is named by saved_by only' },
    columns: {
      organisationId: identifier,
      settings: setting,
      savedBy: author,
      savedAt: moment,
    },
  },
)

export const plans = appTable(
  'plans',
  {
    organisationId: uuid().notNull(),
    planId: uuid().notNull().defaultRandom(),
    number: integer().notNull(),
    lineageId: uuid().notNull(),
    basedOn: uuid(),
    releaseId: uuid(),
    campaignId: uuid().notNull(),
    releaseHash: text().notNull(),
    catalogueHash: text().notNull(),
    requestHash: text().notNull(),
    settings: jsonb().$type<PlanSettings>().notNull(),
    facts: jsonb().$type<PlanFacts>().notNull(),
    input: jsonb().$type<PlanInput>().notNull(),
    inputHash: text().notNull(),
    engine: text().notNull(),
    state: text({ enum: planStates }).notNull(),
    answer: jsonb().$type<Plan>(),
    planHash: text(),
    explanation: jsonb().$type<StoredExplanation>(),
    outlook: jsonb().$type<StoredOutlook>(),
    continuesRoadmap: boolean().notNull().default(false),
    createdBy: uuid(),
    createdAt: at().notNull(),
    adoptedAt: at(),
  },
  {
    category: 'assessment-derived',
    subject: {
      none: 'rests on totals of at least k people; who made it is named by created_by only',
    },
    columns: {
      organisationId: identifier,
      planId: identifier,
      number: notPersonal('count'),
      lineageId: identifier,
      basedOn: identifier,
      releaseId: identifier,
      campaignId: identifier,
      releaseHash: hash,
      catalogueHash: hash,
      requestHash: hash,
      settings: setting,
      facts: derived,
      input: derived,
      inputHash: hash,
      engine: setting,
      state: notPersonal('progress of a computation'),
      answer: derived,
      planHash: hash,
      explanation: derived,
      outlook: derived,
      continuesRoadmap: setting,
      createdBy: author,
      createdAt: moment,
      adoptedAt: moment,
    },
  },
)

export const planDecisions = appTable(
  'plan_decisions',
  {
    organisationId: uuid().notNull(),
    decisionId: uuid().notNull().defaultRandom(),
    planId: uuid().notNull(),
    lineageId: uuid().notNull(),
    position: integer().notNull(),
    initiativeId: text().notNull(),
    kind: text({ enum: decisionKinds }).notNull(),
    reason: text().notNull(),
    change: jsonb().$type<Adaptation>(),
    decidedBy: uuid(),
    decidedAt: at().notNull(),
  },
  {
    category: 'organisation',
    subject: { none: 'about the organisation; who decided is named by decided_by only' },
    columns: {
      organisationId: identifier,
      decisionId: identifier,
      planId: identifier,
      lineageId: identifier,
      position: notPersonal('count'),
      initiativeId: notPersonal('name of an initiative'),
      kind: setting,
      reason,
      change: setting,
      decidedBy: author,
      decidedAt: moment,
    },
  },
)
