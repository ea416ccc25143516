// The frame of every page a respondent sees: small, in the system's type, without navigation.
import { readFileSync } from 'node:fs'
import { createHash } from 'node:crypto'
import type { Context as Request } from 'hono'
import { html, raw } from 'hono/html'
import type { ServerEnv } from '../../foundation/http/env.ts'
import type { Html } from '../layout.ts'

const style = readFileSync(new URL('style.css', import.meta.url), 'utf8')
  .replaceAll(/\s*\n\s*/g, ' ')
  .replace(/\/\*.*?\*\//, '')
export const script = readFileSync(new URL('script.js', import.meta.url), 'utf8')
/** Changes with its content, so that browsers may keep it for good. */
export const scriptPath = `/r/script-${createHash('sha256').update(script).digest('hex').slice(0, 12)}.js`

type Framed = {
  title: string
  body: Html
  status?: 200 | 404 | 409 | 410 | 422
  withScript?: boolean
}

/** Sends a page; never kept by a cache, never telling the next site where it came from. */
export async function frame(
  request: Request<ServerEnv>,
  { title, body, status = 200, withScript = false }: Framed,
): Promise<Response> {
  request.header('cache-control', 'no-store')
  const document = await html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta name="robots" content="noindex" />
        <title>${title}</title>
        <link rel="icon" href="/favicon.svg" />
        <style nonce="${request.get('nonce')}">
          ${raw(style)}
        </style>
      </head>
      <body>
        <main id="main">${body}</main>
        ${withScript ? html`<script src="${scriptPath}" defer></script>` : ''}
      </body>
    </html>`
  // Line breaks between tags serve those who read the source, not phones on a slow line.
  return request.html(String(document).replaceAll(/>\s*\n\s*</g, '><'), status)
}
