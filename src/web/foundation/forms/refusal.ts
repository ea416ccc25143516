// What a form shows when sending failed: from the problem body of the server (RFC 9457), or from a
// failure without one. The client that calls the server is not here.
import type { FieldProblem } from '../ui/field-errors.ts'
import { words } from './words.ts'

/** One general sentence, the problems by field, and a reference for those who help. */
export type Refusal = {
  message: string
  problems: readonly FieldProblem[]
  reference: string | undefined
}

/**
 * Reads a refusal out of whatever was thrown: an error that carries the problem as `problem`, or the
 * problem itself. Undefined when it is neither, that is, when the server did not answer in words.
 */
export function readRefusal(thrown: unknown): Refusal | undefined {
  const body = isRecord(thrown) && isRecord(thrown['problem']) ? thrown['problem'] : thrown
  if (!isRecord(body) || typeof body['title'] !== 'string') return undefined
  const problems = Array.isArray(body['fields']) ? body['fields'].filter(isFieldProblem) : []
  const detail = typeof body['detail'] === 'string' ? body['detail'] : body['title']
  return {
    message: problems.length > 0 ? words.check(problems.length) : detail,
    problems,
    reference: isReference(body['instance']) ? body['instance'] : undefined,
  }
}

/** What to show when the server did not answer: what was typed is kept. */
export const unanswered: Refusal = {
  message: words.unanswered,
  problems: [],
  reference: undefined,
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

/** A request that never reached the server has none to look up. */
function isReference(value: unknown): value is string {
  return typeof value === 'string' && value !== ''
}

function isFieldProblem(value: unknown): value is FieldProblem {
  return (
    isRecord(value) && typeof value['path'] === 'string' && typeof value['message'] === 'string'
  )
}
