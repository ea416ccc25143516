// Looking at the database and bringing it up to date, while the program runs or not.
import type { Config } from '../server/config.ts'
import { readMigrationState, type MigrationState } from '../server/foundation/db/migrate.ts'
import { prepareBeside, reachBeside } from '../server/foundation/db/prepare.ts'
import { exitCodes, type Command, type Outcome } from './command.ts'

export const databaseCommands: Command[] = [
  {
    words: 'db status',
    does: 'Shows where the database is, its version, and which migrations are applied and pending.',
    run: async ({ config, progress }) => {
      const { url, stop } = await reachBeside(config, progress)
      try {
        return describeState(placeOf(config, url), await readMigrationState(url))
      } finally {
        await stop()
      }
    },
  },
  {
    words: 'db apply',
    does: 'Prepares roles and applies pending migrations, as a start of the program does.',
    run: async ({ config, progress }) => {
      const { adminUrl, stop } = await prepareBeside(config, progress)
      try {
        return describeState(placeOf(config, adminUrl), await readMigrationState(adminUrl))
      } finally {
        await stop()
      }
    },
  },
]

/** Where the database is, without login and password. */
function placeOf({ DATABASE_URL: address, dataDir }: Config, url: string): string {
  const { host, pathname } = new URL(url)
  return address === undefined ? `embedded, in ${dataDir}` : `${host}${pathname}`
}

function describeState(place: string, state: MigrationState): Outcome {
  const { serverVersion, applied, pending, unknown } = state
  const last = applied.at(-1)?.name ?? 'nothing yet'
  const lines = [
    `Database   ${place}`,
    `Server     PostgreSQL ${serverVersion}`,
    `Version    ${last}`,
    `Applied    ${applied.length}`,
    ...applied.map(({ name, appliedAt }) => `           ${name}  ${appliedAt}`),
    `Pending    ${pending.length}`,
    ...pending.map((name) => `           ${name}`),
    ...(unknown.length > 0 ? [`Unknown    ${unknown.join(', ')}: the database is newer`] : []),
  ]
  const isCurrent = pending.length === 0 && unknown.length === 0
  return {
    text: lines.join('\n'),
    data: { place, version: last, ...state },
    exitCode: isCurrent ? exitCodes.done : exitCodes.outdated,
  }
}
