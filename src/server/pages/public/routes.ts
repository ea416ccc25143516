// What anybody may read: front page, privacy policy, API reference, health.
import { readFileSync } from 'node:fs'
import type { Hono } from 'hono'
import { html, raw } from 'hono/html'
import { marked } from 'marked'
import type { ServerEnv } from '../../foundation/http/env.ts'
import { common, Problem } from '../../foundation/problem.ts'
import type { Installation } from '../../installation.ts'
import { reply } from '../layout.ts'
import { favicon } from './favicon.ts'

const policy = readFileSync(
  new URL('../../../../content/privacy/privacy-policy.md', import.meta.url),
  'utf8',
)

/** Adds the pages. */
export function publicPages(app: Hono<ServerEnv>, installation: Installation): void {
  const signInLink = { href: '/sign-in', label: 'Sign in' }
  app.get('/', (request) =>
    reply(request, {
      title: 'AI adoption, measured',
      width: 'wide',
      navigation: [signInLink],
      body: frontPage(installation),
    }),
  )
  app.get('/privacy', (request) =>
    reply(request, {
      title: 'Privacy policy',
      width: 'text',
      navigation: [signInLink],
      body: html`<div class="notice">
          <p>
            This release does not yet prove the policy sentence by sentence, so nothing here is
            marked as proven.
          </p>
        </div>
        ${raw(marked.parse(policy, { async: false }))}`,
    }),
  )
  app.get('/favicon.svg', (request) =>
    request.body(favicon, 200, {
      'content-type': 'image/svg+xml',
      'cache-control': 'public, max-age=86400',
    }),
  )
  app.get('/healthz', (request) => request.text('ok'))
  app.get('/readyz', async (request) => {
    await installation.doors.ping().catch((error: unknown) => {
      throw new Problem(common.unavailable, {
        retryAfterSeconds: 5,
        detail: error instanceof Error ? error.name : '',
      })
    })
    return request.text('ok')
  })
}

function frontPage({ mailFolder }: Installation) {
  return html`<h1>Know how well your organisation works with AI, and what to do next</h1>
    <p class="lead">
      People answer 15 plain questions about their own work. You see honest results with their
      uncertainty, then a plan that fits your money and your days.
    </p>
    <p class="actions">
      <a class="button" href="/new">Create an organisation</a>
      <a class="button plain" href="/sign-in">Sign in</a>
    </p>
    <hr class="rule" />
    <div class="columns">
      <section>
        <h3>Measure</h3>
        <p>
          Eight dimensions, 34 practices. Five are answered by everyone in minutes, on a phone,
          without an account; three by named owners with evidence.
        </p>
      </section>
      <section>
        <h3>Understand</h3>
        <p>
          Scores from 0 to 100 with intervals and the number of answers. Groups under five stay
          hidden, and so does everything from which they could be worked out.
        </p>
      </section>
      <section>
        <h3>Improve</h3>
        <p>
          Initiatives chosen exactly under your budget and days, each with its reason, then
          scheduled week by week. The same input always gives the same plan.
        </p>
      </section>
    </div>
    ${
      mailFolder === null
        ? ''
        : html`<hr class="rule" />
            <p class="small">
              This installation has no mail service: its mails are in the
              <a href="/dev/mail">mailbox of this machine</a>.
            </p>`
    }`
}
