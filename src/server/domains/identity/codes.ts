// One-time codes that prove an address, and the limits on guessing.
import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Doors, Tx } from '../../foundation/db/doors.ts'
import { takeToken, type Limit } from '../../foundation/http/limits.ts'
import { newCode, newId } from '../../foundation/ids.ts'
import { queueMail } from '../email/actions.ts'
import { deleteCode, findLiveCode, insertCode, takeTry, type Code } from './queries.ts'
import type { SignUp } from './tables.ts'

const codeMinutes = 10

type Limits = Record<'account' | 'network', Limit>
/** Tries to sign in or to enter a code: per account, and per address of the network. */
export const signInLimits: Limits = {
  account: { name: 'sign-in-account', capacity: 10, periodSeconds: 600 },
  network: { name: 'sign-in-network', capacity: 100, periodSeconds: 600 },
}
/** Codes asked for. */
export const codeLimits: Limits = {
  account: { name: 'code-account', capacity: 5, periodSeconds: 3600 },
  network: { name: 'code-network', capacity: 60, periodSeconds: 3600 },
}

/** What signing in needs from the installation. */
export type IdentityBase = { doors: Doors; pepper: Buffer; limitKey: Buffer; publicUrl: string }

/** One request of somebody not known yet; `network` is the caller's address, used for limits only. */
export type Visit = IdentityBase & { requestId: string; now: Date; network: string }

/** The door of the sign-in tables. */
export const signInScope = (visit: { requestId: string }) =>
  ({ reason: 'sign in', purpose: 'authenticate', requestId: visit.requestId }) as const

/** Counts one try. Throws too-many-requests. */
export async function countTry(visit: Visit, limits: Limits, account: string): Promise<void> {
  const scope = {
    reason: 'open session',
    purpose: 'protect-service',
    requestId: visit.requestId,
  } as const
  await visit.doors.asSystem(scope, async (tx) => {
    await takeToken(tx, limits.network, { key: visit.network, hashKey: visit.limitKey })
    await takeToken(tx, limits.account, { key: account.toLowerCase(), hashKey: visit.limitKey })
  })
}

type NewCode = { kind: Code['kind']; email: string; signUp: SignUp | null }

/** Makes a code, queues its mail, and returns the id under which it is entered. */
export async function sendCode(
  tx: Tx,
  visit: Visit,
  { kind, email, signUp }: NewCode,
): Promise<string> {
  const codeId = newId()
  const code = newCode()
  const expiresAt = new Date(visit.now.getTime() + codeMinutes * 60_000)
  await insertCode(tx, {
    codeId,
    kind,
    email,
    signUp,
    expiresAt,
    codeHash: hashCode(visit, codeId, code),
  })
  await queueMail(tx, {
    kind: `${kind}-code`,
    slots: { code },
    to: email,
    organisationId: null,
    personId: null,
  })
  return codeId
}

export type Entered = { codeId: string; code: string; kind: Code['kind'] }

/**
 * Spends a code and does what it allows; null when it is wrong. A wrong one costs a try that stays
 * taken, hence nothing is thrown inside the transaction.
 */
export async function spendCode<T>(
  visit: Visit,
  entered: Entered,
  use: (tx: Tx, code: Code) => Promise<T | null>,
): Promise<T | null> {
  await countTry(visit, signInLimits, entered.codeId)
  return visit.doors.asSystem(signInScope(visit), async (tx) => {
    const code = await findLiveCode(tx, entered.codeId, visit.now)
    if (!code || code.kind !== entered.kind) return null
    if (!timingSafeEqual(code.codeHash, hashCode(visit, code.codeId, entered.code))) {
      await takeTry(tx, code.codeId)
      return null
    }
    await deleteCode(tx, code.codeId)
    return use(tx, code)
  })
}

/** Eight digits are quickly tried out, so the hash is keyed; spaces people type do not matter. */
function hashCode(base: IdentityBase, codeId: string, code: string): Buffer {
  return createHmac('sha256', base.pepper)
    .update(`${codeId} ${code.replaceAll(/\D/g, '')}`)
    .digest()
}
