// One real PostgreSQL server for a test run, with the migrated template every test file clones.
import { mkdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { startEmbedded } from '../../src/server/foundation/db/embedded.ts'
import { migrate } from '../../src/server/foundation/db/migrate.ts'
import { createDatabase } from '../../src/server/foundation/db/prepare.ts'
import { prepareRoles } from '../../src/server/foundation/db/roles.ts'

const password = 'test'

declare module 'vitest' {
  interface ProvidedContext {
    serverUrl: string
  }
}

export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = join(tmpdir(), `aiopsos-test-${process.pid}`)
  mkdirSync(dataDir, { recursive: true, mode: 0o755 })
  const server = await startEmbedded({
    dataDir,
    superuserPassword: password,
    progress: () => undefined,
    unsafeFast: true,
  })
  const template = await createDatabase(server.url, 'aiopsos_template')
  await prepareRoles(template, { web: password, worker: password, queue: password })
  await migrate(template)
  project.provide('serverUrl', server.url)
  return async () => {
    await server.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
}
