// The words of setting up an assessment and sending it, in English.
import { people } from './terms.ts'

const questions = (count: number) => (count === 1 ? '1 question' : `${count} questions`)
const minutes = (count: number) => (count === 1 ? '1 minute' : `${count} minutes`)

type Range = { least: number; most: number }
const of = ({ least, most }: Range, counted: (count: number) => string) =>
  least === most ? counted(most) : `${least} to ${counted(most)}`
const invitations = (count: number) =>
  count === 1 ? '1 invitation' : `${count.toLocaleString('en-GB')} invitations`

export const words = {
  title: 'New assessment',
  untitled: 'Assessment without a name',
  usualName: (month: string) => `AI at work, ${month}`,
  summary: 'Nothing is sent before you confirm it at the foot of this page.',
  draft: 'Draft',
  deniedWhat: 'Setting up an assessment needs the right to launch one.',
  deniedBy: 'An owner or admin of this organisation',
  delete: 'Delete draft',
  deleteTitle: (name: string) => `Delete the draft “${name}”`,
  deleteConsequence: 'Its settings and its list of people are lost. Nobody has been mailed.',
  deleteFailed: 'The draft was not deleted',
  deletedToast: (name: string) => `“${name}” was deleted`,
  notSaved: 'The last change is not saved',

  questions: 'Questions',
  form: 'What to ask',
  formHint: (asked: Range, time: Range, audience: string) =>
    `${of(asked, questions)}, about ${of(time, minutes)}, for ${audience}.`,
  seeQuestions: 'Read all questions',
  name: 'Name',
  nameHint: 'People read it above the questions.',
  note: 'Note to people',
  noteHint: 'One or two sentences in your own words: why you ask, and what will follow.',
  leadership: 'Managers, heads and executives get the leadership questions as well',
  leadershipHint: 'Some more, on aims, learning time, budget and changing jobs.',
  scenarios: 'Add two short cases',
  scenariosHint: 'People choose what they would do. Two more taps.',

  privacy: 'Who sees what',
  mode: 'Privacy',
  modeHint: 'People read it before the first question. It cannot be changed after sending.',
  readers: "Who may read one person's answers",
  readersHint: 'The start page names them.',
  k: 'Smallest group that may be shown',
  kHint: 'Five or more. You can raise it later, never lower it.',
  people: 'people',

  dates: 'Dates',
  opens: 'Opens on',
  opensHint: 'Leave empty to open as soon as you send.',
  closes: 'Closes on',
  closesHint: (days: number) =>
    `At the end of that day. Leave empty for ${days} days after it opens.`,
  preNotice: 'Tell people two days before',
  preNoticeHint: 'A short mail without a link. Only when it opens later than that.',
  reminders: 'Reminders',
  remindersHint:
    'Days after it opens, at least three apart. Only people who have not answered are reminded. Leave empty for fewer.',
  reminderDay: (number: number) => `Reminder ${number}`,
  day: 'days',
  target: 'Response rate to aim for',
  targetHint: 'Shown beside the rates while it runs.',

  schedule: 'What goes out when',
  scheduleNote: 'Reminders arrive on working days between 09:00 and 16:00, where people are.',
  scheduled: {
    notice: 'Notice that it is coming',
    opens: 'Invitations',
    closes: 'Closes; unfinished answers are deleted',
  },
  reminder: (number: number) => `Reminder ${number}, to those who have not answered`,
  atOnce: 'As soon as you send',
  done: 'Done',

  preview: 'As people see it on a phone',
  asksHow: (organisation: string) => `${organisation} asks how you work with AI.`,
  promise: (mode: 'named' | 'confidential' | 'anonymous', k: number, readers: string) =>
    ({
      named: `Named: your name stays with your answers. You and these roles can read them: ${readers}.`,
      confidential: `Confidential: nobody at work can read your own answers. Results are shown for groups of ${k} or more only.`,
      anonymous: `Anonymous: nothing links you to your answers. Results are shown for groups of ${k} or more only.`,
    })[mode],
  nobodyElse: 'nobody else',
  length: (count: number, time: number, until: string) =>
    `${questions(count)}, about ${minutes(time)}. Skip any you like. Open until ${until}.`,
  oneOf: (count: number) => `1 of ${count}`,
  doNotKnow: 'I do not know',
  doesNotApply: 'Does not apply to my work',
  preferNot: 'I prefer not to say',
  previewFailed: 'The preview could not be loaded',

  forecast: 'What the results could show',
  forecastNote: (rate: number) =>
    `If ${rate} % answer, the rate to aim for. An estimate from head counts, before anybody has answered.`,
  forecastAnswers: (answers: number) =>
    answers === 1 ? 'About 1 answer is expected.' : `About ${answers} answers are expected.`,
  forecastChange: (points: string) =>
    `Between two rounds like this, a change of ${points} points or more would be told from chance.`,
  forecastNoChange: 'Too few to tell a change between two rounds from chance.',
  forecastFive: (answers: string) => `A change of 5 points takes ${answers} answers a round.`,
  forecastBy: 'What each department could show',
  department: 'Department',
  asked: 'People',
  expected: 'Answers expected',
  shown: 'Figures of its own',
  likelyShown: 'Shown',
  likelyChange: (points: string) => `Shown; changes from ${points} points`,
  likelyHidden: (needed: number) => `Likely hidden: ${needed} people needed`,
  complement: 'Likely hidden: it would give a small department away',
  forecastFailed: 'The estimate could not be made',
  forecastLoading: 'the estimate',

  check: 'Check and send',
  checksNote: 'What must be settled before anything is sent.',
  checkFailed: 'The check could not be made',
  checking: 'the check',
  noChecks: 'Add people above. What is missing is then listed here.',
  blocking: 'Missing',
  advice: 'To consider',
  settled: 'Settled',
  listCounts: (count: number) => `${people(count)}, with those of the list above.`,
  mend: {
    'privacy-contact': 'Open the profile of the organisation',
    framework: 'Choose questions',
    locale: 'Read all questions',
    mode: 'Choose who may read',
    dates: 'Change the dates',
    audience: 'Add people',
    'practice-owners': 'Name owners of practices',
  },
  mendMissingFirst: 'Settle what is missing first.',
  correctFirst: 'Correct the last change first: it is not saved.',
  addPeopleFirst: 'Add people first.',
  send: (count: number, isLater: boolean, hasLink: boolean) => {
    if (count === 0) return hasLink ? 'Open the link' : 'Send invitations'
    return `${isLater ? 'Schedule' : 'Send'} ${invitations(count)}`
  },
  confirmTitle: (act: string, name: string) => `${act} for “${name}”`,
  confirmPeople: 'People',
  confirmMailed: (count: number, list: number) => {
    const source = 'from the list you have just checked'
    if (list === 0) return `${people(count)} by mail`
    return `${people(count)} by mail, ${list === count ? source : `${list} of them ${source}`}`
  },
  confirmOpens: 'Opens',
  confirmCloses: 'Closes',
  confirmReminders: 'Reminders',
  noReminders: 'None',
  confirmLink: 'Anybody with the open link',
  confirmPrivacy: 'Privacy',
  confirmPrivacyOf: (mode: string, k: number) => `${mode}, groups of ${k} or more`,
  now: 'At once',
  confirmFixed:
    'From then on questions, privacy and dates are fixed, because people rely on them. You can close earlier, extend once, and raise the smallest group.',
  sendFailed: 'Nothing was sent',
  sentToast: (count: number, isLater: boolean) => {
    if (count === 0) return isLater ? 'The link opens on its day' : 'The link is open'
    return isLater ? `${invitations(count)} scheduled` : `${invitations(count)} on their way`
  },
} as const
