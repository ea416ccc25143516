// Signing up, signing in, recovering, ending sessions. An address that has no account is answered
// like one that has: same reply, same work, the difference arrives by mail only.
import { createHash } from 'node:crypto'
import { sql } from 'drizzle-orm'
import type { PersonContext } from '../../foundation/context.ts'
import type { Tx } from '../../foundation/db/doors.ts'
import { newId, newSecret, type PersonId } from '../../foundation/ids.ts'
import { common, Problem } from '../../foundation/problem.ts'
import type { Role } from '../../permissions.ts'
import { queueMail } from '../email/actions.ts'
import {
  codeLimits,
  countTry,
  sendCode,
  signInLimits,
  signInScope,
  spendCode,
  type IdentityBase,
  type Visit,
} from './codes.ts'
import { identityProblems } from './contract.ts'
import { hashPassword, verifyPassword } from './password.ts'
import {
  deleteSession,
  deleteSessionByToken,
  deleteSessions,
  findCredentials,
  findPerson,
  insertPerson,
  insertSession,
  listSessions,
  updatePassword,
  updatePerson,
  type Person,
} from './queries.ts'
import { passwordWeakness } from './rules.ts'

const sessionDays = 30

export type SignUpInput = {
  organisationName: string | null
  name: string
  email: string
  password: string
  policyVersion: string
}

/** Sends a code to prove the address. Returns the id under which the code is entered. */
export async function startSignUp(visit: Visit, input: SignUpInput): Promise<string> {
  refuseWeakPassword(input.password, [input.name, input.email, input.organisationName ?? ''])
  await countTry(visit, codeLimits, input.email)
  const passwordHash = await hashPassword(input.password, visit.pepper)
  const { name, organisationName, policyVersion } = input
  const signUp = {
    organisationName,
    name,
    passwordHash,
    policyVersion,
    adultDeclaredAt: visit.now.toISOString(),
  }
  return visit.doors.asSystem(signInScope(visit), async (tx) => {
    const known = await findCredentials(tx, input.email)
    if (!known) return sendCode(tx, visit, { kind: 'sign-up', email: input.email, signUp })
    const mail = { to: input.email, organisationId: null, personId: known.personId }
    await queueMail(tx, {
      ...mail,
      kind: 'account-exists',
      slots: { signInUrl: `${visit.publicUrl}/sign-in` },
    })
    return newId()
  })
}

export type SignedIn = { token: string; personId: PersonId }

/** Creates the account once its address is proved, and signs in. Throws wrong-code. */
export async function finishSignUp(
  visit: Visit,
  input: { codeId: string; code: string },
): Promise<SignedIn & { organisationName: string | null }> {
  const result = await spendCode(
    visit,
    { ...input, kind: 'sign-up' },
    async (tx, { email, signUp }) => {
      if (!signUp) return null
      const personId = newId<PersonId>()
      const { name, passwordHash, policyVersion } = signUp
      const isNew = await insertPerson(tx, {
        personId,
        email,
        name,
        passwordHash,
        policyVersion,
        adultDeclaredAt: new Date(signUp.adultDeclaredAt),
      })
      if (!isNew) return null
      return {
        ...(await startSession(tx, personId, visit.now)),
        organisationName: signUp.organisationName,
      }
    },
  )
  if (!result) throw new Problem(identityProblems['wrong-code'])
  return result
}

/**
 * Creates the account of an invited person and signs in. The invitation's secret came by mail, so the
 * address is proved. Throws has-account when the address has one: its owner signs in.
 */
export async function createInvited(
  visit: Visit,
  input: SignUpInput,
): Promise<SignedIn & { sessionId: string }> {
  refuseWeakPassword(input.password, [input.name, input.email, input.organisationName ?? ''])
  await countTry(visit, codeLimits, input.email)
  const passwordHash = await hashPassword(input.password, visit.pepper)
  return visit.doors.asSystem(signInScope(visit), async (tx) => {
    const personId = newId<PersonId>()
    const { email, name, policyVersion } = input
    const isNew = await insertPerson(tx, {
      personId,
      email,
      name,
      passwordHash,
      policyVersion,
      adultDeclaredAt: visit.now,
    })
    if (!isNew) throw new Problem(identityProblems['has-account'])
    return startSession(tx, personId, visit.now)
  })
}

/** Signs in with a password. Throws wrong-credentials, the same for every reason. */
export async function signIn(
  visit: Visit,
  input: { email: string; password: string },
): Promise<SignedIn> {
  await countTry(visit, signInLimits, input.email)
  const known = await visit.doors.asSystem(signInScope(visit), (tx) =>
    findCredentials(tx, input.email),
  )
  const isRight = await verifyPassword(input.password, known?.passwordHash ?? null, visit.pepper)
  if (!known || !isRight) throw new Problem(identityProblems['wrong-credentials'])
  return visit.doors.asSystem(signInScope(visit), async (tx) => {
    // A new password ends all sessions, so that none may begin with the one it has just replaced.
    const current = await findCredentials(tx, input.email, 'share')
    if (current?.passwordHash !== known.passwordHash)
      throw new Problem(identityProblems['wrong-credentials'])
    return startSession(tx, known.personId, visit.now)
  })
}

