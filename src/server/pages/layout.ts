// The frame of a page rendered by the server: head, mark, main, footer. Complete without a script.
import { readFileSync } from 'node:fs'
import type { Context as Request } from 'hono'
import { html, raw } from 'hono/html'
import type { HtmlEscapedString } from 'hono/utils/html'
import type { ServerEnv } from '../foundation/http/env.ts'

const style = readFileSync(new URL('style.css', import.meta.url), 'utf8').replaceAll(
  /\s*\n\s*/g,
  '',
)

export type Html = HtmlEscapedString | Promise<HtmlEscapedString>

type Page = {
  /** Title of the page; the product's name follows. */
  title: string
  body: Html
  width?: 'wide' | 'text'
  /** Links at the right of the bar. */
  navigation?: readonly { href: string; label: string }[]
}

/** The mark: six bands for the levels, filled to the third. */
export const mark = raw(
  '<svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true"><rect x=".5" y=".5" width="19" height="19" rx="2" fill="none" stroke="currentColor"/><path d="M1 16.2h18M1 13.1h18M1 10h18M1 6.9h18M1 3.8h18" stroke="currentColor" stroke-width=".8"/><path d="M1 10h18v9H1z" fill="currentColor"/></svg>',
)

/** A whole HTML document. */
export async function page(
  request: Request<ServerEnv>,
  { title, body, width, navigation = [] }: Page,
): Promise<string> {
  return String(
    await html`<!doctype html>
      <html lang="en">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <title>${title} · AIOPSOS</title>
          <link rel="icon" href="/favicon.svg" />
          <style nonce="${request.get('nonce')}">
            ${raw(style)}
          </style>
        </head>
        <body>
          <a class="skip" href="#main">Skip to the content</a>
          <header class="bar">
            <a class="brand" href="/">${mark} AIOPSOS</a>
            <nav aria-label="Main">
              ${navigation.map(({ href, label }) => html`<a href="${href}">${label}</a>`)}
            </nav>
          </header>
          <main id="main" ${width ? html` class="${width}"` : ''}>${body}</main>
          <footer><a href="/privacy">Privacy policy</a><a href="/docs/api">API</a></footer>
        </body>
      </html>`,
  )
}

/** Sends a page; private ones are never kept by a cache. */
export async function reply(
  request: Request<ServerEnv>,
  content: Page,
  status: 200 | 401 | 404 | 409 | 410 | 422 | 429 = 200,
): Promise<Response> {
  request.header('cache-control', 'no-store')
  return request.html(await page(request, content), status)
}
