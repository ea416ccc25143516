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
  const problem = posted.problems.find((each) => each.path === name)
  const described = [hint ? `${name}-hint` : '', problem ? `${name}-error` : '']
    .filter(Boolean)
    .join(' ')
  return html`<div class="field">
    <label for="${name}">${label}</label
    >${hint ? html`<span class="hint" id="${name}-hint">${hint}</span>` : ''}<input
      id="${name}"
      name="${name}"
      type="${type}"
      required
      value="${type === 'password' ? '' : (posted.values[name] ?? '')}"
      ${autocomplete ? html` autocomplete="${autocomplete}"` : ''}${code ? html` class="code" inputmode="numeric" maxlength="12"` : ''}${described ? html` aria-describedby="${described}"` : ''}${problem ? html` aria-invalid="true"` : ''}
    />${problem ? html`<span class="error" id="${name}-error">${problem.message}</span>` : ''}
  </div>`
}

/** One box to tick, never ticked beforehand. */
export function tick(
  posted: Posted,
  { name, label }: { name: string; label: Html | string },
): Html {
  const problem = posted.problems.find((each) => each.path === name)
  return html`<div class="check">
    <input
      type="checkbox"
      id="${name}"
      name="${name}"
      value="yes"
      ${posted.values[name] === 'yes' ? html` checked` : ''}${problem ? html` aria-invalid="true" aria-describedby="${name}-error"` : ''}
    />
    <div>
      <label for="${name}">${label}</label
      >${problem ? html`<span class="error" id="${name}-error">${problem.message}</span>` : ''}
    </div>
  </div>`
}

/** What went wrong with the form as a whole, announced by screen readers. */
export function formNotice(message: string | null): Html {
  return message === null
    ? html``
    : html`<div class="notice bad" role="alert"><p>${message}</p></div>`
}
