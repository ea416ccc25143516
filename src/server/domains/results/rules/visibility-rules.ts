// Who sees what of a campaign, in sentences made of its settings, and the risk no rule removes.

type Settings = {
  mode: 'named' | 'confidential' | 'anonymous'
  k: number
  readers: readonly string[]
}

/** One line for each kind of reader. */
export function visibilityRules({ mode, k, readers }: Settings): { who: string; sees: string }[] {
  return [
    { who: 'Every member', sees: `Totals of everybody, from ${k} answers on.` },
    {
      who: 'Leads of departments',
      sees: 'Their own departments with all their parts, and the totals of everybody.',
    },
    {
      who: 'Owners, administrators, leads of the whole organisation, privacy officers, auditors',
      sees: `Every group of at least ${k} answers that gives no smaller one away.`,
    },
    { who: 'You', sees: 'What you answered yourself.' },
    { who: 'Readers of single answers', sees: singleAnswers[mode](readers) },
    {
      who: 'Plans, exports and mails',
      sees: 'The same figures as the pages, and nothing that is hidden there.',
    },
  ]
}

const singleAnswers: Record<Settings['mode'], (readers: readonly string[]) => string> = {
  named: (readers) =>
    readers.length === 0
      ? 'Nobody but the person who answered.'
      : `Each person's answers: ${new Intl.ListFormat('en-GB').format(readers)}, as stated before the first question.`,
  confidential: () =>
    'Nobody. A link between person and answer exists, sealed, for their own rights.',
  anonymous: () => 'Nobody can: there is no link between person and answer.',
}

/** What stays possible however the figures are chosen. */
export function residualRisk(k: number): string {
  return `In a group of exactly ${k}, ${k - 1} people who tell each other their answers can work out the last one. Whoever knows something about a person from elsewhere can guess better than the figures alone allow.`
}
