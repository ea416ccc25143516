// The one cookie of a signed-in person.
import type { Context as Request } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'

const maxAgeSeconds = 30 * 86_400

const nameOf = (secure: boolean) => (secure ? '__Host-session' : 'session')
const options = (secure: boolean) =>
  ({ path: '/', httpOnly: true, sameSite: 'Lax', secure }) as const

/** The secret in the request's session cookie, or null. */
export function readSessionCookie(request: Request, secure: boolean): string | null {
  return getCookie(request, nameOf(secure)) ?? null
}

/** Signs the browser in. */
export function writeSessionCookie(request: Request, token: string, secure: boolean): void {
  setCookie(request, nameOf(secure), token, { ...options(secure), maxAge: maxAgeSeconds })
}

/** Signs the browser out. */
export function clearSessionCookie(request: Request, secure: boolean): void {
  deleteCookie(request, nameOf(secure), options(secure))
}
