// The command line: reads what was typed, runs one command of the table, prints how it ended.
import { parseArgs } from 'node:util'
import { ConfigError, readConfig } from '../server/config.ts'
import { EmbeddedServerError } from '../server/foundation/db/embedded-problems.ts'
import { MigrationError } from '../server/foundation/db/migrate.ts'
import { CommandError, exitCodes, type Command } from './command.ts'
import { databaseCommands } from './database.ts'
import { apiCommands } from './openapi.ts'
import { sampleCommands } from './sample.ts'

const commands: Command[] = [...databaseCommands, ...sampleCommands, ...apiCommands]

process.exitCode = await main(process.argv.slice(2))

async function main(args: string[]): Promise<number> {
  const read = readArguments(args)
  if (read === null) return misused('This option is not known.')
  const { words, isHelp, isJson } = read
  if (isHelp) return printed(help(), exitCodes.done)
  const command = commands.find((each) => matches(each, words))
  if (command === undefined) return misused(complaint(words))
  try {
    const outcome = await command.run({
      config: readConfig(),
      given: command.needs === undefined ? '' : (words.at(-1) ?? ''),
      // Standard output is kept for the result, so that it can be piped.
      progress: (sentence) => console.error(sentence),
    })
    const text = isJson ? JSON.stringify(outcome.data) : outcome.text
    return printed(text, outcome.exitCode ?? exitCodes.done)
  } catch (error) {
    return failed(error)
  }
}

function readArguments(
  args: string[],
): { words: string[]; isHelp: boolean; isJson: boolean } | null {
  try {
    const options = { help: { type: 'boolean', short: 'h' }, json: { type: 'boolean' } } as const
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true })
    return { words: positionals, isHelp: values.help ?? false, isJson: values.json ?? false }
  } catch {
    return null
  }
}

/** True when the words are the command's own, with one more where it needs one. */
function matches({ words, needs }: Command, typed: readonly string[]): boolean {
  const own = words.split(' ')
  const count = own.length + (needs === undefined ? 0 : 1)
  return typed.length === count && own.every((word, index) => typed[index] === word)
}

function complaint(words: readonly string[]): string {
  if (words.length === 0) return 'Say what to do.'
  return `There is no command "${words.join(' ')}".`
}

function misused(sentence: string): number {
  console.error(`${sentence}\n\n${help()}`)
  return exitCodes.misused
}

function failed(error: unknown): number {
  if (error instanceof ConfigError) {
    console.error(error.message)
    return exitCodes.misused
  }
  const isMendable =
    error instanceof CommandError ||
    error instanceof EmbeddedServerError ||
    error instanceof MigrationError
  console.error(isMendable ? error.message : error)
  return exitCodes.failed
}

function printed(text: string, exitCode: number): number {
  console.log(text)
  return exitCode
}

function help(): string {
  const typed = commands.map(({ words, needs }) => (needs ? `${words} <${needs}>` : words))
  const width = Math.max(...typed.map((each) => each.length)) + 2
  return [
    'Commands, after "node src/cli/main.ts"; "npm run db --" and "npm run seed --" stand for their first word:',
    ...commands.map(({ does }, index) => `  ${(typed[index] ?? '').padEnd(width)}${does}`),
    '',
    'They work while the program runs and while it does not; the embedded database is then started for them.',
    'Settings are those of the program (see .env.example).',
    '',
    'Options:',
    '  --json    Prints the result as one line of JSON.',
    '  --help    Prints this.',
    '',
    'Exit codes:',
    `  ${exitCodes.done}  done`,
    `  ${exitCodes.failed}  failed; the reason is on standard error`,
    `  ${exitCodes.misused}  the words or the settings are wrong`,
    `  ${exitCodes.outdated}  db status: migrations are pending, or the database is newer than the program`,
  ].join('\n')
}
