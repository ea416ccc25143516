// Kinds of AI tool a respondent may say they use: categories, never brands; not scored.

export const toolKinds = [
  { id: 'assistant', label: 'A general assistant that chats' },
  { id: 'office', label: 'AI inside office programs or mail' },
  { id: 'search', label: 'AI answers in a search engine' },
  { id: 'code', label: 'Help with code or formulas' },
  { id: 'media', label: 'Pictures, sound or video' },
  { id: 'language', label: 'Translation or writing help' },
  { id: 'meetings', label: 'Meeting notes or transcripts' },
  { id: 'own', label: 'A tool our organisation built or bought for a task' },
] as const

/** The known kinds among what a form sent. */
export function readToolKinds(values: readonly string[]): string[] {
  return toolKinds.map(({ id }) => id).filter((id) => values.includes(id))
}
