// Rules for what injections say in so many words. A rule is evidence with a name, not a verdict: the
// model weighs it together with the wording. All patterns are linear; none looks further than a
// sentence.
import { wordPlaces, type WordPlaces } from './injection-lexicon.ts'
import { OWN_PROMPT, PHRASE_PATTERNS } from './injection-patterns.ts'

/** The rules, in the order of the flags that `ruleFlags` returns. */
export const RULES = [
  'override-order',
  'override-mention',
  'forget-everything',
  'new-orders',
  'reveal-prompt',
  'secret-request',
  'data-of-the-user',
  'unlimited-persona',
  'never-refuse',
  'special-mode',
  'claimed-authority',
  'role-marker',
  'two-answers',
  'addressed-to-the-ai',
  'exfiltration',
  'hidden-markup',
  'split-payload',
] as const

export type Rule = (typeof RULES)[number]

const SENTENCE_END = /[.!?。！？\n]/u
/** Characters between the verb and its object. */
const REACH = 60

// The verb is told about rather than given as an order: "can I ignore", "it ignores", "how to bypass".
const REPORTED =
  /(?:\b(?:i|we|he|she|it|they|people|users?|git|which|who|that|to|not|never|n't|did|does|do i|can i|should i|may i|could i|would|why|how|when|if|cannot|can't|might|often|always|tend to|able to|trying to|want to|wants to|allowed to|safe to|okay to|ok to)|["'(])\s*$/
const OTHERS_INSTRUCTIONS =
  /\b(?:his|her|their|my|doctor|recipe|manual|package|boss|teacher|assembly|care|cooking|washing|compiler|parent|mother|father|manager|colleague)(?:'s|s')?\b/

// A person asking about their own password or about passwords as such.
const OWN_MATTER =
  /\b(?:my|mein|meine|meinem|mon|mes|mi|mis|mio|mia|meu|minha|a|an|strong|hash\w*|reset\w*|change|manager|field|form|function|generator|policy|policies|store\w*|encrypt\w*|forgot\w*|validat\w*|best practice)\b/
const SIGN = /[<[#]|🔓|😈/u

const PRIVATE_QUESTION =
  /\bwhere does (?:the user|[a-z]+(?: [a-z]+)?) (?:currently )?(?:live|reside|work)\b|\b[a-z]+'s (?:e-?mail address|birth ?date|date of birth|current city|city of residence|home address|phone number|favou?rite colou?r|social security)/u

/** One flag per rule: 1 when the plain text meets it. Linear in the text. */
export function ruleFlags(plain: string): Uint8Array {
  const flags = new Uint8Array(RULES.length)
  const places = wordPlaces(plain)
  for (const rule of [...phraseRules(plain, places), ...nearRules(plain, places)]) {
    flags[RULES.indexOf(rule)] = 1
  }
  return flags
}

/** The rules behind a set of flags. */
export function rulesOf(flags: Uint8Array): Rule[] {
  return RULES.filter((_, index) => flags[index] === 1)
}

function phraseRules(plain: string, places: WordPlaces): Rule[] {
  const hasSign = SIGN.test(plain)
  return PHRASE_PATTERNS.filter(({ needs, pattern }) => {
    const isNeeded = needs === 'sign' ? hasSign : places[needs].length > 0
    return isNeeded && pattern.test(plain)
  }).map(({ rule }) => rule)
}

/** Rules about two words in one sentence, near each other, in either order. */
function nearRules(plain: string, places: WordPlaces): Rule[] {
  const rules: Rule[] = []
  const override = overrideRule(plain, places)
  if (override) rules.push(override)
  if (nearest(plain, places.override, places.above) !== undefined) rules.push('forget-everything')
  const asks = [...places.reveal, ...places.your].toSorted((one, other) => one - other)
  if (nearest(plain, asks, ownPromptPlaces(plain, places)) !== undefined)
    rules.push('reveal-prompt')
  const secret = nearest(plain, asks, places.secret)
  if (secret !== undefined && !OWN_MATTER.test(sentenceAt(plain, secret)))
    rules.push('secret-request')
  if (asksForPrivateFact(plain, places)) rules.push('data-of-the-user')
  return rules
}

function overrideRule(plain: string, places: WordPlaces): Rule | undefined {
  if (places.override.length === 0 || places.instructions.length === 0) return undefined
  const orders = places.override.filter((verb) => {
    const isScoped = nearest(plain, [verb], places.earlier) !== undefined
    return isScoped && nearest(plain, [verb], places.instructions) !== undefined
  })
  if (orders.length === 0) return undefined
  return orders.every((verb) => isReported(plain, verb)) ? 'override-mention' : 'override-order'
}

function isReported(plain: string, verb: number): boolean {
  const before = plain.slice(Math.max(0, verb - 30), verb)
  return REPORTED.test(before) || OTHERS_INSTRUCTIONS.test(plain.slice(verb, verb + REACH))
}

function ownPromptPlaces(plain: string, places: WordPlaces): number[] {
  if (places.instructions.length + places.earlier.length + places.your.length === 0) return []
  return Array.from(plain.matchAll(OWN_PROMPT), (match) => match.index)
}

function asksForPrivateFact(plain: string, places: WordPlaces): boolean {
  if (places.privateFact.length === 0) return false
  if (PRIVATE_QUESTION.test(plain)) return true
  return nearest(plain, places.theUser, places.privateFact) !== undefined
}

/**
 * The first of `ones` that has one of `others` in the same sentence within reach. Both lists are in
 * order.
 */
function nearest(
  plain: string,
  ones: readonly number[],
  others: readonly number[],
): number | undefined {
  let from = 0
  for (const one of ones) {
    while ((others[from] ?? Infinity) < one - REACH) from += 1
    for (let at = from; (others[at] ?? Infinity) <= one + REACH; at += 1) {
      if (isOneSentence(plain, one, others[at] ?? one)) return one
    }
  }
  return undefined
}

function isOneSentence(plain: string, one: number, other: number): boolean {
  return !SENTENCE_END.test(plain.slice(Math.min(one, other), Math.max(one, other)))
}

function sentenceAt(plain: string, at: number): string {
  const before = plain.slice(Math.max(0, at - 2 * REACH), at)
  const after = plain.slice(at, at + 2 * REACH)
  return (before.split(SENTENCE_END).at(-1) ?? '') + (after.split(SENTENCE_END)[0] ?? '')
}
