// What every part of one running installation shares; made once at start and passed along.
import type { Config } from './config.ts'
import type { Doors } from './foundation/db/doors.ts'
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
    trustedProxies: config.TRUSTED_PROXIES,
    mailFolder,
    webFolder,
  }
}
