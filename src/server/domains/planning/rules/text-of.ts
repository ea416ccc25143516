// Texts of content files in one language.

/** A text in English, which the product speaks for now, or in whatever language there is. */
export function textOf(text: Readonly<Record<string, string | undefined>>): string {
  return text['en'] ?? Object.values(text)[0] ?? ''
}
