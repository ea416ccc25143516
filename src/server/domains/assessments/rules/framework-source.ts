// What a framework file may not contain whatever it means: too much, too deep, hidden machinery of
// YAML (anchors, tags, directives), markup, invisible characters. Checked before and after parsing.
import { CST, type Document, isMap, isScalar, isSeq, Lexer, type YAMLMap } from 'yaml'
import { error, type FrameworkProblem } from './framework-problem.ts'

const MAX_BYTES = 1024 * 1024

/** A full file has some 150,000; the parser needs about a second for 300,000. */
const MAX_TOKENS = 200_000

/** The deepest kind of file needs 8. */
const MAX_DEPTH = 16

/** Control characters but tab and line ends, and those that turn text around or hide in it. */
const INVISIBLE = /[^\P{Cc}\t\n\r]|[\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/u

/** The start of a tag or comment, or a character reference. */
const MARKUP = /<[a-z/!?]|&(?:#\d+|#x[\da-f]+|[a-z]+\d*);/i

const REFUSED_TOKENS: Partial<Record<CST.TokenType, string>> = {
  anchor: 'Anchors (&name) are not allowed',
  alias: 'Aliases (*name) are not allowed',
  tag: 'Tags (!name) are not allowed',
  'directive-line': 'Directives (%name) are not allowed',
  'explicit-key-ind': 'Keys introduced by ? are not allowed',
}

const BRACKETS: Partial<Record<CST.TokenType, number>> = {
  'flow-map-start': 1,
  'flow-seq-start': 1,
  'flow-map-end': -1,
  'flow-seq-end': -1,
}

/** Problems of the text itself, found without parsing it: at most one, the first. */
export function refusedText(source: string): FrameworkProblem[] {
  if (Buffer.byteLength(source, 'utf8') > MAX_BYTES) {
    return [error('', 'too-large', 'The file is larger than 1 MiB')]
  }
  if (isInvisible(source)) {
    return [error('', 'control-characters', 'The file holds control or invisible characters')]
  }
  return refusedTokens(source)
}

/** Problems of the parsed values: markup, invisible characters, keys given twice, depth. */
export function refusedValues(document: Document): FrameworkProblem[] {
  return refusedNode(document.contents, [])
}

/**
 * Looks at the words of YAML one by one, so that costly ones are refused before parsing. The word
 * after a `scalar` mark is the scalar's own text, whatever sign it starts with.
 */
function refusedTokens(source: string): FrameworkProblem[] {
  let count = 0
  let brackets = 0
  let dashes = 0
  let isText = false
  for (const token of new Lexer().lex(source)) {
    const type: CST.TokenType | null = isText ? null : CST.tokenType(token)
    isText = type === 'scalar'
    count += 1
    brackets = Math.max(0, brackets + (BRACKETS[type ?? 'space'] ?? 0))
    dashes = dashesOnLine(type, dashes)
    const refused = REFUSED_TOKENS[type ?? 'space']
    if (refused) return [error('', 'yaml', refused)]
    if (brackets + dashes > MAX_DEPTH) return [tooDeep('')]
    if (count > MAX_TOKENS) return [error('', 'too-large', 'The file has too many parts')]
  }
  return []
}

/** Lists nest by dashes on one line; nesting by indentation is bounded by the size of the file. */
function dashesOnLine(type: CST.TokenType | null, before: number): number {
  if (type === 'seq-item-ind') return before + 1
  return type === 'newline' ? 0 : before
}

function refusedNode(node: unknown, path: readonly string[]): FrameworkProblem[] {
  if (path.length > MAX_DEPTH) return [tooDeep(path.join('.'))]
  if (isMap(node)) return refusedMap(node, path)
  if (isSeq(node)) {
    return node.items.flatMap((item, index) => refusedNode(item, [...path, String(index)]))
  }
  return isScalar(node) && typeof node.value === 'string' ? refusedString(node.value, path) : []
}

function refusedMap(map: YAMLMap, path: readonly string[]): FrameworkProblem[] {
  const seen = new Set<string>()
  return map.items.flatMap(({ key, value }) => {
    const name = isScalar(key) ? String(key.value) : ''
    const at = [...path, name]
    const isRepeated = seen.has(name)
    seen.add(name)
    return [
      ...(isRepeated ? [error(at.join('.'), 'yaml', `The key ${name} is given twice`)] : []),
      ...refusedString(name, at),
      ...refusedNode(value, at),
    ]
  })
}

function refusedString(text: string, path: readonly string[]): FrameworkProblem[] {
  if (isInvisible(text)) {
    return [error(path.join('.'), 'control-characters', 'The text holds invisible characters')]
  }
  return MARKUP.test(text)
    ? [error(path.join('.'), 'html', 'Plain text only: no tags, no character references')]
    : []
}

function isInvisible(text: string): boolean {
  return !text.isWellFormed() || INVISIBLE.test(text)
}

function tooDeep(path: string): FrameworkProblem {
  return error(path, 'too-deep', `Nested more than ${MAX_DEPTH} deep`)
}
