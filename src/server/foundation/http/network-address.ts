// The caller's address, for limits only; it is stored nowhere but as a keyed hash.
import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context as Request } from 'hono'

/**
 * The address as seen by the outermost trusted proxy, or of the connection when there is none.
 * IPv6 addresses count by their /64, since one household holds a whole one.
 */
export function networkAddress(request: Request, trustedProxies: number): string {
  const direct = connectionAddress(request)
  if (trustedProxies === 0) return network(direct)
  const hops = (request.req.header('x-forwarded-for') ?? '').split(',').map((hop) => hop.trim())
  return network(hops.at(-trustedProxies) || direct)
}

/** The address at the other end of the connection. */
export function connectionAddress(request: Request): string {
  try {
    return getConnInfo(request).remote.address ?? 'unknown'
  } catch {
    // Requests made in memory have no connection.
    return 'unknown'
  }
}

function network(address: string): string {
  if (!address.includes(':') || address.includes('.')) return address
  return address.split(':').slice(0, 4).join(':')
}
