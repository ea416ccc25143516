// SQL of what a release holds: figures, distributions, comments, and which answers it contained.
import { and, asc, eq, inArray, isNotNull, isNull } from 'drizzle-orm'
import type { Tx } from '../../../foundation/db/doors.ts'
import type { Distribution } from '../rules/answer-counts.ts'
import type { Figure } from '../rules/figure.ts'
import { releaseAnswers, releaseComments, releaseDistributions, releaseFigures } from '../tables.ts'

/** Rows per statement: PostgreSQL takes 65,535 parameters at once. */
const insertAtOnce = 1000

type Owner = { organisationId: string; releaseId: string }

/** Adds the figures of a release. */
export async function insertFigures(
  tx: Tx,
  owner: Owner,
  figures: readonly Figure[],
): Promise<void> {
  for (const some of chunks(figures))
    await tx
      .insert(releaseFigures)
      .values(some.map((figure) => ({ ...owner, ...figure, cappedBy: [...figure.cappedBy] })))
}

/** Adds the distributions of a release. */
export async function insertDistributions(
  tx: Tx,
  owner: Owner,
  distributions: readonly Distribution[],
): Promise<void> {
  for (const some of chunks(distributions))
    await tx
      .insert(releaseDistributions)
      .values(some.map((each) => ({ ...owner, ...each, counts: [...each.counts] })))
}

/** Adds the comments of a release, counted from 1 in their order. */
export async function insertComments(
  tx: Tx,
  owner: Owner,
  comments: readonly { groupId: string; body: string }[],
): Promise<void> {
  for (const some of chunks(comments.map((each, index) => ({ ...each, position: index + 1 }))))
    await tx.insert(releaseComments).values(some.map((each) => ({ ...owner, ...each })))
}

/** Notes which answers a release contains. */
export async function insertReleaseAnswers(
  tx: Tx,
  owner: Owner,
  answers: readonly { responseId: string; cell: string }[],
): Promise<void> {
  for (const some of chunks(answers))
    await tx.insert(releaseAnswers).values(some.map((each) => ({ ...owner, ...each })))
}

const figureColumns = {
  groupId: releaseFigures.groupId,
  roleBand: releaseFigures.roleBand,
  measure: releaseFigures.measure,
  status: releaseFigures.status,
  reason: releaseFigures.reason,
  n: releaseFigures.n,
  value: releaseFigures.value,
  mean: releaseFigures.mean,
  low: releaseFigures.low,
  high: releaseFigures.high,
  sd: releaseFigures.sd,
  standardError: releaseFigures.standardError,
  degrees: releaseFigures.degrees,
  shrunk: releaseFigures.shrunk,
  evidenced: releaseFigures.evidenced,
  level: releaseFigures.level,
  uncappedLevel: releaseFigures.uncappedLevel,
  cappedBy: releaseFigures.cappedBy,
  certainty: releaseFigures.certainty,
  coverage: releaseFigures.coverage,
  trend: releaseFigures.trend,
}

/** Which figures; what is not named is not restricted. */
export type FigureFilter = {
  groupIds?: readonly string[]
  measures?: readonly string[]
  roleBand?: string
}

/** Figures of one release. */
export async function listFigures(
  tx: Tx,
  releaseId: string,
  { groupIds, measures, roleBand }: FigureFilter = {},
): Promise<Figure[]> {
  return tx
    .select(figureColumns)
    .from(releaseFigures)
    .where(
      and(
        eq(releaseFigures.releaseId, releaseId),
        groupIds && inArray(releaseFigures.groupId, [...groupIds]),
        measures && inArray(releaseFigures.measure, [...measures]),
        roleBand === undefined ? undefined : eq(releaseFigures.roleBand, roleBand),
      ),
    )
    .orderBy(asc(releaseFigures.groupId), asc(releaseFigures.roleBand), asc(releaseFigures.measure))
}

/** Distributions of one release, of all questions or one. */
export async function listDistributions(
  tx: Tx,
  releaseId: string,
  itemId?: string,
): Promise<Distribution[]> {
  return tx
    .select({
      groupId: releaseDistributions.groupId,
      itemId: releaseDistributions.itemId,
      n: releaseDistributions.n,
      counts: releaseDistributions.counts,
    })
    .from(releaseDistributions)
    .where(
      and(
        eq(releaseDistributions.releaseId, releaseId),
        itemId === undefined ? undefined : eq(releaseDistributions.itemId, itemId),
      ),
    )
    .orderBy(asc(releaseDistributions.itemId), asc(releaseDistributions.groupId))
}

/** Comments of one release, those taken out of view too. */
export async function listComments(
  tx: Tx,
  releaseId: string,
): Promise<{ position: number; groupId: string; body: string; withheldAt: Date | null }[]> {
  return tx
    .select({
      position: releaseComments.position,
      groupId: releaseComments.groupId,
      body: releaseComments.body,
      withheldAt: releaseComments.withheldAt,
    })
    .from(releaseComments)
    .where(eq(releaseComments.releaseId, releaseId))
    .orderBy(asc(releaseComments.position))
}

/** Takes a text out of view in every release it stands in. */
export async function withholdComments(tx: Tx, body: string, withheldAt: Date): Promise<void> {
  await tx
    .update(releaseComments)
    .set({ withheldAt })
    .where(and(eq(releaseComments.body, body), isNull(releaseComments.withheldAt)))
}

/** Texts that were taken out of view. */
export async function listWithheldTexts(tx: Tx): Promise<Set<string>> {
  const rows = await tx
    .selectDistinct({ body: releaseComments.body })
    .from(releaseComments)
    .where(isNotNull(releaseComments.withheldAt))
  return new Set(rows.map(({ body }) => body))
}

/** Which answers a release contained, and in which cell. */
export async function listReleaseAnswers(
  tx: Tx,
  releaseId: string,
): Promise<{ responseId: string; cell: string }[]> {
  return tx
    .select({ responseId: releaseAnswers.responseId, cell: releaseAnswers.cell })
    .from(releaseAnswers)
    .where(eq(releaseAnswers.releaseId, releaseId))
}

function* chunks<Row>(rows: readonly Row[]): Generator<Row[]> {
  for (let start = 0; start < rows.length; start += insertAtOnce)
    yield rows.slice(start, start + insertAtOnce)
}
