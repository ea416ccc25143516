// What every part of one running installation shares; made once at start and passed along.
import { join } from 'node:path'
import type { Config } from './config.ts'
import type { AssessmentsBase } from './domains/assessments/actions/base.ts'
import type { Doors } from './foundation/db/doors.ts'
import { openKeyStore } from './foundation/keys.ts'
import type { Log } from './foundation/log.ts'
import type { IdentityBase } from './domains/identity/codes.ts'

export type Installation = {
  doors: Doors
  log: Log
  now: () => Date
  publicUrl: string
  /** True when people reach it by HTTPS: cookies are then bound to the host. */
  secure: boolean
  identity: IdentityBase
  assessments: AssessmentsBase
  trustedProxies: number
  /** Folder of local mail, or null when a mail service is configured. */
  mailFolder: string | null
  /** Folder of the built workspace. */
  webFolder: string
}

/** Assembles an installation from its settings. */
export function assemble(
  config: Config,
  parts: { doors: Doors; log: Log; now?: () => Date; webFolder: string; mailFolder: string | null },
): Installation {
  const { doors, log, webFolder, mailFolder } = parts
  const { publicUrl } = config
  return {
    doors,
    log,
    now: parts.now ?? (() => new Date()),
    publicUrl,
    secure: publicUrl.startsWith('https:'),
    identity: {
      doors,
      pepper: config.keyFor('passwords'),
      limitKey: config.keyFor('limits'),
      publicUrl,
    },
    assessments: {
      doors,
      publicUrl,
      linkKey: config.keyFor('links'),
      keys: openKeyStore(join(config.dataDir, 'keys')),
    },
    trustedProxies: config.TRUSTED_PROXIES,
    mailFolder,
    webFolder,
  }
}
