// What makes a password acceptable (after NIST SP 800-63B: length and a list of known ones, nothing else).

export const passwordMinLength = 15
export const passwordMaxLength = 256

/** Words that make a password guessable whatever surrounds them, unless there is plenty of it. */
const known = [
  'password',
  'passwort',
  'motdepasse',
  'contraseña',
  'qwertyuiop',
  'qwertzuiop',
  'azertyuiop',
  'letmein',
  'welcome',
  'iloveyou',
  'administrator',
  'changeme',
  'trustno1',
  'aiopsos',
]

/**
 * Why a password is refused, as a sentence, or null. `about` holds words tied to the person (name,
 * address, organisation). At least eight characters must remain once known words and runs are taken out.
 */
export function passwordWeakness(password: string, about: readonly string[]): string | null {
  if (password.length < passwordMinLength)
    return `Use at least ${passwordMinLength} characters. A few words in a row are easy to remember.`
  if (password.length > passwordMaxLength) return `Use at most ${passwordMaxLength} characters.`
  const rest = withoutKnown(password.toLowerCase(), about)
  if (new Set(rest).size < 5 || rest.length < 8)
    return 'This password is easy to guess. Add words that have nothing to do with you or this product.'
  return null
}

function withoutKnown(password: string, about: readonly string[]): string {
  const words = [
    ...known,
    ...about.flatMap((text) => text.toLowerCase().split(/[^\p{L}\p{N}]+/u)),
  ].filter((word) => word.length >= 4)
  const stripped = words.reduce((rest, word) => rest.replaceAll(word, ''), password)
  return stripped
    .replaceAll(
      /(?:0123456789|123456789|12345678|1234567|123456|12345|1234|abcdefgh|abcdef|abcd)/g,
      '',
    )
    .replaceAll(/(.)\1{2,}/gu, '$1')
}
