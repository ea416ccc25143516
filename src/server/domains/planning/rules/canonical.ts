// The one form of an input and of a plan, and their hashes: equal content gives equal bytes,
// whatever the order it came in. Texts, owners and comments are outside both.
import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import { byCell } from './breakdown.ts'
import type { Plan, PlanInput } from './model.ts'

/** Weeks from the anchor in which each chosen initiative starts, once there is a schedule. */
export type PlanSchedule = Record<string, number>

/** What is stored and hashed as the plan; without a plan, nothing is chosen. */
export type PlanDocument = {
  inputHash: string
  status: Plan['status']
  chosen: string[]
  Z: number
  cost: number
  effort: Record<string, number>
  schedule?: PlanSchedule
}

/** Canonical JSON (RFC 8785) of an input with all lists in order: the bytes that are hashed. */
export function canonicalInput(input: PlanInput): string {
  return canonicalJson({
    ...input,
    cells: input.cells.toSorted(byCell),
    must: input.must.toSorted(),
    mustNot: input.mustNot.toSorted(),
    initiatives: input.initiatives
      .map((initiative) => ({
        ...initiative,
        needs: initiative.needs.toSorted(),
        needsAny: initiative.needsAny
          .map((group) => group.toSorted())
          .sort((a, b) => (canonicalJson(a) < canonicalJson(b) ? -1 : 1)),
        excludes: initiative.excludes.toSorted(),
        gates: initiative.gates.toSorted(),
        lifts: initiative.lifts.toSorted(byCell),
      }))
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
  })
}

/** SHA-256, in hex, of the canonical input. */
export const inputHash = (input: PlanInput): string => sha256(canonicalInput(input))

/** The document of a plan, with its schedule when there is one. */
export function planDocument(
  input: PlanInput,
  plan: Plan,
  schedule: PlanSchedule | null = null,
): PlanDocument {
  const { chosen, Z, cost, effort } =
    plan.status === 'infeasible' ? { chosen: [], Z: 0, cost: 0, effort: {} } : plan
  const document = { inputHash: inputHash(input), status: plan.status, chosen, Z, cost, effort }
  return schedule ? { ...document, schedule } : document
}

/** SHA-256, in hex, of the canonical form of a plan document. */
export const planHash = (document: PlanDocument): string => sha256(canonicalJson(document))

/** Canonical JSON (RFC 8785) of a value made of objects, lists, texts and whole numbers. */
export const canonicalJson = (value: object): string => canonicalize(value) ?? ''

function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex')
}
