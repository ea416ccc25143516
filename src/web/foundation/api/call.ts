// One function to call the server, typed by method and path. The organisation is the first part of
// the address the browser is at.
import { ApiProblem, type ProblemDocument } from './problem.ts'
import type { Input, Output, Route } from './routes.ts'

type AnyInput = {
  params?: Record<string, string>
  query?: Record<string, string | number | boolean | null | undefined>
  body?: unknown
}

/**
 * Calls an endpoint and returns its reply. Throws ApiProblem for everything that is not a success,
 * also when the network fails. A call that creates gets a key of its own, so that a repeat by the
 * network does no harm.
 */
export async function call<R extends Route>(
  route: R,
  input: Input<R>,
  signal?: AbortSignal,
): Promise<Output<R>> {
  const { body } = input as AnyInput
  const method = route.slice(0, route.indexOf(' '))
  const response = await reach(addressOf(route, input as AnyInput), {
    method,
    headers: {
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(method === 'POST' ? { 'idempotency-key': randomKey() } : {}),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    ...(signal === undefined ? {} : { signal }),
  })
  // The server checked the reply against the same contract before it sent it.
  if (response.ok) return (response.status === 204 ? undefined : await response.json()) as Output<R>
  throw new ApiProblem(await readProblem(response))
}

/** The address of a reply that is a file, for a link. */
export function addressOf(route: Route, { params = {}, query = {} }: AnyInput = {}): string {
  const path = route
    .slice(route.indexOf(' ') + 1)
    .replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name] ?? ''))
  const search = new URLSearchParams(
    Object.entries(query).flatMap(([name, value]) =>
      value === undefined || value === null || value === '' ? [] : [[name, String(value)]],
    ),
  )
  return `/api/v1${isOwn(path) ? path : `/organisations/${organisationSlug()}${path}`}${search.size > 0 ? `?${search}` : ''}`
}

/** Endpoints of the person lie outside of any organisation. */
function isOwn(path: string): boolean {
  return path === '/me' || path.startsWith('/me/') || path === '/organisations'
}

/** The organisation of the address the browser is at. */
export function organisationSlug(): string {
  return location.pathname.split('/')[1] ?? ''
}

async function reach(address: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(address, init)
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error
    throw new ApiProblem({
      type: '/problems/offline',
      title:
        'The server cannot be reached. What you typed is kept here; try again when you are online.',
      status: 0,
      instance: '',
    })
  }
}

async function readProblem(response: Response): Promise<ProblemDocument> {
  const isProblem = response.headers.get('content-type')?.startsWith('application/problem+json')
  if (isProblem) return (await response.json()) as ProblemDocument
  return {
    type: '/problems/unexpected',
    title: 'The server gave an answer that cannot be read. Try again.',
    status: response.status,
    instance: response.headers.get('x-request-id') ?? '',
  }
}

/** 128 random bits; also where the page is not served over HTTPS. */
function randomKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('')
}
