// The OpenAPI 3.1 description of all endpoints, made from their contracts.
import * as z from 'zod'
import { common, type ProblemKind } from '../problem.ts'
import { fullPath, type Endpoint } from './contract.ts'

type Json = Record<string, unknown>
type Named = { name: string; endpoint: Endpoint }
type Components = Record<string, unknown>

/** The document for a list of endpoints. Named shapes become components. */
export function openApi(
  endpoints: readonly Named[],
  info: { title: string; version: string; serverUrl: string },
): Json {
  const schemas: Components = { Problem: problemSchema }
  const paths: Record<string, Json> = {}
  for (const each of endpoints) {
    const path = fullPath(each.endpoint)
    paths[path] = { ...paths[path], [each.endpoint.method.toLowerCase()]: operation(each, schemas) }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: info.title,
      version: info.version,
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: `${info.serverUrl}/api/v1` }],
    security: [{ session: [] }],
    paths,
    components: {
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: '__Host-session' } },
      schemas,
    },
  }
}

const problemSchema = {
  type: 'object',
  description: 'What went wrong (RFC 9457).',
  required: ['type', 'title', 'status', 'instance'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    instance: { type: 'string', description: 'Reference to quote.' },
    fields: {
      type: 'array',
      items: {
        type: 'object',
        required: ['path', 'message'],
        properties: { path: { type: 'string' }, message: { type: 'string' } },
      },
    },
  },
}

function operation({ name, endpoint }: Named, schemas: Components): Json {
  return {
    operationId: name,
    summary: endpoint.summary,
    description:
      endpoint.permission === 'signed-in'
        ? 'Any signed-in person.'
        : `Needs the permission \`${endpoint.permission}\`.`,
    tags: [tagOf(endpoint)],
    parameters: parameters(endpoint, schemas),
    ...(endpoint.body
      ? {
          requestBody: {
            required: true,
            content: { 'application/json': { schema: schemaOf(endpoint.body, schemas) } },
          },
        }
      : {}),
    responses: { ...success(endpoint, schemas), ...failures(problemsOf(endpoint)) },
  }
}

function tagOf(endpoint: Endpoint): string {
  return endpoint.path.split('/')[1]?.replace(/\..*$/, '') ?? ''
}

function parameters(endpoint: Endpoint, schemas: Components): Json[] {
  const isTenant = endpoint.permission !== 'signed-in'
  return [
    ...(isTenant
      ? [
          {
            name: 'organisation',
            in: 'path',
            required: true,
            description: 'Address of the organisation.',
            schema: { type: 'string' },
          },
        ]
      : []),
    ...fields(endpoint.params, schemas).map((field) => ({ ...field, in: 'path', required: true })),
    ...fields(endpoint.query, schemas).map((field) => ({ ...field, in: 'query' })),
    ...(endpoint.idempotent
      ? [
          {
            name: 'Idempotency-Key',
            in: 'header',
            required: true,
            description: 'A value of your own; a repeat with it gets the first answer.',
            schema: { type: 'string', maxLength: 200 },
          },
        ]
      : []),
  ]
}

function fields(
  schema: z.core.$ZodObject | undefined,
  schemas: Components,
): { name: string; required: boolean; schema: unknown }[] {
  if (!schema) return []
  const object = schemaOf(schema, schemas) as {
    properties?: Record<string, unknown>
    required?: string[]
  }
  return Object.entries(object.properties ?? {}).map(([name, property]) => ({
    name,
    required: object.required?.includes(name) ?? false,
    schema: property,
  }))
}

function success(endpoint: Endpoint, schemas: Components): Json {
  if (endpoint.output) {
    return {
      [endpoint.status ?? 200]: {
        description: 'Done.',
        content: { 'application/json': { schema: schemaOf(endpoint.output, schemas) } },
      },
    }
  }
  if (endpoint.file)
    return {
      200: { description: 'A file.', content: { [endpoint.file]: { schema: { type: 'string' } } } },
    }
  return { 204: { description: 'Done.' } }
}

/** Every problem an endpoint may answer with. */
export function problemsOf(endpoint: Endpoint): ProblemKind[] {
  const always = [
    common['not-signed-in'],
    common['too-many-requests'],
    common.unavailable,
    common.unexpected,
  ]
  const tenant =
    endpoint.permission === 'signed-in' ? [] : [common['not-allowed'], common['not-found']]
  const input = endpoint.body || endpoint.query ? [common['invalid-input']] : []
  return [...always, ...tenant, ...input, ...(endpoint.problems ?? [])]
}

function failures(problems: readonly ProblemKind[]): Json {
  const byStatus = Map.groupBy(problems, (problem) => problem.status)
  return Object.fromEntries(
    [...byStatus].map(([status, kinds]) => [
      status,
      {
        description: kinds.map((kind) => `${kind.slug}: ${kind.title}`).join('\n'),
        content: {
          'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } },
        },
      },
    ]),
  )
}

/** JSON Schema of what goes over the wire; named shapes move to the components. */
function schemaOf(schema: z.core.$ZodType, schemas: Components): unknown {
  const {
    $defs = {},
    $schema: _,
    ...body
  } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })
  for (const [name, definition] of Object.entries($defs)) schemas[name] = repoint(definition)
  return repoint(body)
}

/** References of a stand-alone schema, pointed at the components instead. */
function repoint(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value).replaceAll('"#/$defs/', '"#/components/schemas/'))
}
