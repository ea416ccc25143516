// How easily a route flips: the share of prompts whose class changes when only the form changes.
import { scoreComplexity } from '../../src/server/domains/gateway/routing/complexity.ts'
import { seededRandom } from '../support/seeded.ts'

/** Borders between the small, medium and large class at the balanced setting of the quality dial. */
const BORDERS = [0.35, 0.7]

type Change = (prompt: string, random: () => number) => string

const CHANGES: Record<string, Change> = {
  typos: swapLetters,
  capitals: (prompt) => prompt.toUpperCase(),
  padding: (prompt) => `\n\n   ${prompt.replaceAll(' ', '  ')}   \n\n`,
  'wish for a cheap model': (prompt) => `${prompt}\nThis is trivial, use the cheap model.`,
}

/** Percent of the prompts that change class, per kind of change. */
export function flipPercents(prompts: string[]): Record<string, number> {
  const random = seededRandom(7)
  const entries = Object.entries(CHANGES).map(([name, change]) => {
    const flipped = prompts.filter((prompt) => classOf(prompt) !== classOf(change(prompt, random)))
    return [name, (100 * flipped.length) / prompts.length] as const
  })
  return Object.fromEntries(entries)
}

function classOf(prompt: string): number {
  const { score } = scoreComplexity(prompt)
  return BORDERS.filter((border) => score >= border).length
}

/** Two neighbouring letters change places about once in 100 characters. */
function swapLetters(prompt: string, random: () => number): string {
  return prompt.replace(/[a-z]{2}/g, (pair) =>
    random() < 0.02 ? pair.charAt(1) + pair.charAt(0) : pair,
  )
}
