// What can keep a database from starting, as sentences that say what to do.

/** A failure a person can mend; the message says how. */
export class EmbeddedServerError extends Error {
  override name = 'EmbeddedServerError'
}

/** What to do when two programs want one data folder. */
export const anotherInstance =
  'Another instance runs on the same data folder. Stop it, or set AIOPSOS_DATA to another folder.'

/** What to do when the database does not take the password derived from the secret. */
export const wrongSecret =
  'The secret is not the one this database was made with. Restore the file "secret" of the data folder (or AIOPSOS_SECRET) from a backup, or set AIOPSOS_DATA to another folder.'

/** What to do, from what a server or its tools wrote before they ended. */
export function adviceFrom(output: string): string {
  if (/No space left on device/i.test(output))
    return 'The disk is full. Free some space and start again; nothing was lost.'
  if (/not compatible with this version|was initialized by PostgreSQL version/i.test(output))
    return 'The data folder was made by another PostgreSQL version. Restore a backup into a new folder.'
  if (/could not look up effective user ID/i.test(output))
    return 'PostgreSQL needs a user that this system knows by name. Run as one, or set DATABASE_URL.'
  return `The database could not be started: ${output.trim().split('\n').slice(-3).join(' ')}`
}
