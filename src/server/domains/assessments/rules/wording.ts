// Measures of plain wording: how long, how hard to read, and words that push, promise or confuse.
// The limits for questions are in framework-lint-wording.ts. Word lists know English only.

/** How many words a text has; a language written without spaces counts as few words. */
export function wordCount(text: string): number {
  return wordsOf(text).length
}

/**
 * The Flesch-Kincaid grade of some sentences together: school years in the United States, so 8 is
 * about age 14. Each text counts as one sentence or more. Below some 30 words the grade says little.
 * Source: Kincaid, Fishburne, Rogers and Chissom (1975), Research Branch Report 8-75, US Navy.
 */
export function readingGrade(texts: readonly string[]): number {
  const sentences = texts.flatMap(sentencesOf)
  const words = sentences.flatMap(wordsOf)
  if (words.length === 0) return 0
  const syllables = words.reduce((sum, word) => sum + syllableCount(word), 0)
  return 0.39 * (words.length / sentences.length) + 11.8 * (syllables / words.length) - 15.59
}

/** The first word that pushes towards an answer, judges the person or praises the subject, or null. */
export function leadingWord(text: string): string | null {
  return LEADING.exec(text)?.[0] ?? null
}

/** The first product or maker named, or null: a question must outlive the market. */
export function brandWord(text: string): string | null {
  return BRANDS.exec(text)?.[0] ?? null
}

/** Whether one clause denies twice, which readers resolve wrongly. */
export function hasDoubleNegative(text: string): boolean {
  return sentencesOf(text).some((sentence) => (sentence.match(NEGATIONS) ?? []).length >= 2)
}

/** Whether a question seems to ask two things, so that one answer cannot fit both. A guess. */
export function asksTwoThings(text: string): boolean {
  return (text.match(/\?/g) ?? []).length > 1 || SECOND_QUESTION.test(text)
}

/** Whether a text says when: without that, people answer for different times. */
export function statesWindow(text: string): boolean {
  return WINDOW.test(text)
}

const LEADING = new RegExp(
  `\\b(${[
    "(?:do|would|is|are)n['’]t (?:you|it)",
    'do you agree',
    'how (?:important|useful|helpful|valuable|satisfied)',
    'obviously|of course|surely|naturally|undoubtedly|everyone knows|as you know',
    'amazing|exciting|powerful|innovative|revolutionary|cutting-edge|best|great',
    'backward|careless|cheat(?:ed|ing)?|fail(?:ed)? to|ignorant|laggards?|lazy|reckless|sloppy',
  ].join('|')})\\b`,
  'i',
)

const BRANDS =
  /\b(anthropic|chatgpt|claude|copilot|deepseek|gemini|google|gpt|grok|llama|microsoft|midjourney|mistral|notion|openai|perplexity|salesforce|slack|zoom)\b/i

const NEGATIONS =
  /\b(?:not|no|nor|none|never|nobody|no-one|nothing|nowhere|neither|without|cannot)\b|n['’]t\b/gi

const SECOND_QUESTION =
  /\band\/or\b|\b(?:and|or),? (?:how|what|when|where|which|who|whom|why|do|does|did|is|are|can|will) /i

const WINDOW =
  /\b(?:last|past|today|now|at present|these days|this (?:week|month|quarter|year)|(?:coming|next) (?:week|month|quarter|year))\b/i

function sentencesOf(text: string): string[] {
  return text.split(/[.!?;:]+(?:\s|$)/).filter((part) => wordsOf(part).length > 0)
}

function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu) ?? []
}

/** Vowel groups, leaving out endings that are written but not spoken ("made", "asked", "makes"). */
function syllableCount(word: string): number {
  const spoken = word.toLowerCase().replace(/(?:[^laeiouy]e|[^aeiouytd]ed|[^laeiouyscgxz]es)$/, '')
  return Math.max(1, (spoken.match(/[aeiouy]+/g) ?? []).length)
}
