// The words of templates in English: what can be asked, by which framework, under which licence.

const questions = (count: number) => (count === 1 ? '1 question' : `${count} questions`)

/** "17", or "17 to 20" where not everybody is asked the same. */
const range = ({ least, most }: { least: number; most: number }) =>
  least === most ? `${least}` : `${least} to ${most}`

export const words = {
  title: 'Templates',
  summary:
    'What an assessment can ask. Published questions never change; a new wording is a new version.',
  template: 'Template',
  audience: 'For',
  questionsColumn: 'Questions',
  minutes: 'Minutes',
  topics: 'Topics',
  use: 'Use',
  useName: (name: string) => `Use the template ${name}`,
  useThis: 'Use this template',
  forOwners: 'Owners answer it in every assessment, under Practices',
  emptyTitle: 'Templates will be listed here',
  empty: 'This installation has none.',

  framework: 'The framework behind them',
  frameworkNote:
    'Assessments keep the exact version they were sent with, so results stay comparable.',
  name: 'Framework',
  version: 'Version',
  licence: 'Licence',
  languages: 'Languages',
  hash: 'Fingerprint of the file',
  copyHash: 'Copy the fingerprint',
  dimensions: 'What it measures',
  dimension: 'Topic',
  lens: 'Seen through',
  practices: 'Practices',
  lensNames: {
    people: 'What people say they do',
    organisation: 'What the organisation shows',
    observed: 'What is observed in use',
  },

  back: 'All templates',
  readAs: 'Read the questions as somebody of',
  department: 'Kind of department',
  anyDepartment: 'Any',
  band: 'Level',
  anyBand: 'Any',
  range,
  countOf: (count: number, cases: number, minutes: number) =>
    [
      questions(count),
      cases > 0 ? ` and ${cases === 1 ? '1 case' : `${cases} cases`} that can be added` : '',
      `, about ${minutes === 1 ? '1 minute' : `${minutes} minutes`}`,
      cases > 0 ? ' with them' : '',
    ].join(''),
  questions: 'Questions',
  why: 'Why we ask: ',
  wouldProve: 'What would prove it: ',
  alsoOffered: (names: string) => `Also offered: ${names}.`,
  doNotKnow: 'I do not know',
  doesNotApply: 'does not apply',
  typed: 'A number to type in',
  writes: 'Words to type in',
  loading: 'the questions',
  failed: 'The questions could not be loaded',
  missing: 'There is no such template',
  missingText: 'It may belong to a version of the framework that is not in use any more.',
} as const
