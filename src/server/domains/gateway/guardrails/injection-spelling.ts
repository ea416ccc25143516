// Spellings that hide words from a reader of words: letters set apart, digits for letters, words run
// together, text turned around. Input is plain lower case; each function gives the usual spelling, or
// nothing when the disguise is not there.

/** Words an injection can hardly do without; they tell which of two spellings was meant. */
const TELLING_WORDS =
  'ignore disregard forget override bypass reveal repeat print show output tell previous prior above ' +
  'earlier preceding all any every the your my our you are instructions instruction rules guidelines ' +
  'directions directives commands restrictions system prompt message messages password secret key ' +
  'pretend act jailbreak developer mode from now on without unfiltered follow execute instead and do not ' +
  'hidden initial original new task say admin limits anything safety filter filters policy context'

const TELLING = new Set(TELLING_WORDS.split(' '))
const BY_LENGTH = [...TELLING].toSorted((one, other) => other.length - one.length)
const RUN_TOGETHER = new RegExp(BY_LENGTH.join('|'), 'g')

const SPACED_RUN =
  /(?<![\p{L}\p{N}])(?:[\p{L}\p{N}][ .\-_*|/,~+]{1,3}){4,}[\p{L}\p{N}](?![\p{L}\p{N}])/gu
const LEET_WORD = /(?<![a-z013456789@$!|+])[a-z013456789@$!|+]{2,24}(?![a-z013456789@$!|+])/g
const LEET = new Map(
  Object.entries({
    '0': 'o',
    '3': 'e',
    '4': 'a',
    '5': 's',
    '6': 'g',
    '7': 't',
    '8': 'b',
    '9': 'g',
    '@': 'a',
    $: 's',
    '!': 'i',
    '|': 'l',
    '+': 't',
  }),
)
const LONG_WORD = /[a-z]{12,}/g
const BACKWARD_WORD =
  /\b(?:eht|dna|uoy|ruoy|era|morf|won|erongi|drager(?:sid)?|tegrof|suoiverp|roirp|evoba|snoitcurtsn[i]|selur|metsys|tpmorp|laever|drowssap|terces|taht|siht|htiw|llet|lla)\b/g
const BACKWARD_HITS = 2

/** Words whose letters stand apart ("i g n o r e", "i-g-n-o-r-e") drawn together. */
export function spacedText(text: string): string | undefined {
  const drawn = text.replace(SPACED_RUN, (run) => segment(closedUp(run)))
  return drawn === text ? undefined : drawn
}

/** Digits and signs inside words as the letters they stand for. */
export function leetText(text: string): string | undefined {
  let count = 0
  const spelt = text.replace(LEET_WORD, (word) => {
    if (!/[a-z]/.test(word) || !/[^a-z]/.test(word)) return word
    const letters = leetWord(word)
    if (letters !== word) count += 1
    return letters
  })
  return count >= 2 ? spelt : undefined
}

/** Words written without spaces parted where the telling words stand. */
export function segmentedText(text: string): string | undefined {
  const parted = text.replace(LONG_WORD, segment)
  return parted === text ? undefined : parted
}

/** The whole text from its end, when common words stand there backwards. */
export function reversedText(text: string): string | undefined {
  return isBackward(text) ? [...text].reverse().join('') : undefined
}

/** Every word from its end, in the order of the text. */
export function reversedWords(text: string): string | undefined {
  if (!isBackward(text)) return undefined
  return text.replace(/[\p{L}\p{N}]+/gu, (word) => [...word].reverse().join(''))
}

function isBackward(text: string): boolean {
  return (text.match(BACKWARD_WORD)?.length ?? 0) >= BACKWARD_HITS
}

/** Letters without what stands between them; wider gaps than the usual one part words. */
function closedUp(run: string): string {
  const gaps = run.match(/[^\p{L}\p{N}]+/gu) ?? []
  const usual = Math.min(...gaps.map((gap) => gap.length))
  return run.replace(/[^\p{L}\p{N}]+/gu, (gap) => (gap.length > usual ? ' ' : ''))
}

/** Parts a run of letters at its telling words, when they fill most of it. */
function segment(run: string): string {
  if (run.length < 12) return run
  const parts = run.match(RUN_TOGETHER) ?? []
  const covered = parts.reduce((sum, part) => sum + part.length, 0)
  const isTelling = parts.filter((part) => part.length > 4).length >= 2 && covered >= run.length / 2
  return isTelling ? run.replace(RUN_TOGETHER, ' $& ').replace(/ {2,}/g, ' ').trim() : run
}

function leetWord(word: string): string {
  const core = word.replace(/[!+|]+$/, '')
  const rest = word.slice(core.length)
  const plain = core.replace(/[^a-z1]/g, (sign) => LEET.get(sign) ?? sign)
  if (!plain.includes('1')) return plain + rest
  const withI = plain.replaceAll('1', 'i')
  const withL = plain.replaceAll('1', 'l')
  return (TELLING.has(withL) ? withL : withI) + rest
}
