// Planned lifts beside realised changes: a table whose cells draw both, with the same in words.
import { DataTable, type Column } from '../../../foundation/ui/DataTable.tsx'
import type { Formats } from '../../../foundation/ui/format.ts'
import { useFormats } from '../../../foundation/ui/formats.ts'
import { Status } from '../../../foundation/ui/Status.tsx'
import { Suppressed } from '../../../foundation/ui/Suppressed.tsx'
import { hiddenWords } from '../../../foundation/results/hidden-words.ts'
import { paths } from '../../../paths.ts'
import type { Realised, RealisedLift, RealisedRound } from '../data.ts'
import { LiftDrawing } from './LiftDrawing.tsx'
import { liftDomain } from './lift-domain.ts'
import { nameIn } from './names.ts'
import { untoldWords, verdictWords, words } from './words.ts'

type LiftTableProps = {
  realised: Realised
  round: RealisedRound
  title: string
  lifts: readonly RealisedLift[]
}

const tones = {
  inside: 'ok',
  below: 'warn',
  above: 'info',
  'cannot tell yet': 'neutral',
} as const

export function LiftTable({ realised, round, title, lifts }: LiftTableProps) {
  const domain = liftDomain(lifts)
  const isByGroup = new Set(lifts.map(({ group }) => group)).size > 1
  const columns: Column<RealisedLift>[] = [
    {
      id: 'dimension',
      title: words.dimension,
      cell: ({ target }) => nameIn(realised.targets, target),
    },
    ...(isByGroup
      ? [
          {
            id: 'group',
            title: words.group,
            cell: ({ group }: RealisedLift) => nameIn(realised.groups, group),
          },
        ]
      : []),
    {
      id: 'comparison',
      title: words.comparison,
      cell: (lift) => (
        <div className="w-full min-w-44 py-1 sm:min-w-72">
          <LiftDrawing lift={lift} domain={domain} />
          <Comparison lift={lift} round={round} />
        </div>
      ),
    },
    { id: 'trend', title: words.trend, cell: (lift) => <Trend lift={lift} /> },
    {
      id: 'verdict',
      title: words.verdict,
      cell: ({ verdict }) => <Status tone={tones[verdict]}>{verdictWords[verdict]}</Status>,
    },
    { id: 'now', title: words.now, isNumber: true, cell: ({ now }) => <Range range={now} /> },
    { id: 'from', title: words.from, cell: ({ initiatives }) => initiatives.join('; ') },
  ]
  return (
    <>
      <p className="mb-3 text-13 text-ink-3">{words.legend}</p>
      <DataTable
        caption={title}
        rows={lifts}
        keyOf={({ target, group }) => `${target} ${group}`}
        columns={columns}
        empty={null}
      />
    </>
  )
}

function Comparison({ lift, round }: { lift: RealisedLift; round: RealisedRound }) {
  const formats = useFormats()
  const { planned, change, why, reason } = lift
  return (
    <div className="figures text-13 text-ink-2">
      <p>{words.planned(formats.change(planned.points), spanOf(planned, formats))}</p>
      {change && <p>{realisedText(change, formats)}</p>}
      {why === 'hidden' && reason !== 'no-answers' ? (
        <Suppressed
          minimum={round.k}
          reason={hiddenWords(reason)}
          whyHref={paths.whoSeesWhat(round.campaignId)}
        />
      ) : (
        why && <p>{untoldWords[why]}</p>
      )}
    </div>
  )
}

function realisedText(
  { delta, low, high }: NonNullable<RealisedLift['change']>,
  formats: Formats,
): string {
  const points = formats.change(delta)
  if (low === null || high === null) return words.realised(points)
  if (low === high) return words.realisedExactly(points)
  return words.realisedIn(points, spanOf({ low, high }, formats))
}

function spanOf({ low, high }: { low: number; high: number }, formats: Formats): string {
  return words.span(formats.score(low), formats.score(high))
}

function Trend({ lift: { change } }: { lift: RealisedLift }) {
  if (!change?.word) return <span className="text-ink-3">{words.noTrend}</span>
  const { word, answersNeeded } = change
  return (
    <span>
      {word}
      {answersNeeded !== null && (
        <span className="block text-13 text-ink-2">{words.needed(answersNeeded)}</span>
      )}
    </span>
  )
}

function Range({ range }: { range: RealisedLift['now'] }) {
  const formats = useFormats()
  if (!range) return <span className="text-ink-3">{words.noNow}</span>
  return words.nowOf(formats.change(range.points), spanOf(range, formats))
}
