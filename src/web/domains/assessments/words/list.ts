// The words of the list of assessments and of what stands on every page of one, in English.
import { people } from './terms.ts'

export const words = {
  title: 'Assessments',
  create: 'New assessment',
  views: 'Assessments by state',
  all: 'All',
  states: { draft: 'Drafts', running: 'Running', closed: 'Closed' },
  find: 'Find by name',
  name: 'Assessment',
  state: 'State',
  answers: 'Answers',
  rate: 'Response rate',
  closes: 'Closes',
  privacy: 'Privacy',
  filterState: (name: string) => `state ${name.toLowerCase()}`,
  filterName: (text: string) => `name “${text}”`,
  emptyTitle: 'Assessments will be listed here',
  emptyForLaunchers:
    'An assessment asks people a few questions about their work with AI and shows the answers of groups. Nothing is sent before you have seen what goes to whom.',
  emptyForOthers: 'None has been sent yet. An owner or admin of this organisation can start one.',

  draft: 'Draft',
  opensOn: (day: string) => `Opens ${day}`,
  openUntil: (day: string) => `Open until ${day}`,
  closesSoon: (when: string) => `Closes ${when}`,
  paused: 'Paused',
  closedOn: (day: string) => `Closed ${day}`,
  toAsk: (count: number) => (count === 0 ? 'Nobody on the list yet' : `${people(count)} to ask`),
  answersOf: (answers: string, asked: string) => `${answers} of ${asked}`,
  openLinkAnswers: (answers: string) => `${answers} by open link and list`,
  fewAnonymous:
    'The first answers of an anonymous assessment are not even counted, so that nobody can tell who began.',

  parts: 'Parts of this assessment',
  setup: 'Set-up',
  results: 'Results',
  progress: 'Progress',
  people: 'People',
  practices: 'Practices',
  proof: 'Proof to review',
} as const
