// What assessments need of an installation, beside a transaction.
import type { Doors } from '../../../foundation/db/doors.ts'
import type { KeyStore } from '../../../foundation/keys.ts'

export type AssessmentsBase = {
  doors: Doors
  publicUrl: string
  /** Derives the secrets in links and the hashes of opted-out addresses. */
  linkKey: Buffer
  /** Keys of anonymous rounds, named by campaign id. */
  keys: KeyStore
}
