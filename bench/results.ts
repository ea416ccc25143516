// Measurements of results: scoring and aggregating a large round, reading a release in a database of
// 10,000 and of 1,000,000 answers, and what row security adds. Printed as medians and ratios.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { startEmbedded } from '../src/server/foundation/db/embedded.ts'
import { openDoors, type Doors } from '../src/server/foundation/db/doors.ts'
import { migrate } from '../src/server/foundation/db/migrate.ts'
import { createDatabase, loginUrl } from '../src/server/foundation/db/prepare.ts'
import { prepareRoles } from '../src/server/foundation/db/roles.ts'
import type { OrganisationContext } from '../src/server/foundation/context.ts'
import { newId, type OrganisationId, type PersonId } from '../src/server/foundation/ids.ts'
import { readResults } from '../src/server/domains/results/actions/overview.ts'
import { buildRelease } from '../src/server/domains/results/actions/release.ts'
import { draftRelease } from '../src/server/domains/results/rules/draft-release.ts'
import { loadSolver } from '../src/server/domains/results/rules/score-programme.ts'
import { aRound, framework } from './support/large-round.ts'

const warmUpCalls = 20
const calls = 60

/** Prints all measurements of results. */
export async function benchResults(): Promise<void> {
  await benchLargeRound()
  await benchDatabase()
}

/** One round of 20,000 answers in 40 departments: scored, grouped, suppressed, audited, described. */
async function benchLargeRound(): Promise<void> {
  const solver = await loadSolver()
  for (const [answers, departments] of [
    [20_000, 40],
    [2_000, 40],
  ] as const) {
    const { round, tree } = aRound(answers, departments)
    const task = { round, departments: tree, earlier: [], previous: null, asOf: '2026-11-24' }
    const times = Array.from({ length: 5 }, () => timed(() => draftRelease(task, solver)))
    const { figures, pattern } = draftRelease(task, solver).content
    print(`round of ${answers} answers in ${departments} departments`, {
      'build ms': median(times),
      figures: figures.length,
      'groups hidden': pattern.hidden.length,
    })
  }
}

/**
 * The same page of results in a database of 10 and in one of 1,000 organisations with 1,000 answers
 * each, read in turn so that a busy machine slows both alike.
 */
