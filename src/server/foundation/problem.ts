// Failures a caller may expect, and their one way out: application/problem+json (RFC 9457).

/** A kind of failure: declared once, in a contract or below. */
export type ProblemKind = { slug: string; status: number; title: string }

/** What is wrong with one field of the input. */
export type FieldProblem = { path: string; message: string }

type Extra = {
  detail?: string
  fields?: readonly FieldProblem[]
  retryAfterSeconds?: number
  data?: Record<string, unknown>
}

/** Thrown by actions and rules for failures a caller may expect. Holds no personal data. */
export class Problem extends Error {
  override name = 'Problem'
  readonly kind: ProblemKind
  readonly extra: Extra
  constructor(kind: ProblemKind, extra: Extra = {}) {
    super(kind.slug)
    this.kind = kind
    this.extra = extra
  }
}

/** Declares the problems of a domain: key = slug. */
export function problemKinds<const T extends Record<string, { status: number; title: string }>>(
  kinds: T,
): { [K in keyof T]: ProblemKind & { slug: K } } {
  const entries = Object.entries(kinds).map(([slug, kind]) => [slug, { slug, ...kind }])
  // Object.fromEntries loses the keys that the mapped type states.
  return Object.fromEntries(entries) as { [K in keyof T]: ProblemKind & { slug: K } }
}

/** Problems every endpoint may answer with. */
export const common = problemKinds({
  'invalid-input': { status: 422, title: 'Some of the input is not valid.' },
  'not-signed-in': { status: 401, title: 'You are not signed in.' },
  'not-allowed': { status: 403, title: 'You may not do this here.' },
  'not-found': {
    status: 404,
    title: 'There is nothing at this address, or it is not yours to see.',
  },
  conflict: { status: 409, title: 'Somebody changed this at the same time.' },
  'too-large': { status: 413, title: 'This is larger than can be taken.' },
  'wrong-media-type': { status: 415, title: 'This kind of content cannot be read here.' },
  'broken-body': { status: 400, title: 'The body of the request cannot be read.' },
  'idempotency-key-missing': {
    status: 400,
    title: 'Send an Idempotency-Key header, so that a repeat does no harm.',
  },
  'idempotency-key-reused': {
    status: 422,
    title: 'This Idempotency-Key was used for another request.',
  },
  'cross-site': { status: 403, title: 'This request came from another site and was refused.' },
  'too-many-requests': { status: 429, title: 'That was too often. Wait a little and try again.' },
  unavailable: {
    status: 503,
    title: 'The database does not answer at the moment. Nothing was lost; try again shortly.',
  },
  unexpected: { status: 500, title: 'Something went wrong on our side. Nothing was changed.' },
})

/** The body of a problem document; `instance` is the request id, to quote to support. */
export function problemBody(problem: Problem, requestId: string): Record<string, unknown> {
  const { slug, title, status } = problem.kind
  const { detail, fields, data } = problem.extra
  return {
    ...data,
    type: `/problems/${slug}`,
    title,
    status,
    ...(detail === undefined ? {} : { detail }),
    instance: requestId,
    ...(fields === undefined ? {} : { fields }),
  }
}

const connectionCodes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ENOTFOUND',
  'ETIMEDOUT',
  '57P01',
  '57P02',
  '57P03',
  '53300',
  '08006',
  '08001',
  '08003',
])

/** Turns anything thrown into a Problem; what nobody expected becomes 500 without a detail. */
export function toProblem(error: unknown): Problem {
  if (error instanceof Problem) return error
  for (let cause: unknown = error; cause instanceof Error; cause = cause.cause) {
    const code = 'code' in cause ? String(cause.code) : ''
    if (
      connectionCodes.has(code) ||
      /Connection terminated|timeout exceeded when trying to connect/.test(cause.message)
    ) {
      return new Problem(common.unavailable, { retryAfterSeconds: 5 })
    }
    if (code === '53100')
      return new Problem(
        {
          ...common.unavailable,
          title:
            'The disk of the database is full. Nothing was lost; tell whoever runs this installation.',
        },
        { retryAfterSeconds: 60 },
      )
    if (code === '23505' || code === '23503' || code === '40001')
      return new Problem(common.conflict)
  }
  return new Problem(common.unexpected)
}
