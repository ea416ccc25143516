// The organisation's own side: who answers for a practice, what they claim, and what proves it.
import * as z from 'zod'
import { contract } from '../../../foundation/contract/contract.ts'
import { day, id, instant, line } from '../../../foundation/contract/shapes.ts'
import { Question } from './frameworks.ts'
import { assessmentProblems } from './problems.ts'
import { artefactStates, campaignStates, reviewBars } from './terms.ts'

/** A claim about a practice. What does not apply needs a reason. */
const ClaimAnswer = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('answered'),
    value: z.union([z.number(), z.string().max(2000), z.array(z.string().max(100)).max(50)]),
  }),
  z.strictObject({ kind: z.literal('dk') }),
  z.strictObject({ kind: z.literal('na'), reason: line(500) }),
  z.strictObject({ kind: z.literal('missing') }),
])
export type ClaimAnswer = z.output<typeof ClaimAnswer>

const Round = z.object({
  campaignId: id,
  name: z.string(),
  state: z.enum(campaignStates),
  opensAt: instant.nullable(),
  closesAt: instant.nullable(),
  closedAt: instant.nullable(),
})

const Person = z.object({ memberId: id, name: z.string() })

const Artefact = z
  .object({
    artefactId: id,
    practice: z.string(),
    practiceName: z.string(),
    title: z.string(),
    url: z.string().nullable(),
    datedOn: day,
    expiresOn: day,
    isExpired: z.boolean(),
    state: z.enum(artefactStates),
    proposedBy: z.string().nullable(),
    isMine: z.boolean(),
    reviewBar: z
      .enum(reviewBars)
      .nullable()
      .describe('Why the asker may not review it; null: they may, also again.'),
    reviewedBy: z.string().nullable(),
    reviewNote: z.string().nullable(),
    reviewedAt: instant.nullable(),
  })
  .meta({ id: 'Artefact' })

const PracticeWork = z
  .object({
    practice: z.string(),
    name: z.string(),
    dimension: z.string(),
    isGate: z.boolean(),
    owners: z.array(Person),
    isMine: z.boolean(),
    questions: z.array(Question),
    claims: z.array(
      z.object({
        itemId: z.string(),
        memberId: id,
        name: z.string().nullable().describe('Null: a person who has left.'),
        answer: ClaimAnswer,
        updatedAt: instant,
      }),
    ),
    artefacts: z.array(Artefact),
  })
  .meta({ id: 'PracticeWork' })

const OwnPractice = z
  .object({
    campaign: Round,
    practice: z.string(),
    name: z.string(),
    isGate: z.boolean(),
    questions: z.number().int(),
    answered: z.number().int(),
    artefacts: z.array(Artefact),
  })
  .meta({ id: 'OwnPractice' })

const params = z.object({ campaignId: id })
const artefactParams = z.object({ campaignId: id, artefactId: id })
const wrongState = assessmentProblems['wrong-state']

export const evidenceContract = contract({
  listOwnPractices: {
    method: 'GET',
    path: '/practices',
    permission: 'evidence.edit',
    purpose: 'deliver-results',
    summary: 'List the practices one answers for, in all campaigns that run',
    output: z.object({ items: z.array(OwnPractice) }),
  },
  getEvidence: {
    method: 'GET',
    path: '/campaigns/{campaignId}/evidence',
    permission: 'evidence.read',
    purpose: 'deliver-results',
    summary: 'Read the practices one answers for; those who launch or review see all',
    params,
    output: z.object({ campaign: Round, practices: z.array(PracticeWork) }),
  },
  setPracticeOwners: {
    method: 'PUT',
    path: '/campaigns/{campaignId}/practices/{practice}/owners',
    permission: 'assessments.launch',
    purpose: 'deliver-results',
    summary: 'Say who answers for a practice',
    params: z.object({ campaignId: id, practice: z.string().max(12) }),
    body: z.strictObject({ memberIds: z.array(id).max(20) }),
    problems: [wrongState],
  },
  setClaim: {
    method: 'PUT',
    path: '/campaigns/{campaignId}/claims/{itemId}',
    permission: 'evidence.edit',
    purpose: 'deliver-results',
    summary: 'Answer a question about a practice one answers for',
    params: z.object({ campaignId: id, itemId: z.string().max(40) }),
    body: z.strictObject({ answer: ClaimAnswer }),
    problems: [wrongState, assessmentProblems['answer-not-offered']],
  },
  proposeArtefact: {
    method: 'POST',
    path: '/campaigns/{campaignId}/artefacts',
    permission: 'evidence.edit',
    purpose: 'deliver-results',
    summary: 'Propose something that proves a claim',
    params,
    body: z.strictObject({
      practice: z.string().max(12),
      title: line(200),
      url: z
        .url({ protocol: /^https?$/ })
        .max(2000)
        .nullable()
        .default(null),
      datedOn: day,
      expiresOn: day.nullable().default(null).describe('Null: 12 months after its date.'),
    }),
    output: Artefact,
    status: 201,
    idempotent: true,
    problems: [wrongState],
  },
  listArtefacts: {
    method: 'GET',
    path: '/campaigns/{campaignId}/artefacts',
    permission: 'evidence.review',
    purpose: 'deliver-results',
    summary: 'List what was proposed as proof, what waits first',
    params,
    output: z.object({ campaign: Round, items: z.array(Artefact) }),
  },
  withdrawArtefact: {
    method: 'DELETE',
    path: '/campaigns/{campaignId}/artefacts/{artefactId}',
    permission: 'evidence.edit',
    purpose: 'deliver-results',
    summary: 'Take back what one proposed',
    params: artefactParams,
    problems: [wrongState],
  },
  reviewArtefact: {
    method: 'POST',
    path: '/campaigns/{campaignId}/artefacts/{artefactId}/review',
    permission: 'evidence.review',
    purpose: 'deliver-results',
    summary: "Accept or reject somebody else's proof",
    params: artefactParams,
    body: z.strictObject({
      decision: z.enum(['accepted', 'rejected']),
      note: z.string().trim().max(500).nullable().default(null),
    }),
    output: Artefact,
    problems: [assessmentProblems['own-evidence'], wrongState],
  },
})
