// SQL of releases: the chain, summaries, the document.
import { and, desc, eq, sql } from 'drizzle-orm'
import type { Tx } from '../../../foundation/db/doors.ts'
import type { StaleReason } from '../contract/terms.ts'
import { releases } from '../tables.ts'

export type ReleaseRow = typeof releases.$inferSelect

/** More releases than an organisation makes in a lifetime; a list is cut there. */
const mostListed = 500

const summaryColumns = {
  releaseId: releases.releaseId,
  campaignId: releases.campaignId,
  number: releases.number,
  asOf: releases.asOf,
  k: releases.k,
  answers: releases.answers,
  frameworkHash: releases.frameworkHash,
  campaign: sql<string>`${releases.frame} #>> '{campaign,name}'`,
  mode: sql<'named' | 'confidential' | 'anonymous'>`${releases.frame} #>> '{campaign,mode}'`,
  closedOn: sql<string>`${releases.frame} #>> '{campaign,closedOn}'`,
  frameworkId: sql<string>`${releases.frame} #>> '{framework,id}'`,
  frameworkVersion: sql<string>`${releases.frame} #>> '{framework,version}'`,
  releasedAt: releases.releasedAt,
  staleAt: releases.staleAt,
  staleReason: releases.staleReason,
  hash: releases.hash,
  previousHash: releases.previousHash,
}

export type ReleaseSummaryRow = Pick<
  ReleaseRow,
  | 'releaseId'
  | 'campaignId'
  | 'number'
  | 'asOf'
  | 'k'
  | 'answers'
  | 'frameworkHash'
  | 'releasedAt'
  | 'staleAt'
  | 'staleReason'
  | 'hash'
  | 'previousHash'
> & {
  campaign: string
  mode: 'named' | 'confidential' | 'anonymous'
  closedOn: string
  frameworkId: string
  frameworkVersion: string
}

/** Releases of all campaigns or of one, newest first; figures and names of groups are left out. */
export async function listReleaseSummaries(
  tx: Tx,
  campaignId?: string,
): Promise<ReleaseSummaryRow[]> {
  return tx
    .select(summaryColumns)
    .from(releases)
    .where(campaignId === undefined ? undefined : eq(releases.campaignId, campaignId))
    .orderBy(desc(releases.chainPosition))
    .limit(mostListed)
}

/** A release of a campaign by its number, or its latest. */
export async function findRelease(
  tx: Tx,
  campaignId: string,
  number?: number,
): Promise<ReleaseRow | undefined> {
  const [row] = await tx
    .select()
    .from(releases)
    .where(
      and(
        eq(releases.campaignId, campaignId),
        number === undefined ? undefined : eq(releases.number, number),
      ),
    )
    .orderBy(desc(releases.number))
    .limit(1)
  return row
}

/** A release by its id. */
export async function findReleaseById(tx: Tx, releaseId: string): Promise<ReleaseRow | undefined> {
  const [row] = await tx.select().from(releases).where(eq(releases.releaseId, releaseId))
  return row
}

/** Holds the chain of an organisation until the transaction ends, and returns its last link. */
export async function lockChain(
  tx: Tx,
  organisationId: string,
): Promise<{ hash: string; chainPosition: number } | undefined> {
  await tx.execute(
    sql`select pg_advisory_xact_lock(hashtextextended(${`releases ${organisationId}`}, 0))`,
  )
  const [last] = await tx
    .select({ hash: releases.hash, chainPosition: releases.chainPosition })
    .from(releases)
    .orderBy(desc(releases.chainPosition))
    .limit(1)
  return last
}

/** Adds a release to the chain. */
export async function insertRelease(tx: Tx, row: typeof releases.$inferInsert): Promise<void> {
  await tx.insert(releases).values(row)
}

/** Marks a release as out of date; the first reason stays. */
export async function markStale(
  tx: Tx,
  releaseId: string,
  stale: { staleAt: Date; staleReason: StaleReason },
): Promise<void> {
  await tx.update(releases).set(stale).where(eq(releases.releaseId, releaseId))
}
