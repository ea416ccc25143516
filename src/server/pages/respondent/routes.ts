// Answering: links, questions, saving, sending, result, managing. A GET never changes anything, since
// mail scanners follow links; the first post swaps the secret in the address for a cookie.
import type { Hono } from 'hono'
import type { ServerEnv } from '../../foundation/http/env.ts'
import type { Installation } from '../../installation.ts'
import { answering, answeringAtOnce } from './answering.ts'
import { arriving } from './arriving.ts'
import { script, scriptPath } from './frame.ts'
import { changing, managing } from './managing.ts'
import { optingOut } from './opting-out.ts'
import { sending } from './sending.ts'
import { sharing } from './sharing.ts'

/** Adds the pages. */
export function respondentPages(app: Hono<ServerEnv>, installation: Installation): void {
  app.get(scriptPath, (request) =>
    request.body(script, 200, {
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'public, max-age=31536000, immutable',
    }),
  )
  for (const add of [
    arriving,
    sharing,
    answering,
    answeringAtOnce,
    sending,
    managing,
    changing,
    optingOut,
  ])
    add(app, installation)
}
