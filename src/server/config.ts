// The only reader of the environment. A documented schema; the process does not start when it is wrong.
import { hkdfSync, randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import * as z from 'zod'

const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema.optional())

/** Every setting, with what it means; `.env.example` is printed from this. */
export const settings = z.object({
  PORT: z.coerce.number().int().min(1).max(65_535).default(3000).describe('Port to serve on.'),
  HOST: z
    .string()
    .default('127.0.0.1')
    .describe('Address to listen on. 0.0.0.0 only behind a proxy that speaks HTTPS.'),
  PUBLIC_URL: optional(z.url()).describe(
    'Address people use, for links in mails. Default: http://HOST:PORT.',
  ),
  AIOPSOS_DATA: z
    .string()
    .default('.aiopsos')
    .describe('Folder of the embedded database, the secret and local mail.'),
  AIOPSOS_SECRET: optional(z.string().min(32)).describe(
    'Secret from which keys are derived. Default: made once and kept in the data folder. Needed when several machines share one database.',
  ),
  DATABASE_URL: optional(z.url({ protocol: /^postgres(ql)?$/ })).describe(
    'PostgreSQL 15 or newer, built with ICU as packages are, with a login that may create roles. Default: the embedded server.',
  ),
  PROCESS: z
    .enum(['all', 'web', 'worker'])
    .default('all')
    .describe('What this process does: serve pages, do background work, or both.'),
  MAIL_FROM: z.string().default('AIOPSOS <no-reply@localhost>').describe('Sender of mails.'),
  RESEND_API_KEY: optional(z.string()).describe('Sends mails with Resend.'),
  SMTP_URL: optional(z.url({ protocol: /^smtps?$/ })).describe(
    'Sends mails through an SMTP server: smtp://user:password@host:port.',
  ),
  TRUSTED_PROXIES: z.coerce
    .number()
    .int()
    .min(0)
    .max(5)
    .default(0)
    .describe(
      'How many proxies stand in front; the address for limits is read that many hops back.',
    ),
  LOG_LEVEL: z
    .enum(['debug', 'info', 'warn', 'error'])
    .default('warn')
    .describe('Least level of log lines.'),
})

export type Settings = z.output<typeof settings>
export type Config = Settings & {
  dataDir: string
  publicUrl: string
  /** Keys derived from the one secret; each has one use. */
  keyFor: (
    use:
      | 'superuser'
      | 'web login'
      | 'worker login'
      | 'queue login'
      | 'limits'
      | 'passwords'
      | 'links',
  ) => Buffer
}

/** The settings cannot be used; the message names each and what is wrong. */
export class ConfigError extends Error {
  override name = 'ConfigError'
}

/** Reads and checks the environment. Throws ConfigError. */
export function readConfig(environment: Record<string, string | undefined> = process.env): Config {
  const parsed = settings.safeParse(environment)
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`)
    throw new ConfigError(`Some settings are wrong:\n${lines.join('\n')}`)
  }
  const values = parsed.data
  if (values.RESEND_API_KEY && values.SMTP_URL)
    throw new ConfigError('Set RESEND_API_KEY or SMTP_URL, not both.')
  const dataDir = resolve(values.AIOPSOS_DATA)
  const secret = values.AIOPSOS_SECRET ?? keptSecret(dataDir)
  return {
    ...values,
    dataDir,
    publicUrl: (values.PUBLIC_URL ?? `http://${values.HOST}:${values.PORT}`).replace(/\/$/, ''),
    keyFor: (use) => Buffer.from(hkdfSync('sha256', secret, 'aiopsos', use, 32)),
  }
}

/** The secret of this installation; made on first use, readable by its owner only. */
function keptSecret(dataDir: string): string {
  const file = join(dataDir, 'secret')
  if (existsSync(file)) return readFileSync(file, 'utf8').trim()
  mkdirSync(dataDir, { recursive: true })
  writeFileSync(`${file}.new`, randomBytes(32).toString('base64url'), { mode: 0o600 })
  renameSync(`${file}.new`, file)
  return readFileSync(file, 'utf8').trim()
}

/** The text of `.env.example`. */
export function exampleEnvironment(): string {
  const entries = Object.entries(settings.shape).map(([name, schema]) => {
    const fallback = schema.safeParse(undefined)
    const value = fallback.success && fallback.data !== undefined ? String(fallback.data) : ''
    return `# ${schema.description}\n# ${name}=${value}\n`
  })
  return `# Settings of AIOPSOS. All have defaults: nothing here is needed to start.\n\n${entries.join('\n')}`
}
