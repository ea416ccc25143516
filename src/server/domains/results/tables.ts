// Releases of a round: the document, its figures, distributions, comments, and which answers it held.
import { date, doublePrecision, integer, jsonb, text, uuid } from 'drizzle-orm/pg-core'
import { notPersonal, personal } from '../../foundation/db/classification.ts'
import { at, identifier, moment } from '../../foundation/db/columns.ts'
import { appTable } from '../../foundation/db/table.ts'
import { certainties, figureStatuses, hiddenReasons, staleReasons } from './contract/terms.ts'
import type { Frame } from './rules/frame.ts'
import type { Finding } from './rules/findings.ts'
import type { FigureTrend } from './rules/figure.ts'
import type { Headline } from './rules/headline.ts'
import type { Quality } from './rules/quality.ts'
import type { ReleasePattern } from './rules/pattern.ts'

const group = notPersonal('name of a group')
const measure = notPersonal('name of a question or measure')
const hash = notPersonal('hash of a document')
const setting = notPersonal('setting of a campaign')

const author = personal({
  purposes: ['deliver-results'],
  basis: 'contract',
  retention: 'organisation',
  source: ['system'],
  export: 'reference',
  erase: 'unlink',
})
/** Figures over at least k people: an erasure changes them with the next release. */
const derived = personal({
  purposes: ['deliver-results', 'generate-advice', 'analyse-trend'],
  basis: 'legitimate-interest',
  retention: 'assessment',
  source: ['system'],
  export: 'withheld: totals of at least five people, in which nobody can be told',
  erase: 'recompute',
})
const comment = personal({
  purposes: ['deliver-results'],
  basis: 'legitimate-interest',
  retention: 'assessment',
  source: ['self'],
  export: 'withheld: detached from its author, who has it with the answer',
  erase: 'keep: detached from its author; taken out of view when it names somebody',
})
const membership = personal({
  purposes: ['deliver-results'],
  basis: 'legitimate-interest',
  retention: 'assessment',
  source: ['system'],
  export: 'reference',
  erase: 'keep: the id then names nothing; without it later figures could give the answer away',
})

export const releases = appTable(
  'releases',
  {
    organisationId: uuid().notNull(),
    releaseId: uuid().notNull().defaultRandom(),
    campaignId: uuid().notNull(),
    number: integer().notNull(),
    chainPosition: integer().notNull(),
    asOf: date().notNull(),
    engineVersion: text().notNull(),
    frameworkHash: text().notNull(),
    k: integer().notNull(),
    answers: integer(),
    frame: jsonb().$type<Frame>().notNull(),
    pattern: jsonb().$type<ReleasePattern>().notNull(),
    headline: jsonb().$type<Headline>().notNull(),
    findings: jsonb().$type<Finding[]>().notNull(),
    quality: jsonb().$type<Quality>().notNull(),
    inputsHash: text().notNull(),
    patternHash: text().notNull(),
    previousHash: text(),
    hash: text().notNull(),
    releasedBy: uuid(),
    releasedAt: at().notNull(),
    staleAt: at(),
    staleReason: text({ enum: staleReasons }),
  },
  {
    category: 'assessment-derived',
    subject: { none: 'totals of at least k people; who released it is named by released_by only' },
    columns: {
      organisationId: identifier,
      releaseId: identifier,
      campaignId: identifier,
      number: notPersonal('count'),
      chainPosition: notPersonal('count'),
      asOf: notPersonal('day of a release'),
      engineVersion: setting,
      frameworkHash: hash,
      k: setting,
      answers: derived,
      frame: notPersonal('names of groups and published questions'),
      pattern: notPersonal('which figures are shown'),
      headline: derived,
      findings: derived,
      quality: derived,
      inputsHash: hash,
      patternHash: hash,
      previousHash: hash,
      hash: hash,
      releasedBy: author,
      releasedAt: moment,
      staleAt: moment,
      staleReason: notPersonal('why a release is out of date'),
    },
  },
)

export const releaseFigures = appTable(
  'release_figures',
  {
    organisationId: uuid().notNull(),
    releaseId: uuid().notNull(),
    groupId: text().notNull(),
    roleBand: text().notNull(),
    measure: text().notNull(),
    status: text({ enum: figureStatuses }).notNull(),
    reason: text({ enum: hiddenReasons }),
    n: integer(),
    value: doublePrecision(),
    mean: doublePrecision(),
    low: doublePrecision(),
    high: doublePrecision(),
    sd: doublePrecision(),
    standardError: doublePrecision(),
    degrees: doublePrecision(),
    shrunk: doublePrecision(),
    evidenced: doublePrecision(),
    level: integer(),
    uncappedLevel: integer(),
    cappedBy: text().array().notNull().default([]),
    certainty: text({ enum: certainties }),
    coverage: doublePrecision(),
    trend: jsonb().$type<FigureTrend>(),
  },
  {
    category: 'assessment-derived',
    subject: { none: 'totals of at least k people' },
    columns: {
      organisationId: identifier,
      releaseId: identifier,
      groupId: group,
      roleBand: group,
      measure,
      status: notPersonal('whether a figure is shown'),
      reason: notPersonal('why a figure is hidden'),
      n: derived,
      value: derived,
      mean: derived,
      low: derived,
      high: derived,
      sd: derived,
      standardError: derived,
      degrees: derived,
      shrunk: derived,
      evidenced: derived,
      level: derived,
      uncappedLevel: derived,
      cappedBy: derived,
      certainty: derived,
      coverage: derived,
      trend: derived,
    },
  },
)

export const releaseDistributions = appTable(
  'release_distributions',
  {
    organisationId: uuid().notNull(),
    releaseId: uuid().notNull(),
    groupId: text().notNull(),
    itemId: text().notNull(),
    n: integer().notNull(),
    counts: integer().array().notNull(),
  },
  {
    category: 'assessment-derived',
    subject: { none: 'counts of at least ten people' },
    columns: {
      organisationId: identifier,
      releaseId: identifier,
      groupId: group,
      itemId: measure,
      n: derived,
      counts: derived,
    },
  },
)

export const releaseComments = appTable(
  'release_comments',
  {
    organisationId: uuid().notNull(),
    releaseId: uuid().notNull(),
    position: integer().notNull(),
    groupId: text().notNull(),
    body: text().notNull(),
    withheldAt: at(),
  },
  {
    category: 'assessment-derived',
    subject: { none: 'detached from its author on purpose' },
    columns: {
      organisationId: identifier,
      releaseId: identifier,
      position: notPersonal('place in an order of chance'),
      groupId: group,
      body: comment,
      withheldAt: moment,
    },
  },
)

export const releaseAnswers = appTable(
  'release_answers',
  {
    organisationId: uuid().notNull(),
    releaseId: uuid().notNull(),
    responseId: uuid().notNull(),
    cell: text().notNull(),
  },
  {
    category: 'assessment-derived',
    subject: { none: 'names an answer, which names the person where anything does' },
    columns: {
      organisationId: identifier,
      releaseId: identifier,
      responseId: membership,
      cell: membership,
    },
  },
)
