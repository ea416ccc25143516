// Finds thousands of fixed words in one pass over a text (Aho-Corasick), without regard to case.
import { lowerCode } from '../word-hash.ts'

type State = { readonly next: Map<number, number>; fallback: number; words: number[] }

/** An automaton over all words; made once, used for every text. */
export type WordAutomaton = {
  readonly states: readonly State[]
  readonly lengths: readonly number[]
}

/** Builds the automaton. Empty words are left out. */
export function buildWordAutomaton(words: readonly string[]): WordAutomaton {
  const states: State[] = [newState()]
  words.forEach((word, index) => insertWord(states, word, index))
  linkFallbacks(states)
  return { states, lengths: words.map((word) => word.length) }
}

/** Calls `report` for every occurrence of every word, with the index of the word. */
export function findWords(
  { states, lengths }: WordAutomaton,
  text: string,
  report: (word: number, start: number, end: number) => void,
): void {
  let state = 0
  for (let at = 0; at < text.length; at += 1) {
    state = step(states, state, lowerCode(text.charCodeAt(at)))
    for (const word of states[state]?.words ?? [])
      report(word, at + 1 - (lengths[word] ?? 0), at + 1)
  }
}

function newState(): State {
  return { next: new Map(), fallback: 0, words: [] }
}

function insertWord(states: State[], word: string, index: number): void {
  if (word === '') return
  let state = 0
  for (let at = 0; at < word.length; at += 1) {
    const code = lowerCode(word.charCodeAt(at))
    let next = states[state]?.next.get(code)
    if (next === undefined) {
      next = states.push(newState()) - 1
      states[state]?.next.set(code, next)
    }
    state = next
  }
  states[state]?.words.push(index)
}

/** Breadth first: where to go on when the next unit does not fit, and which shorter words end here. */
function linkFallbacks(states: State[]): void {
  const queue = [...stateAt(states, 0).next.values()]
  for (let head = 0; head < queue.length; head += 1) {
    const state = stateAt(states, queue[head] ?? 0)
    for (const [code, next] of state.next) {
      linkFallback(states, stateAt(states, next), step(states, state.fallback, code))
      queue.push(next)
    }
  }
}

function linkFallback(states: readonly State[], state: State, fallback: number): void {
  state.fallback = fallback
  state.words = [...state.words, ...stateAt(states, fallback).words]
}

function stateAt(states: readonly State[], index: number): State {
  return states[index] ?? newState()
}

function step(states: readonly State[], from: number, code: number): number {
  let state = from
  for (;;) {
    const next = states[state]?.next.get(code)
    if (next !== undefined) return next
    if (state === 0) return 0
    state = states[state]?.fallback ?? 0
  }
}
