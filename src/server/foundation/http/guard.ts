// Headers on every reply, and the refusal of writes that come from another site.
import { randomBytes } from 'node:crypto'
import type { MiddlewareHandler } from 'hono'
import { newId } from '../ids.ts'
import { common, Problem } from '../problem.ts'
import type { ServerEnv } from './env.ts'

/** Gives each request an id, an instant and a nonce, and each reply its headers. */
export function guard(options: { secure: boolean; now: () => Date }): MiddlewareHandler<ServerEnv> {
  return async (request, next) => {
    const nonce = randomBytes(16).toString('base64')
    request.set('requestId', newId())
    request.set('now', options.now())
    request.set('nonce', nonce)
    for (const [name, value] of Object.entries(securityHeaders(nonce, options.secure)))
      request.header(name, value)
    request.header('x-request-id', request.get('requestId'))
    refuseCrossSite(request.req.method, request.req.raw.headers)
    await next()
  }
}

function securityHeaders(nonce: string, secure: boolean): Record<string, string> {
  return {
    'content-security-policy': [
      "default-src 'none'",
      `script-src 'self' 'nonce-${nonce}'`,
      `style-src 'self' 'nonce-${nonce}'`,
      "img-src 'self' blob: data:",
      "connect-src 'self'",
      "font-src 'self'",
      "manifest-src 'self'",
      "worker-src 'self'",
      "form-action 'self'",
      "frame-ancestors 'none'",
      "base-uri 'none'",
      "require-trusted-types-for 'script'",
    ].join('; '),
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-embedder-policy': 'require-corp',
    'cross-origin-resource-policy': 'same-origin',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
    ...(secure ? { 'strict-transport-security': 'max-age=63072000; includeSubDomains' } : {}),
  }
}

/** Fetch metadata decides; browsers that do not send it are judged by Origin. GET changes nothing here. */
function refuseCrossSite(method: string, headers: Headers): void {
  if (['GET', 'HEAD', 'OPTIONS'].includes(method)) return
  const site = headers.get('sec-fetch-site')
  const fine = site === null ? fromOwnOrigin(headers) : site === 'same-origin' || site === 'none'
  if (!fine) throw new Problem(common['cross-site'])
}

/** A program without a browser sends no Origin, and no cookie either. */
function fromOwnOrigin(headers: Headers): boolean {
  const origin = headers.get('origin')
  if (origin === null) return headers.get('cookie') === null
  return URL.canParse(origin) && new URL(origin).host === headers.get('host')
}
