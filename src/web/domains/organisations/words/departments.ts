// The words of the page about departments, in English.

const departments = (count: number) => (count === 1 ? '1 department' : `${count} departments`)

export const words = {
  title: 'Departments',
  summary: 'People are asked and results are shown by department. Three levels at most.',
  views: 'Departments in use and archived',
  current: 'In use',
  archived: 'Archived',
  add: 'Add a department',
  addHere: 'Add a part',
  addTo: (name: string) => `Add a part to ${name}`,
  edit: (name: string) => `Change ${name}`,
  name: 'Name',
  type: 'Type',
  chooseType: 'Choose one',
  typeHint: 'What the people in it mostly do. Advice differs by type.',
  parent: 'Part of',
  top: 'The organisation itself',
  headcount: 'Headcount',
  headcountHint:
    'Fill in when not everybody is a member here, so that response rates are right. Parts count for themselves.',
  people: 'People',
  ofThemMembers: (people: string, members: string) => `${people}, of them ${members} members`,
  acts: 'Actions',
  actsFor: (name: string) => `More for ${name}`,
  more: 'More',
  save: 'Save department',
  addAct: 'Add department',
  added: (name: string) => `${name} was added`,
  changed: (name: string) => `${name} was changed`,
  archive: 'Archive',
  hasParts: 'It has parts. Move or archive them first.',
  hasPeople: (count: number) =>
    count === 1
      ? '1 person is in it. Move them first.'
      : `${count} people are in it. Move them first.`,
  archivedToast: (name: string) => `${name} is archived`,
  archiveFailed: 'The department was not archived',
  restore: 'Bring back',
  restoreName: (name: string) => `Bring back ${name}`,
  restoredToast: (name: string) => `${name} is back`,
  restoreFailed: 'The department was not brought back',
  archivedTitle: 'Archived departments will be listed here',
  noArchived: 'None has been archived.',
  missing: 'This department is not here, or not yours to change.',

  startTitle: 'The departments of the organisation will be listed here',
  start: 'Tick those you have and add them at once. Names, parts and everything else can follow.',
  startLead: 'There are none yet. An owner or admin can add the first ones.',
  startLegend: 'Usual departments',
  tickAll: 'Tick all',
  untickAll: 'Untick all',
  addMany: (count: number) => (count === 0 ? 'Add departments' : `Add ${departments(count)}`),
  tickFirst: 'Tick at least one.',
  addedMany: (count: number) =>
    count === 1 ? '1 department was added' : `${departments(count)} were added`,
  addManyFailed: 'Not all departments were added',
} as const
