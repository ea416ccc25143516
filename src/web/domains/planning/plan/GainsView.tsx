// What a plan gains: by dimension as bars, by department as tables.
import { BarChart } from '../../../foundation/charts/BarChart.tsx'
import { DataTable } from '../../../foundation/ui/DataTable.tsx'
import { useFormats } from '../../../foundation/ui/formats.ts'
import type { Plan } from '../data.ts'
import { groupName } from '../names.ts'
import type { ReasonWriter } from '../words/reasons.ts'
import { words } from '../words/plan.ts'
import { gainsOf, type Gain } from './gains.ts'
import { useReasonWriter } from './useReasonWriter.ts'

export function GainsView({ plan }: { plan: Plan }) {
  const formats = useFormats()
  const writer = useReasonWriter(plan)
  const { names } = writer
  const gains = gainsOf(plan)
  const top = gains.toSorted((a, b) => b.gained - a.gained).at(0)
  return (
    <div className="flex flex-col gap-8">
      <BarChart
        basis={{
          period: `${plan.release.campaign}, ${formats.date(plan.release.closedOn)}`,
          spread: words.gainsNote,
        }}
        finding={
          top && top.gained > 0
            ? words.gainsFinding(names.target(top.target), writer.formats.points(top.gained))
            : words.nothing
        }
        bars={gains.map(({ target, gained, gap }) => ({
          label: names.target(target),
          value: gained,
          share: gap === 0 ? undefined : gained / gap,
        }))}
        write={writer.formats.points}
      />
      {gains.map((gain) => (
        <details key={gain.target} className="border-b border-line [&+details]:-mt-8">
          <summary className="flex min-h-(--row) cursor-pointer flex-wrap items-center gap-x-3">
            <span className="font-medium">{names.target(gain.target)}</span>
            <span className="figures text-14 text-ink-2">{describeGain(gain, writer)}</span>
          </summary>
          <GroupTable gain={gain} writer={writer} groups={plan.groups} />
        </details>
      ))}
    </div>
  )
}

function describeGain({ gained, gap }: Gain, { formats }: ReasonWriter): string {
  return gap === 0 ? words.noGap : words.gainedOf(formats.score(gained), formats.points(gap))
}

type GroupRow = Gain['groups'][number]

type GroupTableProps = { gain: Gain; writer: ReasonWriter; groups: Plan['groups'] }

function GroupTable({ gain, writer, groups }: GroupTableProps) {
  const { names, formats } = writer
  const figure = (
    id: keyof GroupRow & ('score' | 'goal' | 'gap' | 'offered' | 'gained'),
    title: string,
  ) => ({
    id,
    title,
    isNumber: true,
    cell: (row: GroupRow) => formats.score(row[id]),
  })
  return (
    <div className="pb-6">
      <DataTable
        caption={`${names.target(gain.target)}: ${words.byGroup}`}
        rows={gain.groups}
        keyOf={({ group }) => group}
        columns={[
          { id: 'group', title: words.group, cell: ({ group }) => groupName(groups, group) },
          figure('score', words.score),
          figure('goal', words.goal),
          figure('gap', words.gapColumn),
          figure('offered', words.offered),
          figure('gained', words.gained),
        ]}
        empty={null}
      />
    </div>
  )
}
