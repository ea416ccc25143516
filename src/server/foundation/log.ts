// One line of JSON an event, from a closed list of fields. Never bodies, addresses, names or text of
// people; a field that is not on the list does not compile.

export type Level = 'debug' | 'info' | 'warn' | 'error'
const order: Record<Level, number> = { debug: 0, info: 1, warn: 2, error: 3 }

export type LogFields = {
  event?: string
  requestId?: string
  /** Template of the address, never the address itself. */
  route?: string
  method?: string
  status?: number
  durationMs?: number
  count?: number
  error?: unknown
}

export type Log = Record<Level, (what: string, fields?: LogFields) => void>

/** A log that writes lines of the given level and above. */
export function createLog(
  least: Level,
  write: (line: string) => void = (line) => console.log(line),
): Log {
  const at =
    (level: Level) =>
    (what: string, fields: LogFields = {}) => {
      if (order[level] < order[least]) return
      const { error, ...rest } = fields
      write(
        JSON.stringify({
          at: new Date().toISOString(),
          level,
          what,
          ...rest,
          ...(error === undefined ? {} : describe(error)),
        }),
      )
    }
  return { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') }
}

/**
 * Class, code and stack of an error and its causes. The message of a database error may quote a value,
 * so only its code and the place in our code are kept.
 */
function describe(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { error: typeof error }
  const code = codeOf(error)
  const places = (error.stack ?? '').split('\n').filter((line) => line.trim().startsWith('at '))
  return {
    error: error.name,
    ...(code === null ? {} : { code }),
    ...(quotesValues(error, code) ? {} : { message: error.message }),
    places: places.slice(0, 8).map((line) => line.trim()),
    ...(error.cause === undefined ? {} : { cause: describe(error.cause) }),
  }
}

function codeOf(error: Error): string | null {
  return 'code' in error && typeof error.code === 'string' ? error.code : null
}

function quotesValues(error: Error, code: string | null): boolean {
  return /^[0-9A-Z]{5}$/.test(code ?? '') || error.message.startsWith('Failed query')
}

/** Says one sentence to the person who started the program. */
export function say(sentence: string): void {
  console.log(sentence)
}
