// The words of what was planned and what came of it, in English.

function itemsAre(count: number): string {
  if (count === 0) return 'None is'
  return count === 1 ? '1 item is' : `${count} items are`
}

const changes = (count: number) => (count === 1 ? '1 change' : `${count} changes`)

export const verdictWords = {
  inside: 'Inside',
  below: 'Below',
  above: 'Above',
  'cannot tell yet': 'Cannot tell yet',
} as const

export const untoldWords = {
  'not-comparable': 'No change: this round asked other questions',
  hidden: 'Hidden',
  'level-only': 'Told by its level only',
  'nothing-before': 'Not shown in the round before',
  'no-interval': 'No interval is told, so there is no verdict',
} as const

export const words = {
  title: 'Planned and realised',
  summary: (campaign: string, day: string) =>
    `What came of the roadmap since ${campaign}, closed ${day}, on which its first plan rests`,
  loading: 'what came of the roadmap',
  failed: 'What came of the roadmap could not be loaded',
  noRoadmap:
    'It begins with a roadmap: once a plan is adopted and a later round is closed, what came of it is shown here.',
  roadmap: 'Go to the roadmap',

  waitingTitle: 'The next round will be shown here',
  waitingText: (campaign: string, day: string) =>
    `Changes are counted from ${campaign}, closed ${day}. No round has been closed since. Once one is, each dimension and department is held against what its finished items should have lifted.`,
  waitingItems: (count: number) =>
    `An item can show in a round that closes four weeks after it is done, or later. ${itemsAre(count)} done so far.`,
  assessments: 'Go to assessments',

  rounds: 'Rounds',
  since: (parts: { campaign: string; day: string; upTo: string }) =>
    `Changes since ${parts.campaign}, closed ${parts.day}. Items count that were done by ${parts.upTo}, four weeks before this round closed.`,
  stale: 'Answers were removed since, so the results of this round are out of date.',
  notComparable: 'Nothing can be compared with the round before',
  notComparableText:
    'It asked other questions, or no figure was shown in both rounds. A verdict needs two rounds that ask the same.',
  nothingTitle: 'Nothing was finished in time for this round',
  nothingText: (upTo: string) =>
    `No item was done between the rounds and by ${upTo}, so none can show in its answers yet.`,
  tooLate: (titles: string) =>
    `Done too late to show in it: ${titles}. The next round will show them.`,

  everybody: 'Everybody',
  everybodyNote: 'A lift of some departments counts for everybody by their people.',
  departments: 'By department',
  legend: 'Bar: planned, with its 80 % range. Dot: realised, with its 95 % interval.',
  dimension: 'Dimension',
  group: 'Department',
  comparison: 'Planned and realised',
  planned: (points: string, range: string) => `planned ${points} (${range})`,
  realised: (points: string) => `realised ${points}`,
  realisedExactly: (points: string) => `realised ${points}, without sampling error`,
  realisedIn: (points: string, range: string) => `realised ${points} (${range})`,
  trend: 'Trend',
  noTrend: 'Not tested',
  needed: (count: number) => `about ${count} answers a round would settle it`,
  verdict: 'Verdict',
  now: 'Lift now assumed',
  nowOf: (points: string, range: string) => `${points} (${range})`,
  noNow: 'Not told',
  from: 'From',
  span: (low: string, high: string) => `${low} to ${high}`,

  initiatives: 'Initiatives',
  initiativesNote:
    'One may speak of an effect only where at least two departments ran an initiative and at least two others did not.',
  initiative: 'Initiative',
  where: 'Where',
  everywhere: 'Everywhere',
  whatChanged: 'What changed',
  alongside: (target: string) => `${target}: changed alongside`,
  effect: (parts: {
    target: string
    effect: string
    ran: string
    notRun: string
    ranIn: number
    notIn: number
  }) =>
    `${parts.target}: ${parts.effect} against those without it (${parts.ran} in ${parts.ranIn}, ${parts.notRun} in ${parts.notIn} departments)`,

  calibration: 'How far the assumptions hold',
  calibrationNote:
    'Over all rounds and departments you see. Lifts in the catalogue are not changed by it.',
  share: (percent: string, count: number) =>
    `${percent} of ${changes(count)} lie inside the planned range. If the ranges are right, 80 % do.`,
  judgement: (count: number) =>
    count === 0
      ? 'No change so far can be held against a planned range. Lifts are judgement.'
      : `${changes(count)} so far. From ten on a share is told; until then lifts stay judgement.`,
} as const
