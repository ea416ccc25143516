// Serves bound endpoints: session, permission, input, transaction, reply. One path for all of them.
import type { Context as Request, Hono } from 'hono'
import * as z from 'zod'
import { scopeOf } from '../../permissions.ts'
import type { OrganisationContext, PersonContext } from '../context.ts'
import type { Doors, Tx } from '../db/doors.ts'
import type { ServerEnv } from '../http/env.ts'
import { common, Problem } from '../problem.ts'
import { fullPath, type Endpoint, type FileReply, type InputOf } from './contract.ts'
import { answerOnce } from './idempotency.ts'
import type { Bound } from './implement.ts'
import { readBody, readPart } from './read-input.ts'

/** Who a request's cookie stands for; null when it stands for nobody. */
export type Authenticate = (
  request: Request<ServerEnv>,
  organisationSlug: string | null,
) => Promise<Session | null>

export type Session = {
  person: Pick<PersonContext, 'personId' | 'sessionId'>
  /** The membership in the organisation asked for, when there is one. */
  member: Pick<
    OrganisationContext,
    'organisationId' | 'organisationSlug' | 'memberId' | 'grants'
  > | null
}

type Server = { doors: Doors; authenticate: Authenticate }

/** Adds every endpoint to the app, below `/api/v1`. */
export function mount(app: Hono<ServerEnv>, bound: readonly Bound[], server: Server): void {
  for (const each of bound) {
    const path = `/api/v1${fullPath(each.endpoint)}`.replaceAll(/\{(\w+)\}/g, ':$1')
    app.on(each.endpoint.method, path, (request) => serve(request, each, server))
  }
}

async function serve(request: Request<ServerEnv>, bound: Bound, server: Server): Promise<Response> {
  const { endpoint } = bound
  const context = await identify(request, endpoint, server)
  const { organisation: _, ...pathParameters } = request.req.param() as Record<string, string>
  const input: InputOf<Endpoint> = {
    params: readPart(endpoint.params, pathParameters, 'params'),
    query: readPart(endpoint.query, request.req.query(), 'query'),
    body: await readBody(request, endpoint),
  }
  const run = async (tx: Tx): Promise<Reply> =>
    toReply(endpoint, await answer(tx, bound, { context, input }))
  const access = endpoint.method === 'GET' && !endpoint.recorded ? 'read' : 'write'
  const scope = { ...context, access } as const
  const reply =
    scope.kind === 'organisation'
      ? await server.doors.inOrganisation(scope, (tx) =>
          answerOnce(tx, { request, endpoint, context: scope, input }, () => run(tx)),
        )
      : await server.doors.asPerson(scope, run)
  return send(request, endpoint, reply)
}

async function identify(
  request: Request<ServerEnv>,
  endpoint: Endpoint,
  server: Server,
): Promise<OrganisationContext | PersonContext> {
  const slug =
    endpoint.permission === 'signed-in' ? null : (request.req.param('organisation') ?? '')
  const session = await server.authenticate(request, slug)
  if (!session) throw new Problem(common['not-signed-in'])
  const asked = {
    requestId: request.get('requestId'),
    now: request.get('now'),
    purpose: endpoint.purpose,
  }
  if (endpoint.permission === 'signed-in') return { ...asked, kind: 'person', ...session.person }
  // Another organisation and none at all look the same from outside.
  if (!session.member) throw new Problem(common['not-found'])
  if (scopeOf(session.member.grants, endpoint.permission).kind === 'nowhere')
    throw new Problem(common['not-allowed'])
  return { ...asked, kind: 'organisation', ...session.person, ...session.member }
}

async function answer(
  tx: Tx,
  bound: Bound,
  asked: { context: OrganisationContext | PersonContext; input: InputOf<Endpoint> },
): Promise<unknown> {
  try {
    return await bound.answer(tx, asked.context, asked.input)
  } catch (error) {
    if (error instanceof Problem) refuseUndeclared(bound, error)
    throw error
  }
}

function refuseUndeclared({ name, endpoint }: Bound, problem: Problem): void {
  const { slug } = problem.kind
  if (slug in common || endpoint.problems?.some((kind) => kind.slug === slug)) return
  throw new Error(`Endpoint ${name} does not declare the problem ${slug}.`, { cause: problem })
}

export type Reply =
  | { kind: 'json'; body: unknown }
  | { kind: 'file'; file: FileReply }
  | { kind: 'empty' }

function toReply(endpoint: Endpoint, result: unknown): Reply {
  // Encoding checks the shape and drops every key the contract does not name.
  if (endpoint.output) return { kind: 'json', body: z.encode(endpoint.output as z.ZodType, result) }
  if (endpoint.file) return { kind: 'file', file: result as FileReply }
  return { kind: 'empty' }
}

function send(request: Request<ServerEnv>, endpoint: Endpoint, reply: Reply): Response {
  request.header('cache-control', 'no-store')
  if (reply.kind === 'empty') return request.body(null, 204)
  if (reply.kind === 'json') return request.json(reply.body as object, endpoint.status ?? 200)
  const { name, body } = reply.file
  return request.body(body, 200, {
    'content-type': endpoint.file ?? 'application/octet-stream',
    'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
  })
}
