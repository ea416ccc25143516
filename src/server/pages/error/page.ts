// The page of anything that went wrong: what happened, what to do, a reference to quote.
import type { Context as Request } from 'hono'
import { html } from 'hono/html'
import type { ServerEnv } from '../../foundation/http/env.ts'
import type { Problem } from '../../foundation/problem.ts'
import { page } from '../layout.ts'

const wayOn: Record<number, string> = {
  401: 'Sign in and open the address again.',
  403: 'Ask an administrator of your organisation if you need this.',
  404: 'Check the address, or start again from the front page.',
  410: 'Ask whoever sent you the link for a new one.',
  413: 'Send less at once.',
  429: 'Nothing was lost. Wait a minute and try again.',
  503: 'Nothing was lost. This page works again as soon as the database answers; try again in a minute.',
}

/** Draws a failure for people. */
export function errorPage(request: Request<ServerEnv>, problem: Problem): Promise<string> {
  const { title, status } = problem.kind
  return page(request, {
    title,
    body: html`<h1>${title}</h1>
      ${problem.extra.detail ? html`<p>${problem.extra.detail}</p>` : ''}
      <p>${wayOn[status] ?? 'Try again. If it happens once more, send us the reference below.'}</p>
      <p class="actions"><a class="button" href="/">Front page</a></p>
      <p class="small">Reference: <code>${request.get('requestId')}</code></p>`,
  })
}
