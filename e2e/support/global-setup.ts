// Starts the product as a person would, on a folder and port of its own, and stops it afterwards.
import { spawn } from 'node:child_process'
import { mkdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    baseUrl: string
  }
}

const readyTimeoutMs = 180_000

export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const port = await freePort()
  const folder = join(tmpdir(), `aiopsos-e2e-${process.pid}`)
  mkdirSync(folder, { recursive: true, mode: 0o755 })
  const baseUrl = `http://127.0.0.1:${port}`
  const output: string[] = []
  const program = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', 'src/server/main.ts'],
    {
      env: { ...process.env, PORT: String(port), AIOPSOS_DATA: folder, LOG_LEVEL: 'error' },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  )
  for (const stream of [program.stdout, program.stderr])
    stream.on('data', (chunk: Buffer) => output.push(chunk.toString()))
  await until(async () => {
    if (program.exitCode !== null) throw new Error(`The product ended: ${output.join('')}`)
    return (await fetch(`${baseUrl}/readyz`)).ok
  })
  project.provide('baseUrl', baseUrl)
  return async () => {
    const ended = new Promise((done) => program.once('exit', done))
    program.kill('SIGTERM')
    await ended
    rmSync(folder, { recursive: true, force: true })
    const failures = output
      .join('')
      .split('\n')
      .filter((line) => line.includes('"level":"error"'))
    if (failures.length > 0)
      console.error(`Errors in the log of the product:\n${failures.slice(0, 5).join('\n')}`)
  }
}

async function until(isReady: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + readyTimeoutMs
  while (Date.now() < end) {
    if (
      await isReady().catch((error: unknown) =>
        error instanceof Error && error.message.startsWith('The product')
          ? Promise.reject(error)
          : false,
      )
    )
      return
    await sleep(200)
  }
  throw new Error('The product was not ready in time.')
}

function freePort(): Promise<number> {
  return new Promise((done, failed) => {
    const probe = createServer()
    probe.on('error', failed)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => done(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
