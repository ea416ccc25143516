// How a file reads: every text in every language it lists, and questions short, plain and fair.
// The measures themselves are in wording.ts.
import type { FrameworkFile } from './framework.ts'
import type { LocalisedText, PackItem } from './framework-items.ts'
import { error, type FrameworkProblem, warning } from './framework-problem.ts'
import { type PlacedText, type TextPart, textsOf, textsOfItem } from './framework-texts.ts'
import {
  asksTwoThings,
  brandWord,
  hasDoubleNegative,
  leadingWord,
  readingGrade,
  statesWindow,
  wordCount,
} from './wording.ts'

/** Longest texts, in words. */
const MAX_WORDS: Record<TextPart, number> = {
  stem: 25,
  option: 14,
  examples: 40,
  why: 20,
  case: 90,
  step: 30,
  plain: 80,
}

/** School grade 8, about age 14. */
const MAX_GRADE = 8

/** Findings about languages: texts missing in a listed locale, texts in one that is not listed. */
export function lintTranslations(file: FrameworkFile): FrameworkProblem[] {
  return textsOf(file).flatMap(({ path, text }) => [
    ...file.locales
      .filter((locale) => !Object.hasOwn(text, locale))
      .map((locale) =>
        locale === file.locales[0]
          ? error(`${path}.${locale}`, 'missing-locale', `The text is missing in ${locale}`)
          : warning(`${path}.${locale}`, 'missing-locale', `Not translated to ${locale} yet`),
      ),
    ...Object.keys(text)
      .filter((locale) => !file.locales.includes(locale))
      .map((locale) => error(`${path}.${locale}`, 'unlisted-locale', `${locale} is not listed`)),
  ])
}

/** Findings about the words of questions, cases and steps: lengths everywhere, the rest in English. */
export function lintWording(file: FrameworkFile): FrameworkProblem[] {
  const items: readonly PackItem[] = 'items' in file ? file.items : []
  return [
    ...textsOf(file).flatMap(lintText),
    ...items.flatMap((item, index) => lintItemWording(item, `items.${index}`)),
  ]
}

function lintText({ path, part, text }: PlacedText): FrameworkProblem[] {
  const tooLong = Object.entries(text).flatMap(([locale, words]) => {
    const count = wordCount(words)
    return count <= MAX_WORDS[part]
      ? []
      : [error(`${path}.${locale}`, 'word-count', `${count} words; at most ${MAX_WORDS[part]}`)]
  })
  return [...tooLong, ...lintEnglish(englishOf(text), path, part)]
}

function lintEnglish(text: string | null, path: string, part: TextPart): FrameworkProblem[] {
  if (text === null || part === 'plain') return []
  const findings: [string, string | null | false][] = [
    ['brand-word', brandWord(text)],
    ['leading-word', part === 'stem' || part === 'option' ? leadingWord(text) : null],
    ['double-negative', hasDoubleNegative(text) && 'it denies twice in one clause'],
    ['two-ideas', part === 'stem' && asksTwoThings(text) && 'it seems to ask two things'],
  ]
  return findings.flatMap(([rule, found]) =>
    found ? [warning(`${path}.en`, rule, `Check the wording: ${found}`)] : [],
  )
}

/** The stem by itself has the long sentence, the item as a whole the hard words: the higher counts. */
function lintItemWording(item: PackItem, path: string): FrameworkProblem[] {
  const texts = textsOfItem(item, path).flatMap(({ part, text }) =>
    part === 'plain' ? [] : (englishOf(text) ?? []),
  )
  const stem = englishOf(item.text)
  const grade = Math.max(readingGrade(texts), readingGrade(stem === null ? [] : [stem]))
  const problems: FrameworkProblem[] = []
  if (grade > MAX_GRADE) {
    problems.push(warning(path, 'reading-grade', `${item.id} reads at grade ${grade.toFixed(1)}`))
  }
  if (item.type === 'ordinal' && stem !== null && !statesWindow(stem)) {
    problems.push(warning(`${path}.text.en`, 'window', `${item.id} does not say when`))
  }
  return problems
}

function englishOf(text: LocalisedText): string | null {
  const [, english] = Object.entries(text).find(([locale]) => locale.split('-')[0] === 'en') ?? []
  return english ?? null
}
