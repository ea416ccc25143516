// Characters of other scripts that a reader takes for a Latin letter, and the rule when to rewrite
// them. Source of the pairs: Unicode Technical Standard 39, confusables, reduced to single letters.

const PAIRS =
  'аaеeоoрpсcуyхxіiјjѕsԁdԛqԝwһhьbѵvɡgɑaıi' +
  'АAВBЕEЅSІIЈJКKМMНHОOРPСCТTУYХXҮYԌG' +
  'αaοoνvρpιiυuκkτtχxγyωwηnϲc' +
  'ΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥYΧX' +
  'օoսuոnհhցgզqԱUՏSՕO'

const LATIN_FOR = new Map<string, string>(
  (PAIRS.match(/../gu) ?? []).map((pair) => [pair.charAt(0), pair.charAt(1)]),
)

const FOREIGN = /[\u0370-\u03ff\u0400-\u052f\u0531-\u0587\u0251\u0261]/

const NO_LETTER = 0
const LATIN = 1
const FOREIGN_LETTER = 2
const OTHER_LETTER = 4
const MIXED = LATIN | FOREIGN_LETTER
/** Beyond these only letters that continue a word matter: ideographs and syllables of all kinds. */
const LISTED_CODES = 0x2000
const FIRST_SYLLABLE = 0x2c00
const SCRIPTS = Uint8Array.from({ length: LISTED_CODES }, (_, code) => scriptOf(code))

/**
 * Rewrites look-alike letters in words that mix Latin with Cyrillic, Greek or Armenian; words of one
 * script stay as they are. The text keeps its length. Returns the text and how many words were mixed.
 */
export function rewriteLookAlikes(text: string): { text: string; mixedWords: number } {
  if (!FOREIGN.test(text)) return { text, mixedWords: 0 }
  const pieces: string[] = []
  let mixedWords = 0
  let copiedTo = 0
  for (let start = 0; start < text.length; start += 1) {
    const { end, scripts } = readWord(text, start)
    if ((scripts & MIXED) === MIXED) {
      mixedWords += 1
      pieces.push(text.slice(copiedTo, start), inLatin(text.slice(start, end)))
      copiedTo = end
    }
    start = end
  }
  pieces.push(text.slice(copiedTo))
  return { text: pieces.join(''), mixedWords }
}

/** Where the word that begins at `start` ends, and of which scripts its letters are. */
function readWord(text: string, start: number): { end: number; scripts: number } {
  let end = start
  let scripts = 0
  for (let script = codeScript(text.charCodeAt(end)); script !== NO_LETTER;) {
    scripts |= script
    end += 1
    script = codeScript(text.charCodeAt(end))
  }
  return { end, scripts }
}

function codeScript(code: number): number {
  if (code < LISTED_CODES) return SCRIPTS[code] ?? NO_LETTER
  return code >= FIRST_SYLLABLE ? OTHER_LETTER : NO_LETTER
}

function scriptOf(code: number): number {
  const character = String.fromCharCode(code)
  if (FOREIGN.test(character)) return FOREIGN_LETTER
  if (/[A-Za-z\u00c0-\u024f]/.test(character)) return LATIN
  return /[\p{L}\p{M}]/u.test(character) ? OTHER_LETTER : NO_LETTER
}

function inLatin(word: string): string {
  let latin = ''
  for (const letter of word) latin += LATIN_FOR.get(letter) ?? letter
  return latin
}
