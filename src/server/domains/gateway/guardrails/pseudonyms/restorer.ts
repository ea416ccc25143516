// Puts values back into a streamed answer: whatever the pieces in which it arrives, the result is the
// same, and never more is held back than could still become a token.
import { longestUndecided, readToken } from './token-grammar.ts'

/** Put pieces in with `push`, take what is decided; `end` gives the rest. */
export type Restorer = {
  push(chunk: string): string
  end(): string
  /** The most characters that were held back at once so far. */
  readonly maxHeld: number
  /** Tokens in the answer that stand for nothing, because the model made them up. */
  readonly unknownTokens: number
}

/** No answer is held back by more than this, whatever its tokens look like. */
export const MAX_HELD = 24

const TOKEN = /^\[([A-Z]+(?:_[A-Z]+)*)_([1-9]\d{0,5})\]$/

/**
 * Restores tokens such as `[PERSON_1]` to the values of the map, as plain text. Keys that are not of
 * that form, or so long that more than `MAX_HELD` characters would have to be held, are not restored.
 */
export function createRestorer(map: ReadonlyMap<string, string>): Restorer {
  const labels = labelsOf(map)
  let buffer = ''
  let before = ''
  let maxHeld = 0
  let unknownTokens = 0

  function take(isWhole: boolean): string {
    let restored = ''
    let at = 0
    while (at < buffer.length) {
      const read = readToken(buffer, at, { labels, isWhole, before })
      if (read.kind === 'partial') break
      const value = read.kind === 'token' ? map.get(`[${read.label}_${read.number}]`) : undefined
      if (read.kind === 'token' && value === undefined)
        unknownTokens += Number(buffer.charAt(at) === '[')
      const isRestored = read.kind === 'token' && value !== undefined
      const end = isRestored ? read.end : at + 1
      restored += isRestored ? value + read.suffix : buffer.charAt(at)
      before = buffer.charAt(end - 1)
      at = end
    }
    buffer = buffer.slice(at)
    maxHeld = Math.max(maxHeld, buffer.length)
    return restored
  }

  return {
    push(chunk) {
      buffer += chunk
      return take(false)
    },
    end: () => take(true),
    get maxHeld() {
      return maxHeld
    },
    get unknownTokens() {
      return unknownTokens
    },
  }
}

/** Labels of the map's keys, longest first, so that no label hides behind its beginning. */
function labelsOf(map: ReadonlyMap<string, string>): string[] {
  const labels = new Set<string>()
  for (const key of map.keys()) {
    const label = TOKEN.exec(key)?.[1]
    if (label !== undefined && longestUndecided([label]) <= MAX_HELD) labels.add(label)
  }
  return [...labels].toSorted((one, other) => other.length - one.length || (one < other ? -1 : 1))
}
