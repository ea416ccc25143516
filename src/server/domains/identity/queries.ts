// SQL of accounts, sessions and codes; the only file that touches addresses and names of accounts.
import { and, eq, gt, lt, ne, sql } from 'drizzle-orm'
import type { Tx } from '../../foundation/db/doors.ts'
import type { PersonId } from '../../foundation/ids.ts'
import { codes, people, sessions } from './tables.ts'

export type Credentials = { personId: PersonId; name: string; passwordHash: string | null }

/** The account with an address; capital letters do not matter. Its password stays when asked for. */
export async function findCredentials(
  tx: Tx,
  email: string,
  lock?: 'share',
): Promise<Credentials | undefined> {
  const query = tx
    .select({ personId: people.personId, name: people.name, passwordHash: people.passwordHash })
    .from(people)
    .where(eq(sql`lower(${people.email})`, email.toLowerCase()))
  const [row] = lock ? await query.for(lock) : await query
  // Ids of people are branded where they enter from the database.
  return row && { ...row, personId: row.personId as PersonId }
}

/** Adds an account; false when the address has one. */
export async function insertPerson(
  tx: Tx,
  person: typeof people.$inferInsert & { personId: PersonId },
): Promise<boolean> {
  const added = await tx
    .insert(people)
    .values(person)
    .onConflictDoNothing()
    .returning({ personId: people.personId })
  return added.length > 0
}

/** Stores a new password hash. */
export async function updatePassword(
  tx: Tx,
  personId: PersonId,
  passwordHash: string,
): Promise<void> {
  await tx.update(people).set({ passwordHash }).where(eq(people.personId, personId))
}

const ownColumns = {
  personId: people.personId,
  name: people.name,
  email: people.email,
  locale: people.locale,
  timeZone: people.timeZone,
}
export type Person = {
  personId: string
  name: string
  email: string
  locale: string
  timeZone: string
}

/** The person's own account. */
export async function findPerson(tx: Tx, personId: PersonId): Promise<Person | undefined> {
  const [row] = await tx.select(ownColumns).from(people).where(eq(people.personId, personId))
  return row
}

/** Changes the own account. */
export async function updatePerson(
  tx: Tx,
  personId: PersonId,
  change: { name?: string; timeZone?: string },
): Promise<void> {
  if (Object.keys(change).length > 0)
    await tx.update(people).set(change).where(eq(people.personId, personId))
}

/** Adds a session. */
export async function insertSession(tx: Tx, session: typeof sessions.$inferInsert): Promise<void> {
  await tx.insert(sessions).values(session)
}

/** Notes that a session is in use. */
export async function touchSession(tx: Tx, sessionId: string, lastUsedAt: Date): Promise<void> {
  await tx.update(sessions).set({ lastUsedAt }).where(eq(sessions.sessionId, sessionId))
}

/** Sessions that still work: not at their end, and used in the last seven days, as entry.session asks. */
const isLive = and(
  gt(sessions.expiresAt, sql`now()`),
  gt(sessions.lastUsedAt, sql`now() - interval '7 days'`),
)

/** The person's live sessions, last used first. */
export async function listSessions(
  tx: Tx,
  personId: PersonId,
): Promise<{ sessionId: string; createdAt: Date; lastUsedAt: Date }[]> {
  return tx
    .select({
      sessionId: sessions.sessionId,
      createdAt: sessions.createdAt,
      lastUsedAt: sessions.lastUsedAt,
    })
    .from(sessions)
    .where(and(eq(sessions.personId, personId), isLive))
    .orderBy(sql`${sessions.lastUsedAt} desc`)
    .limit(200)
}

/** Ends one session by the hash of its cookie. */
export async function deleteSessionByToken(tx: Tx, tokenHash: Buffer): Promise<void> {
  await tx.delete(sessions).where(eq(sessions.tokenHash, tokenHash))
}

/** Ends one session of a person; true when there was one. */
export async function deleteSession(
  tx: Tx,
  personId: PersonId,
  sessionId: string,
): Promise<boolean> {
  const gone = await tx
    .delete(sessions)
    .where(and(eq(sessions.personId, personId), eq(sessions.sessionId, sessionId)))
    .returning({ id: sessions.sessionId })
  return gone.length > 0
}

/** Ends all sessions of a person, except one when named. */
export async function deleteSessions(tx: Tx, personId: PersonId, except?: string): Promise<void> {
  await tx
    .delete(sessions)
    .where(
      and(
        eq(sessions.personId, personId),
        except === undefined ? undefined : ne(sessions.sessionId, except),
      ),
    )
}

export type Code = typeof codes.$inferSelect

/** Adds a code. */
export async function insertCode(tx: Tx, code: typeof codes.$inferInsert): Promise<void> {
  await tx.insert(codes).values(code)
}

/** A code that still works, locked until the transaction ends. */
export async function findLiveCode(tx: Tx, codeId: string, now: Date): Promise<Code | undefined> {
  const [row] = await tx
    .select()
    .from(codes)
    .where(and(eq(codes.codeId, codeId), gt(codes.expiresAt, now), gt(codes.triesLeft, 0)))
    .for('update')
  return row
}

/** Takes one try from a code. */
export async function takeTry(tx: Tx, codeId: string): Promise<void> {
  await tx
    .update(codes)
    .set({ triesLeft: sql`${codes.triesLeft} - 1` })
    .where(eq(codes.codeId, codeId))
}

/** Forgets a code. */
export async function deleteCode(tx: Tx, codeId: string): Promise<void> {
  await tx.delete(codes).where(eq(codes.codeId, codeId))
}

/** Forgets sessions and codes that ended before now; for the worker. */
export async function deleteExpired(tx: Tx, now: Date): Promise<void> {
  await tx.delete(codes).where(lt(codes.expiresAt, now))
  await tx.delete(sessions).where(lt(sessions.expiresAt, now))
}
