// A small language for patterns that always runs in linear time: literals, classes, bounded repeats,
// groups, alternation. Read into a non-deterministic automaton (Thompson) without look-around,
// back-references or nested unbounded repeats.

/** States of the automaton: `accepts[i]` tells which code units lead from state i to `nexts[i]`. */
export type Automaton = {
  readonly accepts: readonly ((code: number) => boolean)[]
  /** Per state: states reached by a fitting unit; the number of states stands for "matched". */
  readonly nexts: readonly (readonly number[])[]
  readonly starts: readonly number[]
}

/** Why a pattern is refused, in words for the person who wrote it; never the pattern itself. */
export class PatternError extends Error {}

const MAX_STATES = 512
const MAX_REPEAT = 64

type Node =
  | { kind: 'class'; accepts: (code: number) => boolean }
  | { kind: 'sequence'; parts: Node[] }
  | { kind: 'choice'; options: Node[] }
  | { kind: 'repeat'; part: Node; least: number; most: number }

type Reader = { readonly pattern: string; at: number }

/** Reads a pattern. Throws a PatternError that says what is not allowed and at which place. */
export function compilePattern(pattern: string): Automaton {
  const reader = { pattern, at: 0 }
  const node = readChoice(reader)
  if (reader.at < pattern.length) refuse(reader, 'a closing bracket has no opening one')
  if (mayBeEmpty(node))
    throw new PatternError('The pattern also fits an empty text. Let it require a character.')
  return build(node)
}

function refuse({ at }: Reader, reason: string): never {
  throw new PatternError(`At character ${at + 1}: ${reason}.`)
}

function readChoice(reader: Reader): Node {
  const options = [readSequence(reader)]
  while (reader.pattern[reader.at] === '|') {
    reader.at += 1
    options.push(readSequence(reader))
  }
  return options.length === 1 && options[0] ? options[0] : { kind: 'choice', options }
}

function readSequence(reader: Reader): Node {
  const parts: Node[] = []
  while (reader.at < reader.pattern.length && !'|)'.includes(reader.pattern.charAt(reader.at))) {
    parts.push(readRepeat(reader, readAtom(reader)))
  }
  return { kind: 'sequence', parts }
}

function readAtom(reader: Reader): Node {
  const sign = reader.pattern.charAt(reader.at)
  reader.at += 1
  switch (sign) {
    case '(':
      return readGroup(reader)
    case '[':
      return readClass(reader)
    case '\\':
      return { kind: 'class', accepts: readEscape(reader) }
    case '.':
      return { kind: 'class', accepts: (code) => code !== 0x0a }
    default:
      return readLiteral(reader, sign)
  }
}

function readLiteral(reader: Reader, sign: string): Node {
  if ('^$'.includes(sign)) refuse(reader, 'anchors are not needed, since entries match whole words')
  if ('*+?{'.includes(sign)) refuse(reader, 'a repeat has nothing in front of it')
  return { kind: 'class', accepts: literal(sign) }
}

function readGroup(reader: Reader): Node {
  if (reader.pattern[reader.at] === '?')
    refuse(reader, 'look-around and named groups are not allowed')
  const node = readChoice(reader)
  if (reader.pattern[reader.at] !== ')') refuse(reader, 'an opening bracket is not closed')
  reader.at += 1
  return node
}

function readClass(reader: Reader): Node {
  const isNegated = reader.pattern[reader.at] === '^'
  if (isNegated) reader.at += 1
  const members: ((code: number) => boolean)[] = []
  while (reader.at < reader.pattern.length && reader.pattern[reader.at] !== ']') {
    members.push(readMember(reader))
  }
  if (reader.at >= reader.pattern.length) refuse(reader, 'a class is not closed with ]')
  if (members.length === 0) refuse(reader, 'a class is empty')
  reader.at += 1
  const accepts = (code: number) => members.some((member) => member(code)) !== isNegated
  return { kind: 'class', accepts }
}

function readMember(reader: Reader): (code: number) => boolean {
  const { pattern } = reader
  const from = pattern.charAt(reader.at)
  reader.at += 1
  if (from === '\\') return readEscape(reader)
  const to = pattern.charAt(reader.at + 1)
  if (pattern[reader.at] !== '-' || to === ']' || to === '') return literal(from)
  reader.at += 2
  const [low, high] = [from.charCodeAt(0), to.charCodeAt(0)]
  if (low > high) refuse(reader, 'a range runs backwards')
  return (code) => code >= low && code <= high
}

function readEscape(reader: Reader): (code: number) => boolean {
  const sign = reader.pattern.charAt(reader.at)
  reader.at += 1
  switch (sign) {
    case 'd':
      return isDigit
    case 'w':
      return (code) => isDigit(code) || code === 0x5f || isLetter(code)
    case 's':
      return (code) => code === 0x20 || (code >= 0x09 && code <= 0x0d)
    case '':
      return refuse(reader, 'the pattern ends with a backslash')
    default:
      if (/[A-Za-z0-9]/.test(sign))
        refuse(reader, 'only \\d, \\w, \\s and escaped signs are allowed')
      return literal(sign)
  }
}

