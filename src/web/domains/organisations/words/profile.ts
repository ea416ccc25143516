// The words of the page about the organisation itself, in English.

export const words = {
  title: 'Organisation',
  summary: 'What others see of it, and what its results are compared with.',
  denied: 'The profile is for owners and admins.',
  name: 'Name',
  address: 'Address here',
  addressHint: 'It stays, also when the name changes, so that links keep working.',
  industry: 'Industry',
  industryHint: 'Decides which advice fits and which benchmarks are shown.',
  size: 'Size',
  notStated: 'Not stated',
  website: 'Website',
  privacy: 'Privacy contact',
  privacyHint: 'An e-mail address or the name of a team. Everybody who is asked something sees it.',
  privacyWhy:
    'Whoever is asked must know whom to ask about their data, so no assessment can be launched without a privacy contact.',
  privacyMissing: 'Assessments cannot be launched yet',
  save: 'Save profile',
  saved: 'The profile was saved',
} as const
