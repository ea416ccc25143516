// The words of whom an assessment asks: ways to add people, the check of a list, the list itself.
import { people } from './terms.ts'

const rows = (count: number) => (count === 1 ? '1 row' : `${count} rows`)

export const words = {
  title: 'People',
  ways: 'Ways to add people',
  wayNames: {
    list: 'Paste addresses',
    directory: 'From the directory',
    file: 'CSV file',
    link: 'Open link and QR',
  },
  list: 'People to ask',
  listHint:
    'One person a row: an address, or rows copied from a spreadsheet whose first row names the columns.',
  file: 'CSV file',
  fileHint:
    'Columns: email (needed), name, department, level. Comma, semicolon or tab; 5 MB at most.',
  chosenFile: (name: string) => `${name} is being used. Choose another file to replace it.`,
  checking: 'Checking the list',
  checked: 'What this list would do',
  willJoin: (count: number) =>
    count === 0 ? 'Nobody new in this list' : `${people(count)} will be added`,
  willChange: (count: number) => `${people(count)} on the list will be updated`,
  leftOut: (count: number) => `${rows(count)} left out, for the reasons below`,
  ignoredHeadings: (names: string) => `These columns are not used: ${names}.`,
  firstOf: (shown: number, count: number) => `The first ${shown} of ${count} rows`,
  kind: (count: number, name: string) => `${count} ${name}`,
  row: (line: number) => `Row ${line}`,
  address: 'Address',
  department: 'Department',
  mapTitle: 'Departments of the list that are not here',
  mapHint: 'Say what each name means. Rows that stay open are left out.',
  mapLeave: 'Leave these rows out',
  mapNone: 'No department',
  add: (count: number) => `Add ${people(count)}`,
  update: (count: number) => `Update ${people(count)}`,
  addFailed: 'Nobody was added',
  checkFailed: 'The list could not be checked',
  addedToast: (added: number, updated: number) =>
    [
      added > 0 || updated === 0 ? `${people(added)} added` : '',
      updated > 0 ? `${people(updated)} updated` : '',
    ]
      .filter(Boolean)
      .join(', '),

  departments: 'Departments',
  departmentsHint: 'With all their parts. Leave empty for the whole organisation.',
  bands: 'Levels',
  bandsHint: 'Choose none for everybody.',
  addEverybody: 'Add everybody in the directory',
  addChosen: 'Add these people',
  noNewcomers: 'Nobody was added: all of them are on the list already.',
  directoryNote:
    'The directory holds the active members of this organisation. Add others by address: they need no account.',

  openLink: 'Anybody with the link may answer',
  openLinkHint:
    'You get the link and its QR code after sending. People choose their group from those with enough people. There is no response rate then, and figures say that answers could not be verified.',

  onList: (count: number) =>
    count === 0 ? 'Nobody on the list yet' : `${people(count)} on the list`,
  notMailed: (refused: number, optedOut: number) =>
    [
      refused > 0 ? `${people(refused)} whose address refused mail` : '',
      optedOut > 0 ? `${people(optedOut)} who want no mails` : '',
    ]
      .filter(Boolean)
      .join(', '),
  notMailedNote: (who: string) => `Of these, ${who} will not be mailed.`,
  groups: 'People by department',
  noDepartment: 'No department',
  asked: 'People',
  seeList: 'See and change the list',
  clear: 'Empty the list',
  clearTitle: (count: number) => `Take all ${people(count)} off the list`,
  clearConsequence: 'Nobody has been mailed yet. You can add people again.',
  clearFailed: 'The list was not emptied',
  clearedToast: 'The list is empty',

  name: 'Name',
  band: 'Level',
  state: 'Mail',
  acts: 'Acts',
  forgotten: 'Forgotten 90 days after the close',
  emptyTitle: 'The people to ask will be listed here',
  empty: 'Add addresses, or people of the directory, above.',
  emptyClosed: 'Nobody was asked by mail.',
  remove: 'Take off',
  removeName: (who: string) => `Take off ${who}`,
  removeConsequence:
    'They get no more mails and no longer count as invited. What they have answered stays, unless they withdraw it.',
  removeFailed: 'Nobody was taken off',
  removedToast: (who: string) => `${who} is off the list`,
  fixed: 'The groups of an anonymous assessment are fixed at launch',
  fixedNote: 'Nobody can be added now: their answer could stand out.',
  listFailed: 'The list could not be loaded',
  find: 'Name or address',
  filterFind: (text: string) => `name or address “${text}”`,
  pages: 'Pages of people',
  first: 'First people',
  next: 'Next people',
  addMore: 'Add people',
  addMoreNote: 'They get their invitation within minutes.',
} as const
