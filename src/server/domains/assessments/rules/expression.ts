// The small language of conditions such as `visible_when`: from text to tree. No calls, no patterns,
// no arithmetic, so an expression can do no harm. What a tree means is expression-value.ts.
import { type Token, tokenise } from './expression-tokens.ts'

const MAX_DEPTH = 8
const MAX_LENGTH = 500

export type Literal = string | number | boolean
export type Operator = '==' | '!=' | '>=' | '<=' | '>' | '<'
export type Operand =
  | { kind: 'literal'; value: Literal }
  | { kind: 'item'; id: string }
  | { kind: 'profile'; field: string }

export type Expression =
  | { kind: 'or' | 'and'; parts: Expression[] }
  | { kind: 'not'; part: Expression }
  | { kind: 'compare'; operator: Operator; left: Operand; right: Operand }
  | { kind: 'in'; left: Operand; list: Literal[] }
  | { kind: 'holds'; operand: Operand }

/** What is wrong with an expression, and where: `position` counts characters from 0. */
export class ExpressionError extends Error {
  readonly position: number
  constructor(message: string, position: number) {
    super(`${message} (at character ${position + 1})`)
    this.position = position
  }
}

type Cursor = { tokens: Token[]; index: number; depth: number }

/**
 * The tree of an expression. `not` binds closest, then `and`, then `or`; parentheses and `not` may
 * nest eight deep. Throws ExpressionError.
 */
export function parseExpression(source: string): Expression {
  if (source.length > MAX_LENGTH) {
    throw new ExpressionError(`An expression may have ${MAX_LENGTH} characters`, MAX_LENGTH)
  }
  const { tokens, strayAt } = tokenise(source)
  if (strayAt !== null) throw new ExpressionError('This character has no meaning here', strayAt)
  const cursor: Cursor = { tokens, index: 0, depth: 0 }
  const expression = parseOr(cursor)
  const next = peek(cursor)
  if (next.kind !== 'end') throw new ExpressionError(`Unexpected ${next.text}`, next.at)
  return expression
}

function parseOr(cursor: Cursor): Expression {
  return parseChain(cursor, 'or', parseAnd)
}

function parseAnd(cursor: Cursor): Expression {
  return parseChain(cursor, 'and', parseUnary)
}

function parseChain(
  cursor: Cursor,
  word: 'or' | 'and',
  parsePart: (cursor: Cursor) => Expression,
): Expression {
  const first = parsePart(cursor)
  const parts = [first]
  while (takeWord(cursor, word)) parts.push(parsePart(cursor))
  return parts.length === 1 ? first : { kind: word, parts }
}

function parseUnary(cursor: Cursor): Expression {
  const at = peek(cursor).at
  if (takeWord(cursor, 'not')) {
    return deeper(cursor, at, () => ({ kind: 'not', part: parseUnary(cursor) }))
  }
  if (takeSymbol(cursor, '(')) {
    return deeper(cursor, at, () => {
      const inner = parseOr(cursor)
      expectSymbol(cursor, ')')
      return inner
    })
  }
  return parseComparison(cursor)
}

function deeper(cursor: Cursor, at: number, parse: () => Expression): Expression {
  cursor.depth += 1
  if (cursor.depth > MAX_DEPTH) {
    throw new ExpressionError(`Nested more than ${MAX_DEPTH} deep`, at)
  }
  const expression = parse()
  cursor.depth -= 1
  return expression
}

function parseComparison(cursor: Cursor): Expression {
  const left = parseOperand(cursor)
  if (takeWord(cursor, 'in')) return { kind: 'in', left, list: parseList(cursor) }
  const next = peek(cursor)
  if (next.kind !== 'operator') return { kind: 'holds', operand: left }
  cursor.index += 1
  return { kind: 'compare', operator: next.operator, left, right: parseOperand(cursor) }
}

function parseOperand(cursor: Cursor): Operand {
  const token = peek(cursor)
  cursor.index += 1
  switch (token.kind) {
    case 'literal':
      return { kind: 'literal', value: token.value }
    case 'reference':
      return token.text.startsWith('profile.')
        ? { kind: 'profile', field: token.text.slice('profile.'.length) }
        : { kind: 'item', id: token.text }
    case 'operator':
    case 'symbol':
    case 'word':
      throw new ExpressionError(`Expected a value before ${token.text}`, token.at)
    case 'end':
      throw new ExpressionError('Expected a value at the end', token.at)
  }
}

function parseList(cursor: Cursor): Literal[] {
  expectSymbol(cursor, '[')
  const list: Literal[] = []
  do {
    const token = peek(cursor)
    if (token.kind !== 'literal') {
      throw new ExpressionError('A list holds only numbers, texts, true and false', token.at)
    }
    list.push(token.value)
    cursor.index += 1
  } while (takeSymbol(cursor, ','))
  expectSymbol(cursor, ']')
  return list
}

function peek(cursor: Cursor): Token {
  return cursor.tokens[cursor.index] ?? { kind: 'end', text: 'end', at: 0 }
}

function takeWord(cursor: Cursor, word: string): boolean {
  const token = peek(cursor)
  const found = token.kind === 'word' && token.text === word
  if (found) cursor.index += 1
  return found
}

function takeSymbol(cursor: Cursor, symbol: string): boolean {
  const token = peek(cursor)
  const found = token.kind === 'symbol' && token.text === symbol
  if (found) cursor.index += 1
  return found
}

function expectSymbol(cursor: Cursor, symbol: string): void {
  if (!takeSymbol(cursor, symbol)) {
    throw new ExpressionError(`Expected ${symbol}`, peek(cursor).at)
  }
}
