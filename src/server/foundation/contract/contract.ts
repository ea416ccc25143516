// The declaration of an endpoint as plain data: server binding, browser client, OpenAPI and the tests
// that walk all endpoints come from it.
import type * as z from 'zod'
import type { Permission } from '../../permissions.ts'
import type { Purpose } from '../db/classification.ts'
import type { ProblemKind } from '../problem.ts'

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

/** Who may call: members holding a permission (the path then starts at the organisation), or any signed-in person. */
export type Caller = Permission | 'signed-in'

export type Endpoint = {
  method: Method
  /** Below `/organisations/{organisation}` for a permission, below the root for `signed-in`. */
  path: `/${string}`
  summary: string
  permission: Caller
  purpose: Purpose
  params?: z.core.$ZodObject
  query?: z.core.$ZodObject
  body?: z.core.$ZodType
  /** JSON reply. Without `output` and `file` the reply is 204. */
  output?: z.core.$ZodType
  /** Media type of a reply that is a file. */
  file?: string
  status?: 200 | 201 | 202
  /** Needs an Idempotency-Key: the call creates or sends something. */
  idempotent?: true
  /** Reading it is an act worth recording, so that its transaction may write. */
  recorded?: true
  problems?: readonly ProblemKind[]
  /** Largest body in bytes; 256 KiB when absent. */
  maxBytes?: number
}

export type Contract = Record<string, Endpoint>

/** A file as the reply of an endpoint. */
export type FileReply = { name: string; body: string | Uint8Array<ArrayBuffer> }

type Parsed<S> = S extends z.core.$ZodType ? z.core.output<S> : undefined

/** What the answer of an endpoint gets, after parsing. */
export type InputOf<E extends Endpoint> = {
  params: Parsed<E['params']>
  query: Parsed<E['query']>
  body: Parsed<E['body']>
}

/** What the answer of an endpoint returns, before it is encoded. */
export type OutputOf<E extends Endpoint> = E['output'] extends z.core.$ZodType
  ? z.core.output<E['output']>
  : E['file'] extends string
    ? FileReply
    : void

/** Declares the endpoints of a domain. Bodies and queries must refuse unknown keys. */
export function contract<const T extends Contract>(endpoints: T): T {
  for (const [name, endpoint] of Object.entries(endpoints)) {
    const braces = [...endpoint.path.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '')
    const declared = Object.keys(endpoint.params?._zod.def.shape ?? {})
    if (braces.length !== declared.length || braces.some((name) => !declared.includes(name))) {
      throw new Error(
        `Endpoint ${name}: the path names {${braces.join()}}, params declare {${declared.join()}}.`,
      )
    }
    for (const part of ['query', 'body'] as const) {
      if (!refusesUnknown(endpoint[part]))
        throw new Error(`Endpoint ${name}: ${part} must refuse unknown keys.`)
    }
  }
  return endpoints
}

function refusesUnknown(schema: z.core.$ZodType | undefined): boolean {
  if (!schema) return true
  const def = schema._zod.def
  if (def.type !== 'object') return true
  return (def as z.core.$ZodObjectDef).catchall?._zod.def.type === 'never'
}

/** The address of an endpoint below `/api/v1`. */
export function fullPath(endpoint: Endpoint): string {
  return endpoint.permission === 'signed-in'
    ? endpoint.path
    : `/organisations/{organisation}${endpoint.path}`
}
