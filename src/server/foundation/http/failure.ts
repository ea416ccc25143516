// One answer for anything that goes wrong: a problem document for programs, a page for people.
import type { Context as Request } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { routePath } from 'hono/route'
import type { Log } from '../log.ts'
import { common, Problem, problemBody, toProblem } from '../problem.ts'
import type { ServerEnv } from './env.ts'

/** Draws the page of a failure. */
export type FailurePage = (request: Request<ServerEnv>, problem: Problem) => Promise<string>

/** Turns an error into a reply; what nobody expected goes to the log with its cause. */
export async function answerFailure(
  request: Request<ServerEnv>,
  error: unknown,
  to: { log: Log; page: FailurePage },
): Promise<Response> {
  const problem =
    error instanceof HTTPException && error.status < 500
      ? new Problem(common['broken-body'])
      : toProblem(error)
  const { status } = problem.kind
  const requestId = request.get('requestId') ?? ''
  if (status >= 500)
    to.log.error('request', {
      error,
      requestId,
      route: routePath(request),
      method: request.req.method,
      status,
    })
  const headers: Record<string, string> = { 'cache-control': 'no-store' }
  if (problem.extra.retryAfterSeconds !== undefined)
    headers['retry-after'] = String(problem.extra.retryAfterSeconds)
  if (request.req.path.startsWith('/api/')) {
    return new Response(JSON.stringify(problemBody(problem, requestId)), {
      status,
      headers: { ...headers, ...replyHeaders(request), 'content-type': 'application/problem+json' },
    })
  }
  return new Response(await to.page(request, problem), {
    status,
    headers: { ...headers, ...replyHeaders(request), 'content-type': 'text/html; charset=utf-8' },
  })
}

/** The guard's headers, which a reply made anew would lose. */
function replyHeaders(request: Request<ServerEnv>): Record<string, string> {
  return Object.fromEntries(request.res.headers.entries())
}
