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
  /(?<![a-z0-9\u00c0-\uffff])(?:[a-z0-9\u00c0-\uffff][ .\-_*|/,~+]{1,7}){4,}[a-z0-9\u00c0-\uffff](?![a-z0-9\u00c0-\uffff])/g
const SEPARATED_WORD = /(?<!\S)(?:\S[-_.*|~+/]){3,}\S(?!\S)/g
const SEPARATED_TOKEN = /(?<!\S)(?:\S[-_.*|~+/])+\S(?!\S)/g
const SEPARATED_HITS = 2
const SPACED_SIGNS = /(?<!\S)(?:\S\s{1,5}){4,}\S(?!\S)/g
const SPACE = /\s+/g
const GAP = /[ .\-_*|/,~+]+/g
const LEET_WORD = /(?<![a-z013456789@$!|+])[a-z013456789@$!|+]{1,24}(?![a-z013456789@$!|+])/g
const LEET_MIX = /[a-z][013456789@$!|+]+[a-z]|[a-z][01345789@$|+]|[013456789@$!|+][a-z]/
const SHORT_NUMBER = /^[0134579]{1,3}$/
const LEET_HITS = 2
const LEET_WORDS = 3
const LEET_SHARE = 0.3
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
const LONG_WORD = /(?<![a-z])[a-z]{12,}/g
const BACKWARD_WORD =
  /\b(?:eht|dna|uoy|ruoy|era|morf|won|erongi|drager(?:sid)?|tegrof|suoiverp|roirp|evoba|snoitcurtsn[i]|selur|metsys|tpmorp|laever|drowssap|terces|taht|siht|htiw|llet|lla)\b/g
const BACKWARD_HITS = 2

/** Words whose letters stand apart ("i g n o r e", "i-g-n-o-r-e") drawn together. */
export function spacedText(text: string): string | undefined {
  const drawn = joinedTokens(text)
    .replace(SPACED_SIGNS, (run) => segment(closedUp(run, SPACE)))
    .replace(SPACED_RUN, (run) => segment(closedUp(run, GAP)))
  return drawn === text ? undefined : drawn
}

/** Words written "i-g-n-o-r-e", between spaces, without their separators. */
function joinedTokens(text: string): string {
  if ((text.match(SEPARATED_WORD)?.length ?? 0) < SEPARATED_HITS) return text
  return text.replace(SEPARATED_TOKEN, (token) =>
    Array.from(token)
      .filter((_, index) => index % 2 === 0)
      .join(''),
  )
}

/** Digits and signs as letters, when telling words come out or much of the text is written that way. */
export function leetText(text: string): string | undefined {
  if (!LEET_MIX.test(text)) return undefined
  let words = 0
  let mixed = 0
  let telling = 0
  const spelt = text.replace(LEET_WORD, (word) => {
    const isMixed = LEET_MIX.test(word)
    words += 1
    if (!isMixed && !SHORT_NUMBER.test(word)) return word
    const letters = leetWord(word)
    mixed += Number(isMixed)
    telling += Number(isMixed && TELLING.has(letters.replace(/[^a-z]+$/, '')))
    return letters
  })
  const isUsual = mixed >= LEET_WORDS && mixed >= words * LEET_SHARE
  return telling >= LEET_HITS || isUsual ? spelt : undefined
}

/** Words written without spaces parted where the telling words stand. */
export function segmentedText(text: string): string | undefined {
  const parted = text.replace(LONG_WORD, segment)
  return parted === text ? undefined : parted
}

/** The whole text from its end, when common words stand there backwards. */
export function reversedText(text: string): string | undefined {
  return isBackward(text) ? Array.from(text).reverse().join('') : undefined
}

/** Every word from its end, in the order of the text. */
export function reversedWords(text: string): string | undefined {
  if (!isBackward(text)) return undefined
  return text.replace(/[\p{L}\p{N}]+/gu, (word) => Array.from(word).reverse().join(''))
}

function isBackward(text: string): boolean {
  return (text.match(BACKWARD_WORD)?.length ?? 0) >= BACKWARD_HITS
}

/** Letters without the gap that is most common between them; other gaps part words. */
function closedUp(run: string, between: RegExp): string {
  const counts = new Map<string, number>()
  for (const [gap] of run.matchAll(between)) counts.set(gap, (counts.get(gap) ?? 0) + 1)
  const usual = [...counts].toSorted(([, one], [, other]) => other - one)[0]?.[0]
  return run.replace(between, (gap) => (gap === usual ? '' : ' '))
}

/** Parts a run of letters at its telling words, when they fill most of it. */
function segment(run: string): string {
  if (run.length < 12 || run.includes(' ')) return run
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
