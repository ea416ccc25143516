// Rules for what injections say in so many words, and the acts of injection-acts.ts. A rule is evidence
// with a name, not a verdict: the model weighs it together with the wording. All patterns are linear;
// none looks further than two sentences.
import { ACTS } from './injection-act-patterns.ts'
import { actsOf } from './injection-acts.ts'
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
  ...ACTS,
] as const

export type Rule = (typeof RULES)[number]

const SENTENCE_END = /[.!?。！？\n]/u
/** Characters between the verb and its object. */
const REACH = 60
/** The same between a question and the secret it is about. */
const QUESTION_REACH = 36

// The verb is told about rather than given as an order: "can I ignore", "it ignores", "how to bypass".
const REPORTED =
  /(?:\b(?:i|we|he|she|it|they|people|users?|git|which|who|that|to|not|never|n't|did|does|do i|can i|should i|may i|could i|would|why|how|when|if|cannot|can't|might|often|always|tend to|able to|trying to|want to|wants to|allowed to|safe to|okay to|ok to)|["'(])\s*$/
const ENGLISH_VERB =
  /^(?:ignore\b|ignoring|disregard|forget|overr|overw|bypass|discard|dismiss|neglect|abandon|skip|do not|don't|stop|pay no|leave|set aside)/
const INFLECTED =
  /^(?:ignor(?:es|ed)|disregard(?:s|ed)|forgets|overrid(?:es|den)|bypass(?:es|ed)|discard(?:s|ed)|dismiss(?:es|ed)|neglect(?:s|ed)|abandon(?:s|ed)|skip(?:s|ped)|overwrit(?:es|ten))\b/
// Speech about words: 'what does the phrase "ignore ..." mean'.
const QUOTED =
  /\b(?:phrase|sentence|term|expression|words?|slogan|title|does|mean|means|say|says|said|called|translate|about|like|write|spell)[ :]{1,2}["']\s*$/
// A question whether or how to do a thing, or what others were told to do.
const TOLD =
  /\b(?:can i|should i|may i|could i|how (?:do|can|should) (?:i|we|you)|if i|if we|tell (?:my|our|the) \w{1,15} to|make \w{1,12}|could you|can you)\s*$/
const OTHERS_INSTRUCTIONS =
  /^[a-z' ]{1,20}\b(?:his|her|their|(?:the |a )?(?:doctor|recipe|manual|package|boss|teacher|assembly|care|cooking|washing|compiler|parent|mother|father|manager|colleague))(?:'s|s')?\b/

// A person asking about their own password or about passwords as such.
const OWN_MATTER =
  /\b(?:my|mein|meine|meinem|mon|mes|mi|mis|mio|mia|meu|minha|a|an|strong|hash\w*|reset\w*|change|manager|field|form|function|generator|policy|policies|store\w*|encrypt\w*|forgot\w*|validat\w*|best practice)\b/
const SIGN = /[<[#]|🔓|😈/u

const PRIVATE_QUESTION =
  /\bwhere does the user (?:currently )?(?:live|reside|work)\b|\b[a-z]+'s (?:e-?mail address|city of residence|home address|phone number|social security)/u

/** One flag per rule: 1 when the plain text meets it. Linear in the text. */
export function ruleFlags(plain: string): Uint8Array {
  const flags = new Uint8Array(RULES.length)
  const places = wordPlaces(plain)
  for (const rule of [
    ...phraseRules(plain, places),
    ...nearRules(plain, places),
    ...actsOf(plain),
  ]) {
    flags[RULES.indexOf(rule)] = 1
  }
  return flags
}

/** Two lists of places, in order, and how many characters may lie between a pair. */
type Pair = { ones: readonly number[]; others: readonly number[]; reach: number }

function phraseRules(plain: string, places: WordPlaces): Rule[] {
  const hasSign = SIGN.test(plain)
  return PHRASE_PATTERNS.filter(({ needs, pattern }) => {
    const isNeeded = needs === 'sign' ? hasSign : places[needs].length > 0
    return isNeeded && isSpoken(plain, pattern)
  }).map(({ rule }) => rule)
}

/** True when the pattern matches outside speech about words. */
function isSpoken(plain: string, pattern: RegExp): boolean {
  const matches = Array.from(plain.matchAll(pattern), ({ index }) => index)
  return matches.some((index) => {
    const before = plain.slice(Math.max(0, index - 30), index)
    return !QUOTED.test(before) && !TOLD.test(before)
  })
}

/** Rules about two words in one sentence, near each other, in either order. */
function nearRules(plain: string, places: WordPlaces): Rule[] {
  const { override: verbs, above, reveal, your, secret } = places
  const rules: Rule[] = []
  const override = overrideRule(plain, places)
  if (override) rules.push(override)
  const orders = verbs.filter((verb) => !isReported(plain, verb))
  if (isNear(plain, { ones: orders, others: above, reach: REACH })) rules.push('forget-everything')
  const ownPrompt = ownPromptPlaces(plain, places)
  if (isNear(plain, { ones: reveal, others: ownPrompt, reach: QUESTION_REACH })) {
    rules.push('reveal-prompt')
  }
  const asks = [...reveal, ...your].toSorted((one, other) => one - other)
  const asked = nearest(plain, { ones: asks, others: secret, reach: QUESTION_REACH })
  if (asked !== undefined && !isOwnMatter(plain, asked, places)) rules.push('secret-request')
  if (asksForPrivateFact(plain, places)) rules.push('data-of-the-user')
  return rules
}

function overrideRule(plain: string, places: WordPlaces): Rule | undefined {
  if (places.override.length === 0 || places.instructions.length === 0) return undefined
  const orders = places.override.filter(
    (verb) =>
      isNear(plain, { ones: [verb], others: places.earlier, reach: REACH }) &&
      isNear(plain, { ones: [verb], others: places.instructions, reach: REACH }),
  )
  if (orders.length === 0) return undefined
  return orders.every((verb) => isReported(plain, verb)) ? 'override-mention' : 'override-order'
}

/** The verb is told about, quoted or about somebody else's instructions, and so no order. */
function isReported(plain: string, verb: number): boolean {
  const before = plain.slice(Math.max(0, verb - 30), verb)
  const after = plain.slice(verb, verb + REACH)
  if (INFLECTED.test(after) || QUOTED.test(before)) return true
  return ENGLISH_VERB.test(after) && (REPORTED.test(before) || OTHERS_INSTRUCTIONS.test(after))
}

function isOwnMatter(plain: string, asked: number, { ownMatter }: WordPlaces): boolean {
  if (OWN_MATTER.test(sentenceAt(plain, asked))) return true
  return isNear(plain, { ones: [asked], others: ownMatter, reach: 2 * REACH })
}

function ownPromptPlaces(plain: string, places: WordPlaces): number[] {
  if (places.instructions.length === 0) return []
  return Array.from(plain.matchAll(OWN_PROMPT), (match) => match.index)
}

function asksForPrivateFact(plain: string, places: WordPlaces): boolean {
  if (places.privateFact.length === 0) return false
  if (PRIVATE_QUESTION.test(plain)) return true
  const { theUser, privateFact } = places
  return isNear(plain, { ones: theUser, others: privateFact, reach: QUESTION_REACH })
}

function isNear(plain: string, pair: Pair): boolean {
  return nearest(plain, pair) !== undefined
}

/**
 * The first of `ones` that has one of `others` in the same sentence within reach.
 */
function nearest(plain: string, { ones, others, reach }: Pair): number | undefined {
  let from = 0
  for (const one of ones) {
    while ((others[from] ?? Infinity) < one - reach) from += 1
    for (let at = from; (others[at] ?? Infinity) <= one + reach; at += 1) {
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
