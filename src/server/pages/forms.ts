// Fields of server-rendered forms, with their problems beside them, and reading what was posted.
import type { Context as Request } from 'hono'
import { html } from 'hono/html'
import type { ServerEnv } from '../foundation/http/env.ts'
import { readLimited } from '../foundation/contract/read-input.ts'
import { common, Problem, type FieldProblem } from '../foundation/problem.ts'
import type { Html } from './layout.ts'

const maxFormBytes = 64 * 1024

/** The fields of a posted form; a repeated name keeps its last value. */
export async function readForm(request: Request<ServerEnv>): Promise<Record<string, string>> {
  const type = request.req.header('content-type') ?? ''
  if (!type.startsWith('application/x-www-form-urlencoded'))
    throw new Problem(common['wrong-media-type'])
  return Object.fromEntries(new URLSearchParams(await readLimited(request.req.raw, maxFormBytes)))
}

export type Posted = { values: Record<string, string>; problems: readonly FieldProblem[] }

/** A form nobody has filled in yet. */
export const blank: Posted = { values: {}, problems: [] }

type Field = {
  name: string
  label: string
  type?: 'text' | 'email' | 'password'
  hint?: string
  autocomplete?: string
  code?: true
}

/** One labelled input with hint and problem. Passwords are never sent back. */
export function field(
  posted: Posted,
  { name, label, type = 'text', hint, autocomplete, code }: Field,
): Html {
  const problem = problemOf(posted, name)
  const described = [hint ? `${name}-hint` : '', problem ? `${name}-error` : '']
    .filter(Boolean)
    .join(' ')
  const value = type === 'password' ? '' : (posted.values[name] ?? '')
  return html`<div class="field">
    <label for="${name}">${label}</label
    >${optional(hint, html`<span class="hint" id="${name}-hint">${hint}</span>`)}<input
      id="${name}"
      name="${name}"
      type="${type}"
      required
      value="${value}"
      ${optional(autocomplete, html` autocomplete="${autocomplete}"`)}${optional(code, html` class="code" inputmode="numeric" maxlength="12"`)}${optional(described, html` aria-describedby="${described}"`)}${optional(problem, html` aria-invalid="true"`)}
    />${errorText(name, problem)}
  </div>`
}

function problemOf(posted: Posted, name: string): FieldProblem | undefined {
  return posted.problems.find((each) => each.path === name)
}

/** A part that is there only under a condition. */
const optional = (isThere: unknown, part: Html): Html | '' => (isThere ? part : '')

function errorText(name: string, problem: FieldProblem | undefined): Html | '' {
  return optional(problem, html`<span class="error" id="${name}-error">${problem?.message}</span>`)
}

/** One box to tick, never ticked beforehand. */
export function tick(
  posted: Posted,
  { name, label }: { name: string; label: Html | string },
): Html {
  const problem = problemOf(posted, name)
  const invalid = optional(problem, html` aria-invalid="true" aria-describedby="${name}-error"`)
  return html`<div class="check">
    <input
      type="checkbox"
      id="${name}"
      name="${name}"
      value="yes"
      ${optional(posted.values[name] === 'yes', html` checked`)}${invalid}
    />
    <div><label for="${name}">${label}</label>${errorText(name, problem)}</div>
  </div>`
}

/** What went wrong with the form as a whole, announced by screen readers. */
export function formNotice(message: string | null): Html {
  return message === null
    ? html``
    : html`<div class="notice bad" role="alert"><p>${message}</p></div>`
}
