// The terms of assessments in English: modes, states, outcomes, bands. Every list is complete by its
// type, so a new term does not compile without its words.
import type { Artefact, Campaign, Invitee, ListCheck, Template } from '../data.ts'

type Mode = Campaign['mode']
type Reader = Campaign['readers'][number]
type Outcome = ListCheck['rows'][number]['outcome']

/** Each mode with what it means for the people who are asked. */
export const modeWords: Record<Mode, { name: string; meaning: string }> = {
  named: {
    name: 'Named',
    meaning: "Answers carry names. The people you state here can read each person's answers.",
  },
  confidential: {
    name: 'Confidential',
    meaning:
      "Nobody here can read one person's answers. A sealed link, which only the program uses, stops reminders and lets people change or withdraw what they sent.",
  },
  anonymous: {
    name: 'Anonymous',
    meaning:
      'Nothing ties an answer to a person, not even for us. Groups are fixed when you send, and results wait until it closes.',
  },
}

export const readerNames: Record<Reader, string> = {
  owner: 'owners',
  admin: 'admins',
  lead: 'leads of the whole organisation',
}

export const invitationStateNames: Record<Invitee['state'], string> = {
  waiting: 'Not mailed yet',
  sent: 'Mailed',
  refused: 'Address refused the mail',
  'opted-out': 'Wants no mails',
  ineligible: 'Taken off',
}

/** What would become of a row of a list, and what to do about it. */
export const outcomeWords: Record<Outcome, { name: string; advice: string }> = {
  new: { name: 'new', advice: 'They will be added.' },
  'small-group': {
    name: 'new, in a small group',
    advice: 'They will be added. Their group is too small for figures of its own.',
  },
  update: { name: 'changed', advice: 'Name, department or level will be updated.' },
  unchanged: { name: 'on the list already', advice: 'Nothing changes.' },
  'already-invited': {
    name: 'invited already',
    advice: 'They get no second invitation, and what they answered stays.',
  },
  duplicate: { name: 'in the list twice', advice: 'The first row of an address counts.' },
  'opted-out': { name: 'want no mails', advice: 'They are counted, and get no mail.' },
  'bounced-before': {
    name: 'refused mail before',
    advice: 'They are counted, and get no mail. Check the address.',
  },
  'invalid-address': {
    name: 'without a complete address',
    advice: 'Correct it, such as name@example.org.',
  },
  'unknown-department': {
    name: 'in a department that is not here',
    advice: 'Say above what the name means, or correct it in the list.',
  },
  'unknown-role-band': {
    name: 'with a level that is not known',
    advice: 'Levels: contributor, lead, manager, head, executive.',
  },
}

export const artefactStateNames: Record<Artefact['state'], string> = {
  proposed: 'Waits for review',
  accepted: 'Accepted',
  rejected: 'Rejected',
}

export const audienceNames: Record<Template['audience'][number], string> = {
  everyone: 'everyone',
  managers: 'managers',
  executives: 'executives',
  owners: 'owners of practices',
  builders: 'people who build AI systems',
}

/** Words as a sentence begins. */
export const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** A count of people in words. */
export const people = (count: number) =>
  count === 1 ? '1 person' : `${count.toLocaleString('en-GB')} people`
