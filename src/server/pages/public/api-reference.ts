// The reference of the API, rendered from the contracts, and its OpenAPI document.
import type { Hono } from 'hono'
import { html } from 'hono/html'
import type { Bound } from '../../foundation/contract/implement.ts'
import { fullPath } from '../../foundation/contract/contract.ts'
import { openApi, problemsOf } from '../../foundation/contract/openapi.ts'
import type { ServerEnv } from '../../foundation/http/env.ts'
import type { Installation } from '../../installation.ts'
import { reply, type Html } from '../layout.ts'

const version = '1'

/** The OpenAPI document of these endpoints. */
export function apiDocument(
  endpoints: readonly Bound[],
  serverUrl: string,
): ReturnType<typeof openApi> {
  return openApi(endpoints, { title: 'AIOPSOS', version, serverUrl })
}

/** Adds `/api/openapi.json`, `/docs/api` and the address of each kind of problem. */
export function apiReference(
  app: Hono<ServerEnv>,
  installation: Installation,
  endpoints: readonly Bound[],
): void {
  const document = apiDocument(endpoints, installation.publicUrl)
  app.get('/api/openapi.json', (request) => request.json(document))
  app.get('/docs/api', (request) =>
    reply(request, { title: 'API', width: 'wide', body: reference(endpoints) }),
  )
  app.get('/problems/:slug', (request) =>
    request.redirect(`/docs/api#problem-${request.req.param('slug')}`, 302),
  )
}

function reference(endpoints: readonly Bound[]): Html {
  const groups = Map.groupBy(
    endpoints,
    ({ endpoint }) => endpoint.path.split('/')[1]?.replace(/\..*$/, '') ?? '',
  )
  return html`<h1>API</h1>
    ${basics}
    ${[...groups].map(
      ([tag, members]) =>
        html`<h2 id="${tag}">${tag}</h2>
          <table>
            <tbody>
              ${members.map(row)}
            </tbody>
          </table>`,
    )}
    ${problemTable(endpoints)}`
}

const basics = html`<p class="lead">
    Everything the workspace does, it does through this API, below <code>/api/v1</code>. The
    machine-readable description is <a href="/api/openapi.json">OpenAPI 3.1</a>.
  </p>
  <h2 id="basics">Basics</h2>
  <ul>
    <li>Requests and replies are JSON. Unknown keys are refused.</li>
    <li>
      Calls that create or send something need a header <code>Idempotency-Key</code>: any value of
      your own. A repeat with the same key gets the first answer, for 48 hours.
    </li>
    <li>Lists are paged: pass <code>nextCursor</code> of a page as <code>cursor</code>.</li>
    <li>
      Failures are problem documents (RFC 9457), <code>application/problem+json</code>, with a
      reference in <code>instance</code>.
    </li>
    <li>What is not there and what belongs to another organisation answer alike: 404.</li>
  </ul>`

function row({ endpoint }: Bound): Html {
  const needs =
    endpoint.permission === 'signed-in'
      ? 'Any signed-in person'
      : html`Permission <code>${endpoint.permission}</code>`
  return html`<tr>
    <td><code>${endpoint.method}</code></td>
    <td>
      <code>${fullPath(endpoint)}</code><br />${endpoint.summary}<br /><span class="small"
        >${needs}</span
      >
    </td>
  </tr>`
}

function problemTable(endpoints: readonly Bound[]): Html {
  const problems = new Map(
    endpoints.flatMap(({ endpoint }) => problemsOf(endpoint)).map((kind) => [kind.slug, kind]),
  )
  return html`<h2 id="problems">Problems</h2>
    <table>
      <tbody>
        ${[...problems.values()].map(
          (kind) =>
            html`<tr id="problem-${kind.slug}">
              <td>${kind.status}</td>
              <td><code>${kind.slug}</code></td>
              <td>${kind.title}</td>
            </tr>`,
        )}
      </tbody>
    </table>`
}
