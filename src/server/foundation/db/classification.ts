// What a column may be declared as: the closed lists of the personal-data register and its types.

export const categories = [
  'account',
  'organisation',
  'assessment',
  'assessment-derived',
  'chat',
  'chat-derived',
  'billing',
  'communications',
  'usage',
  'device',
  'security',
  'consent',
  'rights',
  'none',
] as const
export type Category = (typeof categories)[number]

export const purposes = [
  'authenticate',
  'manage-account',
  'answer-ai-request',
  'route-model',
  'generate-advice',
  'deliver-results',
  'analyse-trend',
  'run-billing',
  'send-service-mail',
  'analyse-usage',
  'diagnose',
  'improve-service',
  'protect-service',
  'enforce-terms',
  'meet-legal-duty',
  'serve-rights',
  'keep-limits',
] as const
export type Purpose = (typeof purposes)[number]

/** Purposes that may use every category: answering rights, deleting in time, legal duties. */
export const universalPurposes = [
  'serve-rights',
  'keep-limits',
  'meet-legal-duty',
] as const satisfies readonly Purpose[]

export type Basis = 'contract' | 'legitimate-interest' | 'consent' | 'legal-duty'
export type Retention =
  | 'account'
  | 'organisation'
  | 'session'
  | 'code'
  | 'assessment'
  | 'invitation'
  | 'draft'
  | 'mail'
  | 'audit'
  | 'idempotency'
  | 'event'
export type ExportRule = 'full' | 'summary' | 'reference' | 'review-first' | `withheld: ${string}`
export type EraseRule = 'shred' | 'delete' | 'unlink' | 'recompute' | `keep: ${string}`
export type Source = 'self' | 'organisation' | 'colleague' | 'system'

export type PersonalColumn = {
  kind: 'personal'
  purposes: readonly Purpose[]
  basis: Basis
  retention: Retention
  source: readonly Source[]
  export: ExportRule
  erase: EraseRule
}
export type PlainColumn = { kind: 'not-personal'; reason: string }
export type ColumnClass = PersonalColumn | PlainColumn

/** Declares a column that says something about a person. */
export function personal(column: Omit<PersonalColumn, 'kind'>): PersonalColumn {
  return { kind: 'personal', ...column }
}

/** Declares a column that says nothing about a person, and why. */
export function notPersonal(reason: string): PlainColumn {
  return { kind: 'not-personal', reason }
}
