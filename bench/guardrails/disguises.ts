// Disguises for the tests of the injection score: each turns a text into one that a model can still
// read and a simple search cannot.

export type Disguiser = (text: string) => string

/** The disguises a score must see through at hardly any cost, by name. */
export const DISGUISES: Record<string, Disguiser> = {
  'zero-width': (text) => between(text, '\u200b'),
  'soft hyphen': (text) => between(text, '\u00ad'),
  'look-alikes': (text) => exchanged(text, { a: 'а', e: 'е', o: 'о', p: 'р', c: 'с', i: 'і' }),
  'full-width': (text) =>
    text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)),
  accents: (text) => exchanged(text, { a: 'á', e: 'ê', i: 'ï', o: 'ö', u: 'ü', n: 'ñ' }),
  'mathematical letters': (text) =>
    text.replace(/[a-z]/g, (letter) => String.fromCodePoint(0x1d41a + letter.charCodeAt(0) - 97)),
  spaced: (text) =>
    text
      .split(' ')
      .map((word) => Array.from(word).join(' '))
      .join('   '),
  'spaced by hyphens': (text) =>
    text
      .split(' ')
      .map((word) => Array.from(word).join('-'))
      .join(' '),
  leetspeak: (text) => exchanged(text, { a: '4', e: '3', i: '1', o: '0', s: '5', t: '7' }),
  reversed: (text) => Array.from(text).toReversed().join(''),
  'reversed words': (text) =>
    text.replace(/[a-z]+/gi, (word) => Array.from(word).toReversed().join('')),
  rot13: (text) =>
    text.replace(/[a-z]/gi, (letter) => {
      const first = letter <= 'Z' ? 65 : 97
      return String.fromCharCode(((letter.charCodeAt(0) - first + 13) % 26) + first)
    }),
  base64: (text) => Buffer.from(text).toString('base64'),
  'base64 twice': (text) => Buffer.from(Buffer.from(text).toString('base64')).toString('base64'),
  hexadecimal: (text) => Buffer.from(text).toString('hex'),
  'url escapes': (text) =>
    text.replace(/[a-z]/gi, (letter) => `%${letter.charCodeAt(0).toString(16)}`),
  'html entities': (text) => text.replace(/[a-z]/gi, (letter) => `&#${letter.charCodeAt(0)};`),
  'tag characters': (text) =>
    text.replace(/[ -~]/g, (sign) => String.fromCodePoint(0xe0000 + sign.charCodeAt(0))),
}

function between(text: string, sign: string): string {
  return Array.from(text).join(sign)
}

function exchanged(text: string, pairs: Record<string, string>): string {
  return text.replace(/[a-z]/gi, (letter) => pairs[letter.toLowerCase()] ?? letter)
}
