// The program: reads settings, prepares the database, serves pages and does background work.
import { join } from 'node:path'
import { serve } from '@hono/node-server'
import { createApp } from './app.ts'
import { ConfigError, readConfig, type Config } from './config.ts'
import { shippedFrameworks } from './domains/assessments/actions/frameworks.ts'
import {
  localTransport,
  resendTransport,
  smtpTransport,
  type Transport,
} from './domains/email/transport.ts'
import { ContentError } from './foundation/content/content.ts'
import { openDoors } from './foundation/db/doors.ts'
import { EmbeddedServerError } from './foundation/db/embedded-problems.ts'
import { refusePowerfulLogin } from './foundation/db/login-check.ts'
import { MigrationError } from './foundation/db/migrate.ts'
import { prepareDatabase } from './foundation/db/prepare.ts'
import { startWorker } from './foundation/jobs/worker.ts'
import { createLog, say } from './foundation/log.ts'
import { assemble } from './installation.ts'
import { allJobs } from './worker.ts'
import { buildWorkspace } from './workspace-build.ts'

type Stop = () => Promise<unknown>
const stops: Stop[] = []
/** Requests and jobs under way get some seconds; then the process ends anyway. */
const lastRequestsMs = 3000
const longestStopMs = 20_000

let isLeaving = false
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.on(signal, () => void leave())
const started = start().catch(giveUp)

/** npm and the terminal both pass one Ctrl+C on, so only the first signal counts. */
async function leave(): Promise<void> {
  if (isLeaving) return
  isLeaving = true
  setTimeout(() => process.exit(1), longestStopMs).unref()
  await started
  await stopAll()
  process.exit()
}

async function giveUp(error: unknown): Promise<void> {
  await stopAll()
  const advice = adviceFor(error)
  if (advice === null) throw error
  say(advice)
  process.exitCode = 1
}

async function start(): Promise<void> {
  const config = readConfig()
  const { PORT: port, HOST: host, PROCESS: part } = config
  // Broken questions stop the start here, before anybody is asked them.
  shippedFrameworks()
  if (part !== 'worker') await refuseTakenPort(host, port)
  const database = await prepareDatabase(config, say)
  stops.push(database.stop)
  const log = createLog(config.LOG_LEVEL)
  const mailFolder = config.RESEND_API_KEY || config.SMTP_URL ? null : join(config.dataDir, 'mail')
  if (part !== 'worker') {
    await refusePowerfulLogin(database.webUrl)
    const webFolder = await buildWorkspace(say)
    const doors = openDoors(database.webUrl)
    stops.push(doors.close)
    await listen(config, createApp(assemble(config, { doors, log, webFolder, mailFolder })).fetch)
  }
  if (part !== 'web') {
    await refusePowerfulLogin(database.workerUrl)
    const doors = openDoors(database.workerUrl)
    stops.push(doors.close)
    const installation = assemble(config, { doors, log, webFolder: '', mailFolder })
    const worker = await startWorker({
      doors,
      queueUrl: database.queueUrl,
      jobs: allJobs(installation, transportOf(config)),
      log,
      now: () => new Date(),
    })
    stops.push(worker.stop)
  }
  say(part === 'worker' ? 'Working in the background.' : `AIOPSOS runs at ${config.publicUrl}`)
  if (mailFolder !== null && part !== 'worker')
    say(`Mails stay on this machine: ${config.publicUrl}/dev/mail`)
}

function transportOf(config: Config): Transport {
  if (config.RESEND_API_KEY) return resendTransport(config.RESEND_API_KEY, config.MAIL_FROM)
  if (config.SMTP_URL) return smtpTransport(config.SMTP_URL, config.MAIL_FROM)
  return localTransport(join(config.dataDir, 'mail'))
}

async function listen(
  config: Config,
  fetch: (request: Request) => Response | Promise<Response>,
): Promise<void> {
  const server = serve({ fetch, port: config.PORT, hostname: config.HOST })
  stops.push(
    () =>
      new Promise<void>((done) => {
        server.close(() => done())
        setTimeout(() => {
          if ('closeAllConnections' in server) server.closeAllConnections()
        }, lastRequestsMs).unref()
      }),
  )
  await new Promise<void>((done, failed) =>
    server
      .once('listening', done)
      .once('error', (error) => failed(portProblem(error, config.PORT))),
  )
}

/** Says so before anything else is started. */
async function refuseTakenPort(hostname: string, port: number): Promise<void> {
  const probe = serve({ fetch: () => new Response(null), port, hostname })
  await new Promise<void>((done, failed) =>
    probe.once('listening', done).once('error', (error) => failed(portProblem(error, port))),
  )
  await new Promise<void>((done) => probe.close(() => done()))
}

function portProblem(error: Error, port: number): Error {
  const code = 'code' in error ? error.code : ''
  if (code === 'EADDRINUSE')
    return new ConfigError(
      `Port ${port} is taken by another program. Stop it, or start with PORT=${port + 1}.`,
    )
  if (code === 'EACCES')
    return new ConfigError(`This user may not use port ${port}. Choose one above 1023 with PORT.`)
  return error
}

/** Stops in the opposite order of starting. */
async function stopAll(): Promise<void> {
  for (const stop of stops.splice(0).toReversed()) await stop().catch(() => undefined)
}

/** What a person can do about a start that failed; null for a fault of the program. */
function adviceFor(error: unknown): string | null {
  if (
    error instanceof ConfigError ||
    error instanceof ContentError ||
    error instanceof EmbeddedServerError ||
    error instanceof MigrationError
  )
    return error.message
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code === 'ENOSPC')
    return 'The disk is full. Free some space and start again; nothing was lost.'
  if (['EACCES', 'EPERM', 'EROFS', 'EEXIST', 'ENOTDIR'].includes(code))
    return `A file or folder cannot be used (${error instanceof Error ? error.message : ''}). Let this user write it, or set AIOPSOS_DATA to another folder.`
  return null
}
