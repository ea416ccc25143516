// The words of the roadmap in English.

const weeks = (count: number) => (count === 1 ? '1 week' : `${count} weeks`)
const items = (count: number) => (count === 1 ? '1 item' : `${count} items`)

export const stateWords = {
  proposed: 'Proposed',
  planned: 'Planned',
  'in progress': 'In progress',
  'evidence submitted': 'Evidence submitted',
  done: 'Done',
  blocked: 'Blocked',
  dropped: 'Dropped',
} as const

export const warningWords = {
  late: 'Late',
  'start late': 'Start is late',
  blocked: 'Blocked',
  'no owner': 'No owner',
  'needs unmet': 'Waits for others',
} as const

export const words = {
  title: 'Roadmap',
  firstTitle: 'The roadmap will be shown here',
  firstText:
    'It begins with a plan that is adopted: its initiatives become items with weeks, owners, tasks and evidence.',
  firstAct: 'See the recommendations',
  firstForMembers: 'Nobody has adopted a plan yet. Once one is, the items you own are listed here.',
  noneYoursTitle: 'No item is yours',
  noneYours: 'The items you own are listed here.',
  noneOpenTitle: 'The roadmap holds no items',
  noneOpen: 'Plan again to fill it.',
  summary: (parts: { revision: number; anchor: string; makespan: string }) =>
    `Revision ${parts.revision}, from ${parts.anchor}, ${parts.makespan}`,
  makespan: (count: number, isProven: boolean) =>
    isProven ? `${weeks(count)}, proven the shortest` : `${weeks(count)}, the best found`,
  yours: 'These are the items you own.',
  staleTitle: 'Results changed since this was planned',
  staleText: 'Plan again to see whether another choice would now be better.',
  overrun: (count: number) => `It ends ${weeks(count)} after the time it was planned for.`,

  planAgain: 'Plan again',
  acts: 'More',
  actsOf: 'More for the roadmap',
  export: 'Export',
  exportItems: 'Items as CSV',
  exportDependencies: 'What waits for what, as CSV',
  exportRealised: 'Planned and realised, as CSV',
  exportEverything: 'Everything as JSON',
  exportTasks: 'Calendar tasks (ICS)',
  exportEvents: 'Calendar events (ICS)',
  exportEventsHint: 'For calendars without tasks.',
  print: 'Print or save as PDF',
  revisions: 'Revisions',
  rescheduleAct: 'Schedule again',
  settingsAct: 'Name and closed weeks',

  views: 'Views of the roadmap',
  list: 'List',
  timeline: 'Timeline',
  realised: 'Planned and realised',
  filterLabel: 'Narrow to',
  all: 'All',
  only: { late: 'Late', blocked: 'Blocked', 'no-owner': 'No owner', mine: 'Mine' },
  department: 'Department',
  everybody: 'All departments',
  filterOnly: (word: string) => `“${word}”`,
  filterGroup: (name: string) => `department ${name}`,

  item: 'Item',
  state: 'State',
  owner: 'Owner',
  noOwner: 'Nobody',
  starts: 'Starts',
  due: 'Due',
  progress: 'Progress',
  worthKnowing: 'Worth knowing',
  when: 'When',
  span: (from: string, to: string) => `${from} to ${to}`,
  firstPlanned: (span: string) => `first planned ${span}`,
  waitsFor: 'Waits for',
  nothing: 'Nothing',
  timelineNote: (from: string, to: string) =>
    `From ${from} to ${to}. Filled: finished. Thin line: as first planned. Dashes: today.`,

  rescheduleTitle: 'Schedule the open items again',
  rescheduleText:
    'From this week on, with what is left of each item. The choice stays; only dates move.',
  rescheduleDo: (count: number) => (count === 1 ? 'Move 1 item' : `Move ${count} items`),
  rescheduleNothing: 'Nothing would move.',
  rescheduleFailed: 'The schedule could not be computed',
  rescheduled: (count: number) => `${items(count)} moved`,
  computing: 'the new schedule',
  moved: (before: string, after: string) => `${before} → ${after}`,

  settingsTitle: 'Name and closed weeks',
  name: 'Name',
  closedWeeks: 'Weeks in which nothing is done',
  closedHint: 'One day of each, such as 2026-12-28, with commas. Schedule again to use them.',
  save: 'Save',
  saved: 'Saved',

  revisionsNote: 'Each time the choice of items was revised. What was adopted stays as it was.',
  revision: (number: number) => `Revision ${number}`,
  made: 'Made',
  by: 'By',
  reason: 'Reason',
  changes: 'Changes',
  changeText: (comes: number, leaves: number, moved: number) =>
    `${comes} came, ${leaves} left, ${moved} moved`,
  somebody: 'somebody who has left',
  weeksColumn: 'Weeks',
  cost: 'Cost',
  fromPlan: 'The plan it came from',
} as const