async function benchDatabase(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'aiopsos-bench-'))
  const server = await startEmbedded({
    dataDir: join(folder, 'database'),
    superuserPassword: 'bench',
    progress: () => undefined,
    unsafeFast: true,
  })
  try {
    const small = await aDatabase(server.url, 10)
    const large = await aDatabase(server.url, 1_000)
    await comparePages(small, large)
    await benchRowSecurity(large)
    for (const { doors, admin } of [small, large]) {
      await doors.close()
      await admin.end()
    }
  } finally {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

type Filled = { admin: pg.Client; doors: Doors; organisation: Organisation }

/** A database of equal organisations, each with one release of 1,000 answers in 12 departments. */
async function aDatabase(serverUrl: string, organisations: number): Promise<Filled> {
  const url = await createDatabase(serverUrl, `bench_${organisations}`)
  await prepareRoles(url, { web: 'bench', worker: 'bench', queue: 'bench' })
  await migrate(url)
  const admin = new pg.Client({ connectionString: url })
  await admin.connect()
  const doors = openDoors(loginUrl(url, 'aiopsos_web', 'bench'))
  const organisation = await addOrganisation(admin, { answers: 1_000, departments: 12 })
  const { campaignId, context } = organisation
  await doors.inOrganisation(context, (tx) => buildRelease(tx, context, { campaignId }))
  await copyOrganisation(admin, organisation, organisations - 1)
  await admin.query('vacuum analyze')
  return { admin, doors, organisation }
}

async function comparePages(small: Filled, large: Filled): Promise<void> {
  const times = { small: [] as number[], large: [] as number[] }
  for (let call = 0; call < warmUpCalls + calls; call += 1) {
    const [inSmall, inLarge] = [await pageTime(small), await pageTime(large)]
    if (call < warmUpCalls) continue
    times.small.push(inSmall)
    times.large.push(inLarge)
  }
  print('results page among 10 organisations, 10,000 answers', { 'median ms': median(times.small) })
  print('results page among 1,000 organisations, 1,000,000 answers', {
    'median ms': median(times.large),
    'ratio to 10,000 answers': median(times.large) / median(times.small),
  })
}

type Organisation = {
  organisationId: OrganisationId
  campaignId: string
  context: OrganisationContext
}

async function pageTime({ doors, organisation }: Filled): Promise<number> {
  const { campaignId, context } = organisation
  const start = performance.now()
  await doors.inOrganisation({ ...context, access: 'read' }, (tx) =>
    readResults(tx, context, { campaignId }),
  )
  return performance.now() - start
}

/** The figures of one release, through the door and as the superuser naming the organisation. */
async function benchRowSecurity({ admin, doors, organisation }: Filled): Promise<void> {
  const { organisationId, campaignId, context } = organisation
  const { rows } = await admin.query<{ release_id: string }>(
    'select release_id from app.releases where campaign_id = $1 and organisation_id = $2',
    [campaignId, organisationId],
  )
  const releaseId = rows[0]?.release_id ?? ''
  const query = (where: string) =>
    `explain (analyze, format json) select * from app.release_figures where ${where} release_id = '${releaseId}' and role_band = 'all'`
  const executionMs = (found: unknown) =>
    (found as { 'QUERY PLAN': { 'Execution Time': number }[] }[])[0]?.['QUERY PLAN'][0]?.[
      'Execution Time'
    ] ?? 0
  const open: number[] = []
  const guarded: number[] = []
  for (let call = 0; call < calls; call += 1) {
    const plain = await admin.query(query(`organisation_id = '${organisationId}' and`))
    open.push(executionMs(plain.rows))
    const behind = await doors.inOrganisation(context, (tx) => tx.execute(query('')))
    guarded.push(executionMs(behind.rows))
  }
  print('figures of one release', {
    'median ms without row security': median(open),
    'median ms with row security': median(guarded),
    ratio: median(guarded) / median(open),
  })
}

/** An organisation with one closed round, put in by SQL. */
async function addOrganisation(
  admin: pg.Client,
  size: { answers: number; departments: number },
): Promise<Organisation> {
  const { round, tree } = aRound(size.answers, size.departments)
  const organisationId = newId<OrganisationId>()
  const personId = newId<PersonId>()
  await admin.query(
    'insert into app.organisations (organisation_id, slug, name) values ($1, $2, $2)',
    [organisationId, organisationId],
  )
  for (const { departmentId, name } of tree)
    await admin.query(
      "insert into app.departments (organisation_id, department_id, name, type) values ($1, $2, $3, 'operations')",
      [organisationId, departmentId, name],
    )
  await admin.query(
    'insert into app.framework_files (organisation_id, hash, kind, file_id, version, canonical) values ($1, $2, $3, $4, $5, $6)',
    [
      organisationId,
      framework.hash,
      framework.file.schema,
      framework.file.id,
      framework.file.version,
      framework.canonical,
    ],
  )
  await admin.query(
    "insert into app.campaigns (organisation_id, campaign_id, name, form_id, framework_hash, state, opens_at, closes_at, launched_at, closed_at) values ($1, $2, 'Round', 'core', $3, 'closed', now() - interval '15 days', now() - interval '1 day', now() - interval '15 days', now() - interval '1 day')",
    [organisationId, round.campaignId, framework.hash],
  )
  for (const { departmentId, roleBand, headcount } of round.strata)
    await admin.query(
      'insert into app.campaign_strata (organisation_id, campaign_id, department_id, role_band, headcount, invited) values ($1, $2, $3, $4, $5, $5)',
      [organisationId, round.campaignId, departmentId, roleBand, headcount],
    )
  await admin.query(
    "insert into app.responses (organisation_id, response_id, campaign_id, answers, form_id, department_id, role_band) select $1, r.response_id, $2, r.answers, 'core', r.department_id, r.role_band from jsonb_to_recordset($3) as r (response_id uuid, answers jsonb, department_id uuid, role_band text)",
    [
      organisationId,
      round.campaignId,
      JSON.stringify(
        round.responses.map((each) => ({
          response_id: each.responseId,
          answers: each.answers,
          department_id: each.departmentId,
          role_band: each.roleBand,
        })),
      ),
    ],
  )
  const context: OrganisationContext = {
    kind: 'organisation',
    requestId: newId(),
    now: new Date(),
    purpose: 'deliver-results',
    personId,
    sessionId: newId(),
    organisationId,
    organisationSlug: organisationId,
    memberId: newId(),
    grants: [{ role: 'owner', departmentIds: null }],
  }
  return { organisationId, campaignId: round.campaignId, context }
}

const copied = [
  'app.departments',
  'app.framework_files',
  'app.campaigns',
  'app.campaign_strata',
  'app.responses',
  'app.releases',
  'app.release_figures',
  'app.release_distributions',
  'app.release_answers',
]

/** Copies of an organisation with everything in it: keys lead with the organisation, so ids may repeat. */
async function copyOrganisation(
  admin: pg.Client,
  from: Organisation,
  copies: number,
): Promise<void> {
  await admin.query("set session_replication_role = 'replica'")
  for (let copy = 0; copy < copies; copy += 1) {
    const id = newId()
    await admin.query(
      'insert into app.organisations (organisation_id, slug, name) values ($1, $2, $2)',
      [id, id],
    )
    for (const table of copied) {
      const { rows } = await admin.query<{ names: string }>(
        "select string_agg(quote_ident(attname), ', ') as names from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped and attname <> 'organisation_id'",
        [table],
      )
      const names = rows[0]?.names ?? ''
      await admin.query(
        `insert into ${table} (organisation_id, ${names}) select $1, ${names} from ${table} where organisation_id = $2`,
        [id, from.organisationId],
      )
    }
  }
  await admin.query("set session_replication_role = 'origin'")
}

function timed(run: () => unknown): number {
  const start = performance.now()
  run()
  return performance.now() - start
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}

function print(what: string, figures: Record<string, number>): void {
  const told = Object.entries(figures).map(([name, value]) => `${name} ${rounded(value)}`)
  console.log(`${what}: ${told.join(', ')}`)
}

const rounded = (value: number) => (Number.isInteger(value) ? String(value) : value.toFixed(2))
