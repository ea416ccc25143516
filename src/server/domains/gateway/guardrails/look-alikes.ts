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
const LATIN = /[A-Za-z\u00c0-\u024f]/
const WORDS = /[\p{L}\p{M}]+/gu

/**
 * Rewrites look-alike letters in words that mix Latin with Cyrillic, Greek or Armenian; words of one
 * script stay as they are. The text keeps its length. Returns the text and how many words were mixed.
 */
export function rewriteLookAlikes(text: string): { text: string; mixedWords: number } {
  if (!FOREIGN.test(text)) return { text, mixedWords: 0 }
  let mixedWords = 0
  const rewritten = text.replace(WORDS, (word) => {
    if (!FOREIGN.test(word) || !LATIN.test(word)) return word
    mixedWords += 1
    return word.replace(/./gu, (letter) => LATIN_FOR.get(letter) ?? letter)
  })
  return { text: rewritten, mixedWords }
}