/** Sends a code to sign in or to set a new password. Returns the id under which the code is entered. */
export async function requestCode(
  visit: Visit,
  input: { kind: 'sign-in' | 'recovery'; email: string },
): Promise<string> {
  await countTry(visit, codeLimits, input.email)
  return visit.doors.asSystem(signInScope(visit), async (tx) => {
    const known = await findCredentials(tx, input.email)
    if (known) return sendCode(tx, visit, { ...input, signUp: null })
    const mail = { to: input.email, organisationId: null, personId: null }
    await queueMail(tx, {
      ...mail,
      kind: 'no-account',
      slots: { signUpUrl: `${visit.publicUrl}/new` },
    })
    return newId()
  })
}

/** Signs in with a code from a mail. Throws wrong-code. */
export async function signInWithCode(
  visit: Visit,
  input: { codeId: string; code: string },
): Promise<SignedIn> {
  const result = await spendCode(visit, { ...input, kind: 'sign-in' }, async (tx, { email }) => {
    const known = await findCredentials(tx, email)
    return known ? startSession(tx, known.personId, visit.now) : null
  })
  if (!result) throw new Problem(identityProblems['wrong-code'])
  return result
}

/** Sets a new password with a code from a mail, ends all sessions and signs in. Throws wrong-code. */
export async function recover(
  visit: Visit,
  input: { codeId: string; code: string; password: string },
): Promise<SignedIn> {
  refuseWeakPassword(input.password, [])
  const passwordHash = await hashPassword(input.password, visit.pepper)
  const result = await spendCode(visit, { ...input, kind: 'recovery' }, async (tx, { email }) => {
    const known = await findCredentials(tx, email)
    if (!known) return null
    await updatePassword(tx, known.personId, passwordHash)
    await deleteSessions(tx, known.personId)
    const slots = {
      changedAt: visit.now.toISOString().slice(0, 16).replace('T', ' '),
      recoverUrl: `${visit.publicUrl}/recover`,
    }
    await queueMail(tx, {
      kind: 'password-changed',
      slots,
      to: email,
      organisationId: null,
      personId: known.personId,
    })
    return startSession(tx, known.personId, visit.now)
  })
  if (!result) throw new Problem(identityProblems['wrong-code'])
  return result
}

/** Ends the session of a cookie. */
export async function signOut(
  visit: IdentityBase & { requestId: string },
  token: string,
): Promise<void> {
  await visit.doors.asSystem(signInScope(visit), (tx) => deleteSessionByToken(tx, hashToken(token)))
}

/** The hash under which a session's cookie is known. */
export function hashToken(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}

/** Whose session a cookie is, and the membership in the organisation asked for. One look-up, at most one row. */
export async function openSession(
  visit: IdentityBase & { requestId: string },
  input: { token: string; slug: string | null },
): Promise<OpenSession | null> {
  const scope = {
    reason: 'open session',
    purpose: 'authenticate',
    requestId: visit.requestId,
  } as const
  const { rows } = await visit.doors.asSystem(scope, (tx) =>
    tx.execute<OpenSession>(
      sql`select * from entry.session(${hashToken(input.token)}, ${input.slug})`,
    ),
  )
  return rows[0] ?? null
}

/** A row of `entry.session`; the membership is null when there is none. */
export type OpenSession = {
  session_id: string
  person_id: PersonId
  name: string
  email: string
  last_used_at: Date
  member_id: string | null
  organisation_id: string | null
  organisation_name: string | null
  organisation_kind: string | null
  grants: { role: Role; departmentId: string | null }[]
}

/** The person's own account. */
export async function readMe(tx: Tx, context: PersonContext): Promise<Person> {
  const person = await findPerson(tx, context.personId)
  if (!person) throw new Problem(common['not-found'])
  return person
}

/** Changes name or time zone and returns the account. */
export async function changeMe(
  tx: Tx,
  context: PersonContext,
  change: { name?: string | undefined; timeZone?: string | undefined },
): Promise<Person> {
  const { name, timeZone } = change
  await updatePerson(tx, context.personId, {
    ...(name === undefined ? {} : { name }),
    ...(timeZone === undefined ? {} : { timeZone }),
  })
  return readMe(tx, context)
}

/** Where the person is signed in. */
export async function listOwnSessions(
  tx: Tx,
  context: PersonContext,
): Promise<{
  items: { sessionId: string; createdAt: Date; lastUsedAt: Date; isThisOne: boolean }[]
}> {
  const items = await listSessions(tx, context.personId)
  return {
    items: items.map((session) => ({
      ...session,
      isThisOne: session.sessionId === context.sessionId,
    })),
  }
}

/** Ends one of the person's own sessions. Throws not-found. */
export async function endOwnSession(
  tx: Tx,
  context: PersonContext,
  sessionId: string,
): Promise<void> {
  if (!(await deleteSession(tx, context.personId, sessionId)))
    throw new Problem(common['not-found'])
}

function refuseWeakPassword(password: string, about: readonly string[]): void {
  const weakness = passwordWeakness(password, about)
  if (weakness)
    throw new Problem(identityProblems['weak-password'], {
      fields: [{ path: 'password', message: weakness }],
    })
}

async function startSession(
  tx: Tx,
  personId: PersonId,
  now: Date,
): Promise<SignedIn & { sessionId: string }> {
  const token = newSecret()
  const sessionId = newId()
  await insertSession(tx, {
    sessionId,
    tokenHash: hashToken(token),
    personId,
    createdAt: now,
    lastUsedAt: now,
    expiresAt: new Date(now.getTime() + sessionDays * 86_400_000),
  })
  return { token, personId, sessionId }
}
