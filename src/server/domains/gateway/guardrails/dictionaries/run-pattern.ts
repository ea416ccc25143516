// Runs a pattern's automaton over a text in one pass: time is length times states, whatever the text.
import type { Automaton } from './pattern.ts'

/** A match; `end` is exclusive. */
type Match = { readonly start: number; readonly end: number }

/**
 * All places where the pattern fits whole words; overlapping matches are joined. Each state keeps the
 * earliest start from which it can be reached, so no place is looked at twice.
 */
export function runPattern(automaton: Automaton, text: string): Match[] {
  const matched = automaton.accepts.length
  const matches: Match[] = []
  let current = new Map<number, number>()
  for (let at = 0; at < text.length; at += 1) {
    if (isBoundary(text, at)) enterStarts(automaton, current, at)
    if (current.size === 0) continue
    const reached = advance(automaton, current, text.charCodeAt(at))
    const start = reached.get(matched)
    if (start !== undefined && isBoundary(text, at + 1)) addMatch(matches, { start, end: at + 1 })
    reached.delete(matched)
    current = reached
  }
  return matches
}

function enterStarts({ starts }: Automaton, current: Map<number, number>, at: number): void {
  for (const state of starts) {
    if (!current.has(state)) current.set(state, at)
  }
}

/** Whether a word could begin or end here: not between two letters, digits or underscores. */
export function isBoundary(text: string, at: number): boolean {
  return !(isWordSign(text.charCodeAt(at - 1)) && isWordSign(text.charCodeAt(at)))
}

function advance(
  automaton: Automaton,
  current: ReadonlyMap<number, number>,
  code: number,
): Map<number, number> {
  const reached = new Map<number, number>()
  for (const [state, start] of current) {
    if (!automaton.accepts[state]?.(code)) continue
    for (const next of automaton.nexts[state] ?? []) {
      const earlier = reached.get(next)
      if (earlier === undefined || start < earlier) reached.set(next, start)
    }
  }
  return reached
}

function addMatch(matches: Match[], match: Match): void {
  let start = match.start
  while (matches.length > 0 && (matches.at(-1)?.end ?? 0) > start) {
    start = Math.min(start, matches.pop()?.start ?? start)
  }
  matches.push({ start, end: match.end })
}

function isWordSign(code: number): boolean {
  return (
    (code >= 0x30 && code <= 0x39) ||
    (code >= 0x41 && code <= 0x5a) ||
    (code >= 0x61 && code <= 0x7a) ||
    code === 0x5f ||
    code >= 0xc0
  )
}
