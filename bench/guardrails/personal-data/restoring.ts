// Restores a million randomly cut answers with every accepted distortion of a token, and compares each
// with the answer restored in one piece and with what was meant.
import { createRestorer } from '../../../src/server/domains/gateway/guardrails/pseudonyms/restorer.ts'
import { seededRandom } from '../../support/seeded.ts'
import { pick } from '../pick.ts'

const VALUES = new Map([
  ['[PERSON_1]', 'Agnieszka $& Kowalski'],
  ['[PERSON_2]', 'Jo'],
  ['[EMAIL_1]', 'anna_k@firm.example'],
  ['[ACCOUNT_12]', 'DE89 3704 0044 0532 0130 00'],
  ['[PLACE_3]', '12 High Street, Leeds'],
])

const DISTORTIONS: ((token: string, value: string) => [written: string, meant: string])[] = [
  (token, value) => [token, value],
  (token, value) => [token.toLowerCase(), value],
  (token, value) => [token.replace(/[[\]_]/g, String.raw`\$&`), value],
  (token, value) => [token.slice(1, -1), value],
  (token, value) => [token.replace('_', ' '), value],
  (token, value) => [token.replace('_', '-'), value],
  (token, value) => [`**${token}**`, `**${value}**`],
  (token, value) => [`<${token.slice(1, -1)}>`, value],
  (token, value) => [`${token}'s`, `${value}'s`],
  (token, value) => [`${token.slice(0, -1)}'s]`, `${value}'s`],
  (token, value) => [`【${token.slice(1, -1)}】`, value],
  (token, value) => [`［${token.slice(1, -1)}］`, value],
]
const FILLERS = [
  ' and ',
  ', ',
  '. ',
  '\n',
  ' [note] ',
  ' person ',
  ' [PERSON_9] ',
  ' <b>',
  ' \\ ',
  ' (',
  ') ',
  ' PLACE ',
]

/** Runs `count` answers; returns how many came out wrong and the most characters ever held back. */
export function restoreMany(
  count: number,
  seed: number,
): { answers: number; wrong: number; maxHeld: number } {
  const random = seededRandom(seed)
  const tokens = [...VALUES]
  let wrong = 0
  let maxHeld = 0
  for (let answer = 0; answer < count; answer += 1) {
    let written = ''
    let meant = ''
    for (let part = 0; part < 4; part += 1) {
      const [token, value] = pick(random, tokens)
      const [distorted, restored] = pick(random, DISTORTIONS)(token, value)
      const filler = pick(random, FILLERS)
      written += filler + distorted + ' '
      meant += filler + restored + ' '
    }
    const restorer = createRestorer(VALUES)
    let restored = ''
    for (let from = 0; from < written.length;) {
      const to = from + 1 + Math.floor(random() * 9)
      restored += restorer.push(written.slice(from, to))
      from = to
    }
    restored += restorer.end()
    wrong += Number(restored !== meant)
    maxHeld = Math.max(maxHeld, restorer.maxHeld)
  }
  return { answers: count, wrong, maxHeld }
}
