// The workspace: its built files, the page that starts it, and choosing an organisation before it.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { serveStatic } from '@hono/node-server/serve-static'
import type { Context as Request, Hono } from 'hono'
import { html } from 'hono/html'
import { authenticate } from '../../authenticate.ts'
import { listMine } from '../../domains/organisations/actions.ts'
import type { PersonContext } from '../../foundation/context.ts'
import type { ServerEnv } from '../../foundation/http/env.ts'
import { common, Problem } from '../../foundation/problem.ts'
import type { Installation } from '../../installation.ts'
import { reply } from '../layout.ts'

/** Adds the pages; must come last, since an organisation's address is the first part of the path. */
export function workspacePages(app: Hono<ServerEnv>, installation: Installation): void {
  app.use('/assets/*', async (request, next) => {
    request.header('cache-control', 'public, max-age=31536000, immutable')
    await next()
  })
  app.use('/assets/*', serveStatic({ root: installation.webFolder }))
  app.get('/organisations', (request) => choose(request, installation))
  app.get('/:organisation{[a-z0-9-]+}', (request) => workspace(request, installation))
  app.get('/:organisation{[a-z0-9-]+}/*', (request) => workspace(request, installation))
}

async function choose(request: Request<ServerEnv>, installation: Installation): Promise<Response> {
  const session = await authenticate(installation, request, null)
  if (!session) return request.redirect('/sign-in', 302)
  const context: PersonContext = {
    kind: 'person',
    ...session.person,
    requestId: request.get('requestId'),
    now: request.get('now'),
    purpose: 'manage-account',
  }
  const { items } = await installation.doors.asPerson({ ...context, access: 'read' }, (tx) =>
    listMine(tx, context),
  )
  const [only] = items
  if (only && items.length === 1 && request.req.query('stay') === undefined)
    return request.redirect(`/${only.slug}`, 302)
  return reply(request, {
    title: 'Your organisations',
    body: html`<h1>Your organisations</h1>
      ${items.length === 0 ? html`<p>You belong to no organisation yet. Open the link of an invitation, or create one.</p>` : ''}
      <ul class="plain">
        ${items.map(
          ({ slug, name, kind }) =>
            html`<li>
              <a class="row" href="/${slug}"
                ><strong>${name}</strong
                >${kind === 'sample' ? html` <span class="small">sample data</span>` : ''}</a
              >
            </li>`,
        )}
      </ul>
      <p class="actions"><a class="button" href="/new">Create an organisation</a></p>
      <hr class="rule" />
      <form method="post" action="/sign-out"><button class="link">Sign out</button></form>`,
  })
}

async function workspace(
  request: Request<ServerEnv>,
  installation: Installation,
): Promise<Response> {
  const slug = request.req.param('organisation') ?? ''
  const session = await authenticate(installation, request, slug)
  if (!session)
    return request.redirect(`/sign-in?next=${encodeURIComponent(request.req.path)}`, 302)
  if (!session.member) throw new Problem(common['not-found'])
  request.header('cache-control', 'no-store')
  return request.html(startPage(installation.webFolder, request.get('nonce')))
}

/** Sets theme and density before the first paint, from what this device chose. */
const themeScript = `const set=(key)=>{const value=localStorage.getItem(key);if(value)document.documentElement.dataset[key]=value};set('theme');set('density')`

/** The built page with this reply's nonce on its scripts and styles. */
function startPage(webFolder: string, nonce: string): string {
  const file = join(webFolder, 'index.html')
  if (!existsSync(file)) {
    throw new Problem({
      ...common.unavailable,
      title: 'The workspace has not been built. Run npm run build.',
    })
  }
  const built = readFileSync(file, 'utf8').replaceAll('__NONCE__', nonce)
  return built.replace('<!-- server: theme -->', `<script nonce="${nonce}">${themeScript}</script>`)
}
