// The only three ways to a transaction. Each takes one database role for one transaction and sets
// who asks, in one statement, so that row security can decide. Nothing here knows a table.
import { sql } from 'drizzle-orm'
import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres'
import pg from 'pg'
import type { OrganisationId, PersonId } from '../ids.ts'
import type { Purpose } from './classification.ts'

/** One open transaction; the first argument of every query. */
export type Tx = NodePgDatabase

type Access = 'read' | 'write'
type Common = { purpose: Purpose; requestId: string; access?: Access }
export type OrganisationScope = Common & {
  organisationId: OrganisationId
  personId: PersonId | null
}
export type PersonScope = Common & { personId: PersonId }

/**
 * Why a transaction may run without a tenant, and the role it then takes. The list is reviewed:
 * test/architecture.test.ts holds a snapshot of it and of every use.
 */
const systemReasons = {
  'sign in': 'door_identity',
  'open session': 'door_intake',
  'open link': 'door_intake',
  'found organisation': 'door_intake',
  'deliver events': 'door_system',
  sweep: 'door_system',
} as const

export type SystemReason = keyof typeof systemReasons
export type SystemScope = Common & { reason: SystemReason }

export type Doors = {
  /** Inside one organisation: sees that tenant's rows, for one purpose. */
  inOrganisation: <T>(scope: OrganisationScope, run: (tx: Tx) => Promise<T>) => Promise<T>
  /** A signed-in person before a tenant is chosen: sees the own account and memberships. */
  asPerson: <T>(scope: PersonScope, run: (tx: Tx) => Promise<T>) => Promise<T>
  /** Without a tenant, for a listed reason. */
  asSystem: <T>(scope: SystemScope, run: (tx: Tx) => Promise<T>) => Promise<T>
  /** Resolves when the database answers. */
  ping: () => Promise<void>
  close: () => Promise<void>
}

/** Opens a pool for one login and returns its doors. Statements also work through a transaction-mode pooler. */
export function openDoors(connectionString: string, options: { poolSize?: number } = {}): Doors {
  const pool = new pg.Pool({
    connectionString,
    max: options.poolSize ?? 10,
    connectionTimeoutMillis: 5000,
    idleTimeoutMillis: 30_000,
  })
  // An idle connection that dies is replaced at the next use; without a listener the process would end.
  pool.on('error', () => undefined)
  const settings = (
    role: string,
    scope: Common & { organisationId?: string | null; personId?: string | null },
  ): Settings => ({
    role,
    organisationId: scope.organisationId ?? '',
    personId: scope.personId ?? '',
    purpose: scope.purpose,
    requestId: scope.requestId,
    access: scope.access ?? 'write',
  })
  return {
    inOrganisation: (scope, run) => transact(pool, settings('door_tenant', scope), run),
    asPerson: (scope, run) => transact(pool, settings('door_person', scope), run),
    asSystem: (scope, run) => transact(pool, settings(systemReasons[scope.reason], scope), run),
    ping: async () => {
      await pool.query('select 1')
    },
    close: () => pool.end(),
  }
}

type Settings = {
  role: string
  organisationId: string
  personId: string
  purpose: string
  requestId: string
  access: Access
}

async function transact<T>(
  pool: pg.Pool,
  settings: Settings,
  run: (tx: Tx) => Promise<T>,
): Promise<T> {
  const client = await pool.connect()
  let broken: Error | undefined
  // A connection that dies while it is lent out reports here; the query in flight fails by itself.
  const noteLoss = (error: Error) => (broken = error)
  client.on('error', noteLoss)
  try {
    await client.query(settings.access === 'read' ? 'begin read only' : 'begin')
    const tx = drizzle(client, { casing: 'snake_case' })
    await tx.execute(
      sql`select set_config('role', ${settings.role}, true), set_config('app.organisation_id', ${settings.organisationId}, true), set_config('app.person_id', ${settings.personId}, true), set_config('app.purpose', ${settings.purpose}, true), set_config('app.request_id', ${settings.requestId}, true)`,
    )
    const result = await run(tx)
    await client.query('commit')
    return result
  } catch (error) {
    await client.query('rollback').catch((lost: Error) => (broken = lost))
    throw error
  } finally {
    client.off('error', noteLoss)
    client.release(broken)
  }
}
