// One escape at one place: HTML entities, URL escapes and backslash escapes of JSON and programs.
// Whole encoded runs (base64, hexadecimal) are read elsewhere.

const NAMED_ENTITIES = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', ' '],
  ['commat', '@'],
  ['period', '.'],
  ['colon', ':'],
  ['sol', '/'],
  ['lowbar', '_'],
  ['hyphen', '-'],
  ['dash', '-'],
  ['ndash', '-'],
  ['mdash', '-'],
  ['plus', '+'],
  ['num', '#'],
  ['shy', ''],
  ['zwnj', ''],
  ['zwj', ''],
])

const NUMERIC_ENTITY = /&#(?:x([0-9a-f]{1,6})|([0-9]{1,7}));/iy
const NAMED_ENTITY = /&([a-z]{2,6});/iy
const URL_ESCAPE = /%([2-7][0-9a-f])/iy
const UNICODE_ESCAPE = /\\(?:u([0-9a-f]{4})|u\{([0-9a-f]{1,6})\}|x([0-9a-f]{2}))/iy
const LINE_ESCAPE = /\\[nrt](?![a-z])/y

/** The text an escape at `index` stands for and where it ends; nothing when there is none. */
export function decodeEscape(
  text: string,
  index: number,
): { text: string; end: number } | undefined {
  switch (text.charAt(index)) {
    case '&':
      return decodeEntity(text, index)
    case '%':
      return decodeHex(text, index, URL_ESCAPE)
    default:
      return decodeHex(text, index, UNICODE_ESCAPE) ?? decodeLineEscape(text, index)
  }
}

function decodeEntity(text: string, index: number): { text: string; end: number } | undefined {
  const numeric = matchAt(NUMERIC_ENTITY, text, index)
  if (numeric) {
    const [, hexadecimal, decimal] = numeric
    const code = hexadecimal ? parseInt(hexadecimal, 16) : Number(decimal)
    return printable(code, NUMERIC_ENTITY.lastIndex)
  }
  const named = matchAt(NAMED_ENTITY, text, index)
  const plain = NAMED_ENTITIES.get(named?.[1]?.toLowerCase() ?? '')
  return plain === undefined ? undefined : { text: plain, end: NAMED_ENTITY.lastIndex }
}

function decodeHex(
  text: string,
  index: number,
  pattern: RegExp,
): { text: string; end: number } | undefined {
  const match = matchAt(pattern, text, index)
  const digits = match?.slice(1).find((group) => group !== undefined)
  return digits === undefined ? undefined : printable(parseInt(digits, 16), pattern.lastIndex)
}

/** `\n` before a capital or a sign is a line break of a quoted string; before a small letter it may be a path. */
function decodeLineEscape(text: string, index: number): { text: string; end: number } | undefined {
  if (!matchAt(LINE_ESCAPE, text, index)) return undefined
  return { text: text.charAt(index + 1) === 't' ? '\t' : '\n', end: index + 2 }
}

function printable(code: number, end: number): { text: string; end: number } | undefined {
  const isText =
    code >= 0x20 && code !== 0x7f && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
  return isText ? { text: String.fromCodePoint(code).normalize('NFKC'), end } : undefined
}

function matchAt(pattern: RegExp, text: string, index: number): RegExpExecArray | null {
  pattern.lastIndex = index
  return pattern.exec(text)
}
