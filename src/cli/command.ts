// What a command is, and how one ends: text for people, data for programs, an exit code for scripts.
import type { Config } from '../server/config.ts'

/** How a command ends; also printed by --help. */
export const exitCodes = {
  done: 0,
  failed: 1,
  misused: 2,
  outdated: 3,
} as const

export type Outcome = {
  /** For people. */
  text: string
  /** The same for programs, printed with --json. */
  data: unknown
  exitCode?: number
}

export type Command = {
  /** What is typed, for example "db status". */
  words: string
  /** Name of the one further word it needs. */
  needs?: string
  does: string
  run: (call: {
    config: Config
    given: string
    progress: (sentence: string) => void
  }) => Promise<Outcome> | Outcome
}

/** The command cannot do what was asked; the message says why and what to do. */
export class CommandError extends Error {
  override name = 'CommandError'
}
