// What all sign-in forms share: who visits, reading a form or showing it again, and entering.
import type { Context as Request } from 'hono'
import * as z from 'zod'
import type { Visit } from '../../domains/identity/codes.ts'
import { fieldProblems } from '../../foundation/contract/read-input.ts'
import type { ServerEnv } from '../../foundation/http/env.ts'
import { networkAddress } from '../../foundation/http/network-address.ts'
import { writeSessionCookie } from '../../foundation/http/session-cookie.ts'
import { Problem, type FieldProblem } from '../../foundation/problem.ts'
import type { Installation } from '../../installation.ts'
import { readForm, type Posted } from '../forms.ts'
import { reply, type Html } from '../layout.ts'

/** The policy people accept when they sign up; its date is its version. */
export const policyVersion = '2026-02-24'

export type Req = Request<ServerEnv>

/** What the actions of signing in are given. */
export function visitOf(request: Req, installation: Installation): Visit {
  return {
    ...installation.identity,
    requestId: request.get('requestId'),
    now: request.get('now'),
    network: networkAddress(request, installation.trustedProxies),
  }
}

/** Where to go afterwards: an address of ours, nothing else. */
export function safeNext(next: string | undefined): string {
  return next !== undefined && /^\/(?![/\\])[\w\-/?=&.%]*$/.test(next) ? next : '/organisations'
}

/** Signs the browser in and goes on. */
export function enter(
  request: Req,
  installation: Installation,
  to: { token: string; next: string },
): Response {
  writeSessionCookie(request, to.token, installation.secure)
  return request.redirect(to.next, 303)
}

type Form<T> = {
  title: string
  schema: z.ZodType<T>
  view: (posted: Posted, notice: string | null) => Html
  run: (input: T) => Promise<Response>
}

/** Reads a form, does its work, or shows it again with what was typed and what is wrong. */
export async function submit<T>(request: Req, form: Form<T>): Promise<Response> {
  const values = await readForm(request)
  const parsed = form.schema.safeParse(values)
  const again = (
    problems: readonly FieldProblem[],
    notice: string | null,
    status: 401 | 409 | 422 | 429 = 422,
  ) => reply(request, { title: form.title, body: form.view({ values, problems }, notice) }, status)
  if (!parsed.success) return again(fieldProblems(parsed.error.issues), null)
  try {
    return await form.run(parsed.data)
  } catch (error) {
    if (!(error instanceof Problem) || error.kind.status >= 500) throw error
    const fields = error.extra.fields ?? []
    const status = error.kind.status === 429 ? 429 : 422
    return again(fields, fields.length > 0 ? null : error.kind.title, status)
  }
}

/** A box that must be ticked, with what to say when it is not. */
export const yes = (message: string) => z.literal('yes', { error: message })
