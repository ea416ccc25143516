// The rows of the CSV file of what was planned and what came of it. What is hidden says so.
import type { LiftRange } from '../../planning/rules/realised.ts'
import type { RealisedLift } from './realised-round.ts'

type Named = { id: string; name: string }
type Round = { campaign: string; closedOn: string }

type Realised = {
  readonly groups: readonly Named[]
  readonly targets: readonly Named[]
  readonly rounds: readonly (Round & {
    since: Round | null
    lifts: readonly RealisedLift[]
  })[]
}

const header = [
  'round',
  'closed',
  'since',
  'dimension',
  'group',
  'initiatives',
  'planned',
  'planned low',
  'planned high',
  'change',
  'change low',
  'change high',
  'trend',
  'verdict',
  'why not told',
  'lift now assumed',
  'now low',
  'now high',
]

/** One row for each round, dimension and group; points with three decimals. */
export function realisedRows({ rounds, groups, targets }: Realised): string[][] {
  return [
    header,
    ...rounds.flatMap(({ campaign, closedOn, since, lifts }) =>
      lifts.map((lift) => [
        campaign,
        closedOn,
        since?.campaign ?? '',
        nameIn(targets, lift.target),
        nameIn(groups, lift.group),
        lift.initiatives.join('; '),
        ...rangeCells(lift.planned),
        ...[lift.change?.delta, lift.change?.low, lift.change?.high].map(points),
        lift.change?.word ?? '',
        lift.verdict,
        lift.reason ?? lift.why ?? '',
        ...rangeCells(lift.now),
      ]),
    ),
  ]
}

function rangeCells(range: LiftRange | null): string[] {
  return [range?.points, range?.low, range?.high].map(points)
}

const points = (value: number | null | undefined) => value?.toFixed(3) ?? ''

function nameIn(named: readonly Named[], id: string): string {
  return named.find((each) => each.id === id)?.name ?? id
}
