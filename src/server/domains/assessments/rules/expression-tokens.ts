// The words and signs of an expression, with their places. What they mean together is expression.ts.

export type Token =
  | { kind: 'literal'; value: string | number | boolean; text: string; at: number }
  | { kind: 'operator'; operator: '==' | '!=' | '>=' | '<=' | '>' | '<'; text: string; at: number }
  | { kind: 'reference'; text: string; at: number }
  | { kind: 'word'; text: 'or' | 'and' | 'not' | 'in'; at: number }
  | { kind: 'symbol'; text: string; at: number }
  | { kind: 'end'; text: 'end'; at: number }

type Reader = (text: string, at: number) => Token

/** Tried in this order at each place. A reference needs its dot, so `or.a` is none and `or` a word. */
const readers: [RegExp, Reader][] = [
  [/-?\d+(?:\.\d+)?(?![\w.])/y, (text, at) => ({ kind: 'literal', value: Number(text), text, at })],
  [/'[^'\n]*'|"[^"\n]*"/y, (text, at) => ({ kind: 'literal', value: text.slice(1, -1), text, at })],
  [
    /(?:true|false)(?![\w.])/y,
    (text, at) => ({ kind: 'literal', value: text === 'true', text, at }),
  ],
  [
    /(?:or|and|not|in)(?![\w.])/y,
    (text, at) => ({ kind: 'word', text: text as 'or' | 'and' | 'not' | 'in', at }),
  ],
  [
    /(?:profile\.[a-z_]+|[A-Z][A-Z0-9]*\.[a-z0-9_]+)(?![\w.])/y,
    (text, at) => ({ kind: 'reference', text, at }),
  ],
  [/==|!=|>=|<=|>|</y, (text, at) => ({ kind: 'operator', operator: text as '==', text, at })],
  [/[()[\],]/y, (text, at) => ({ kind: 'symbol', text, at })],
]

/** All tokens, ending with `end`; `strayAt` is the first place where none fits, or null. */
export function tokenise(source: string): { tokens: Token[]; strayAt: number | null } {
  const tokens: Token[] = []
  let at = skipSpace(source, 0)
  while (at < source.length) {
    const token = readToken(source, at)
    if (!token) return { tokens, strayAt: at }
    tokens.push(token)
    at = skipSpace(source, at + token.text.length)
  }
  tokens.push({ kind: 'end', text: 'end', at: source.length })
  return { tokens, strayAt: null }
}

function readToken(source: string, at: number): Token | null {
  for (const [pattern, read] of readers) {
    pattern.lastIndex = at
    const match = pattern.exec(source)
    if (match) return read(match[0], at)
  }
  return null
}

function skipSpace(source: string, from: number): number {
  let at = from
  while (source[at] === ' ') at += 1
  return at
}
