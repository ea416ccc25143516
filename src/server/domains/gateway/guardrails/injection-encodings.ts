// Encoded runs inside a text: base64, hexadecimal, binary, Morse, rot13 and characters nobody sees.
// Each function gives the hidden text, or nothing. All patterns are linear.

const BASE64_RUN = /(?<![A-Za-z0-9+/_-])[A-Za-z0-9+/_-]{16,}={0,2}/g
const HEX_RUN = /(?:(?:0x|\\x)?[0-9a-f]{2}[\s,:;-]?){8,}/gi
const BINARY_RUN = /(?:[01]{8}[\s,]?){4,}/g
const MORSE_RUN = /[.\-/| ]{16,}/g

/** Shortest hidden text that could be an instruction. */
const SHORTEST_HIDDEN = 6
const READABLE_SHARE = 0.9

const ROT13_WORDS =
  /\b(?:gur|naq|lbh|lbhe|gung|guvf|jung|abg|pna|jvyy|fubhyq|unir|ner|nyy|nal|abj|sebz|jvgu|sbe|gb|vf|va|bs|vg|nf|ba|jr|zl|zr|nyjnlf|vtaber|qvfertneq|sbetrg|cerivbhf|vafgehpgvbaf?|ehyrf|flfgrz|cebzcg|erirny|cnffjbeq|frperg|nafjre|npg|fnl|jevgr)\b/g
const ROT13_HITS = 3

const MORSE = new Map(
  (
    '.-a -...b -.-.c -..d .e ..-.f --.g ....h ..i .---j -.-k .-..l --m -.n ---o .--.p --.-q .-.r ' +
    '...s -t ..-u ...-v .--w -..-x -.--y --..z'
  )
    .split(' ')
    .map((entry) => [entry.slice(0, -1), entry.slice(-1)]),
)

/** What base64 runs of 16 characters or more hold, when it can be read. */
export function base64Runs(text: string): string | undefined {
  return hiddenText(text, BASE64_RUN, (run) => Buffer.from(run, 'base64').toString('utf8'))
}

/** What runs of hexadecimal byte pairs hold. */
export function hexRuns(text: string): string | undefined {
  return hiddenText(text, HEX_RUN, (run) =>
    Buffer.from(run.replace(/0x|\\x|[^0-9a-f]/gi, ''), 'hex').toString('utf8'),
  )
}

/** What groups of eight binary digits hold. */
export function binaryRuns(text: string): string | undefined {
  return hiddenText(text, BINARY_RUN, (run) => {
    const bytes = run.match(/[01]{8}/g) ?? []
    return Buffer.from(bytes.map((byte) => parseInt(byte, 2))).toString('utf8')
  })
}

/** What runs of Morse code hold; words are parted by a stroke or three spaces. */
export function morseRuns(text: string): string | undefined {
  return hiddenText(text, MORSE_RUN, (run) => {
    const words = run.split(/[/|]| {3}/)
    const letters = (word: string): string[] =>
      word
        .trim()
        .split(' ')
        .map((sign) => MORSE.get(sign) ?? '')
    return words.map((word) => letters(word).join('')).join(' ')
  })
}

/** The text with every letter 13 places on, when common words appear that way. */
export function rot13Text(text: string): string | undefined {
  const hits = text.match(ROT13_WORDS)
  if (!hits || hits.length < ROT13_HITS) return undefined
  return text.replace(/[a-z]/g, (letter) => {
    const place = letter.charCodeAt(0) - 97
    return String.fromCharCode(((place + 13) % 26) + 97)
  })
}

/** Text written in tag characters or in variation selectors, which no screen shows. */
export function invisibleText(original: string): string | undefined {
  if (!/[\u{e0020}-\u{e01ef}]|[\ufe00-\ufe0f]{4}/u.test(original)) return undefined
  const tags = fromCodes(original, /[\u{e0020}-\u{e007e}]/gu, (code) => code - 0xe0000)
  const bytes = (original.match(/[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/gu) ?? []).map(selectorByte)
  const hidden = `${tags} ${Buffer.from(bytes).toString('utf8')}`
  return isReadable(hidden.trim()) ? hidden.trim() : undefined
}

function selectorByte(selector: string): number {
  const code = selector.codePointAt(0) ?? 0
  return code < 0xfe10 ? code - 0xfe00 : code - 0xe0100 + 16
}

function fromCodes(text: string, pattern: RegExp, plain: (code: number) => number): string {
  const found = text.match(pattern) ?? []
  return found.map((sign) => String.fromCharCode(plain(sign.codePointAt(0) ?? 0))).join('')
}

function hiddenText(
  text: string,
  pattern: RegExp,
  decode: (run: string) => string,
): string | undefined {
  const runs = text.match(pattern)
  if (!runs) return undefined
  const readable = runs.map(decode).filter(isReadable)
  return readable.length > 0 ? readable.join('\n') : undefined
}

/** True for text made of letters, spaces and ordinary punctuation. */
function isReadable(text: string): boolean {
  if (text.length < SHORTEST_HIDDEN) return false
  const odd = text.match(/[^\p{L}\p{M}\p{N}\s.,;:!?'"()\-_/<>[\]{}|#*@&=+%$]/gu)?.length ?? 0
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  return 1 - odd / text.length >= READABLE_SHARE && letters / text.length >= 0.6
}
