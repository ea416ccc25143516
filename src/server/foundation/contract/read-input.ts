// Parses what a caller sent into what the contract declares, or says field by field what is wrong.
import type { Context as Request } from 'hono'
import * as z from 'zod'
import type { ServerEnv } from '../http/env.ts'
import { common, Problem, type FieldProblem } from '../problem.ts'
import type { Endpoint } from './contract.ts'

const defaultMaxBytes = 256 * 1024

/** One part of the input after parsing; undefined where nothing is declared. */
export function readPart(
  schema: z.core.$ZodType | undefined,
  value: unknown,
  part: 'params' | 'query' | 'body',
): undefined {
  if (!schema) return undefined
  const result = z.safeParse(schema, value)
  // The caller's generic type is what the schema says; here it is any declared shape.
  if (result.success) return result.data as undefined
  // A path that cannot be an id is an address where nothing is.
  if (part === 'params') throw new Problem(common['not-found'])
  throw new Problem(common['invalid-input'], { fields: fieldProblems(result.error.issues) })
}

/** The JSON body after parsing. Refuses other media types, broken text and too many bytes. */
export async function readBody(
  request: Request<ServerEnv>,
  endpoint: Endpoint,
): Promise<undefined> {
  if (!endpoint.body) return undefined
  const type = request.req.header('content-type') ?? ''
  if (!/^application\/json\b/i.test(type))
    throw new Problem(common['wrong-media-type'], { detail: 'Send application/json.' })
  const text = await readLimited(request.req.raw, endpoint.maxBytes ?? defaultMaxBytes)
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw new Problem(common['broken-body'], { detail: 'The body is not valid JSON.' })
  }
  return readPart(endpoint.body, value, 'body')
}

/** The text of a body, refused as soon as it is longer than allowed. */
export async function readLimited(raw: globalThis.Request, maxBytes: number): Promise<string> {
  if (Number(raw.headers.get('content-length') ?? 0) > maxBytes)
    throw new Problem(common['too-large'])
  const chunks: Uint8Array[] = []
  let bytes = 0
  for await (const chunk of raw.body ?? []) {
    bytes += chunk.byteLength
    if (bytes > maxBytes) throw new Problem(common['too-large'])
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

/** Problems of a parsed shape as field problems with dotted paths. */
export function fieldProblems(issues: readonly z.core.$ZodIssue[]): FieldProblem[] {
  return issues.map((issue) => ({ path: issue.path.join('.'), message: sentence(issue) }))
}

function sentence(issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys') return `Unknown: ${issue.keys.join(', ')}.`
  if (issue.code === 'invalid_type' && issue.input === undefined) return 'Please fill this in.'
  return issue.message
}