function readRepeat(reader: Reader, part: Node): Node {
  const bounds = readBounds(reader)
  if (!bounds) return part
  if (bounds.most === Infinity && hasUnbounded(part)) {
    refuse(reader, 'an unbounded repeat stands inside another')
  }
  if (/[*+?{]/.test(reader.pattern.charAt(reader.at)))
    refuse(reader, 'two repeats follow each other')
  return { kind: 'repeat', part, ...bounds }
}

const SHORT_BOUNDS = new Map([
  ['*', { least: 0, most: Infinity }],
  ['+', { least: 1, most: Infinity }],
  ['?', { least: 0, most: 1 }],
])

function readBounds(reader: Reader): { least: number; most: number } | undefined {
  const sign = reader.pattern.charAt(reader.at)
  if (sign === '{') return readCounts(reader)
  const bounds = SHORT_BOUNDS.get(sign)
  if (bounds) reader.at += 1
  return bounds
}

function readCounts(reader: Reader): { least: number; most: number } {
  const match = /^\{(\d{1,3})(?:,(\d{1,3}))?\}/.exec(reader.pattern.slice(reader.at))
  if (!match) return refuse(reader, 'a repeat is written {3} or {2,5}')
  reader.at += match[0].length
  const least = Number(match[1])
  const most = Number(match[2] ?? match[1])
  if (most < least || most === 0 || most > MAX_REPEAT) {
    refuse(reader, `a repeat counts from 1 to ${MAX_REPEAT}`)
  }
  return { least, most }
}

function hasUnbounded(node: Node): boolean {
  switch (node.kind) {
    case 'class':
      return false
    case 'sequence':
      return node.parts.some(hasUnbounded)
    case 'choice':
      return node.options.some(hasUnbounded)
    case 'repeat':
      return node.most === Infinity || hasUnbounded(node.part)
  }
}

function mayBeEmpty(node: Node): boolean {
  switch (node.kind) {
    case 'class':
      return false
    case 'sequence':
      return node.parts.every(mayBeEmpty)
    case 'choice':
      return node.options.some(mayBeEmpty)
    case 'repeat':
      return node.least === 0 || mayBeEmpty(node.part)
  }
}

type Building = { accepts: ((code: number) => boolean)[]; nexts: Set<number>[] }

/** First and last states of a part; glushkov construction, so no empty moves are left. */
type Piece = { firsts: number[]; lasts: number[]; isEmpty: boolean }

function build(node: Node): Automaton {
  const building: Building = { accepts: [], nexts: [] }
  const { firsts, lasts } = place(building, node)
  const matched = building.accepts.length
  for (const last of lasts) building.nexts[last]?.add(matched)
  return {
    accepts: building.accepts,
    nexts: building.nexts.map((each) => [...each]),
    starts: [...new Set(firsts)],
  }
}

function place(building: Building, node: Node): Piece {
  switch (node.kind) {
    case 'class':
      return placeClass(building, node.accepts)
    case 'sequence':
      return node.parts.reduce<Piece>(
        (piece, part) => follow(building, piece, place(building, part)),
        EMPTY,
      )
    case 'choice': {
      const pieces = node.options.map((option) => place(building, option))
      return {
        firsts: pieces.flatMap(({ firsts }) => firsts),
        lasts: pieces.flatMap(({ lasts }) => lasts),
        isEmpty: pieces.some(({ isEmpty }) => isEmpty),
      }
    }
    case 'repeat':
      return placeRepeat(building, node)
  }
}

const EMPTY: Piece = { firsts: [], lasts: [], isEmpty: true }

function placeClass(building: Building, accepts: (code: number) => boolean): Piece {
  if (building.accepts.length >= MAX_STATES) {
    throw new PatternError(
      `The pattern is too large: repeats written out, it has more than ${MAX_STATES} characters.`,
    )
  }
  const state = building.accepts.push(accepts) - 1
  building.nexts.push(new Set())
  return { firsts: [state], lasts: [state], isEmpty: false }
}

function placeRepeat(building: Building, { part, least, most }: Node & { kind: 'repeat' }): Piece {
  let piece = EMPTY
  const copies = most === Infinity ? Math.max(1, least) : most
  for (let copy = 0; copy < copies; copy += 1) {
    const placed = place(building, part)
    if (most === Infinity && copy === copies - 1) link(building, placed.lasts, placed.firsts)
    piece = follow(building, piece, copy < least ? placed : { ...placed, isEmpty: true })
  }
  return piece
}

function follow(building: Building, one: Piece, two: Piece): Piece {
  link(building, one.lasts, two.firsts)
  return {
    firsts: one.isEmpty ? [...one.firsts, ...two.firsts] : one.firsts,
    lasts: two.isEmpty ? [...one.lasts, ...two.lasts] : two.lasts,
    isEmpty: one.isEmpty && two.isEmpty,
  }
}

function link(building: Building, from: readonly number[], to: readonly number[]): void {
  for (const state of from) for (const next of to) building.nexts[state]?.add(next)
}

function literal(sign: string): (code: number) => boolean {
  const [small, capital] = [sign.toLowerCase().charCodeAt(0), sign.toUpperCase().charCodeAt(0)]
  return (code) => code === small || code === capital
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39
}

function isLetter(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a) || code >= 0xc0
}
