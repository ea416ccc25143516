// No more assessment mails: a page with one button, and the one-click post of mail programs (RFC 8058).
import type { Hono } from 'hono'
import { html } from 'hono/html'
import { findOptOut, optOut } from '../../domains/assessments/actions/opting-out.ts'
import { answeringProblems } from '../../domains/assessments/contract/answering.ts'
import type { ServerEnv } from '../../foundation/http/env.ts'
import { Problem } from '../../foundation/problem.ts'
import type { Installation } from '../../installation.ts'
import { frame } from './frame.ts'
import { messagePage } from './views.ts'

const path = '/u/:token{[A-Za-z0-9_-]{64}}'

/** Adds the pages. */
export function optingOut(app: Hono<ServerEnv>, { assessments }: Installation): void {
  app.get(path, async (request) => {
    const token = request.req.param('token')
    const found = await findOptOut({ ...assessments, requestId: request.get('requestId') }, token)
    if (!found) throw new Problem(answeringProblems['link-unknown'])
    const extra = html`<form method="post" action="/u/${token}">
      <div class="bar"><button>Stop these mails</button></div>
    </form>`
    return frame(request, {
      title: 'Mails about assessments',
      body: messagePage({
        title: `No more assessment mails from ${found.organisation}?`,
        text: 'Your answers, if you gave any, stay as they are.',
        extra,
      }),
    })
  })
  app.post(path, async (request) => {
    const stopped = await optOut(
      { ...assessments, requestId: request.get('requestId') },
      request.req.param('token'),
    )
    if (!stopped) throw new Problem(answeringProblems['link-unknown'])
    return frame(request, {
      title: 'Mails stopped',
      body: messagePage({
        title: 'Done',
        text: `${stopped.organisation} sends you no more mails about assessments. A link you have already still works.`,
      }),
    })
  })
}
