// The response rate of each department against the target; what cannot be shown says why.
import { BarChart } from '../../../foundation/charts/BarChart.tsx'
import { DataTable, type Column } from '../../../foundation/ui/DataTable.tsx'
import { UNKNOWN, type Formats } from '../../../foundation/ui/format.ts'
import { useFormats } from '../../../foundation/ui/formats.ts'
import type { Progress } from '../data.ts'
import { HiddenMark } from '../HiddenMark.tsx'
import { smallestGroup } from '../limits.ts'
import { words } from '../words/running.ts'
import { ratedGroups } from './rates.ts'

type Group = Progress['groups'][number]

/** Bars for the rates that may be shown, and a table of all departments. */
export function DepartmentRates({ progress }: { progress: Progress }) {
  const formats = useFormats()
  const { groups, targetPercent, answers } = progress
  const rated = ratedGroups(groups)
  const [highest] = rated
  const write = (percent: number) => formats.percent(percent / 100)
  return (
    <div className="flex flex-col gap-8">
      {highest && highest.ratePercent > 0 && (
        <BarChart
          basis={{ ...(answers !== null && { n: answers }) }}
          finding={words.highest(nameOf(highest), write(highest.ratePercent))}
          bars={rated.map((group) => ({ label: nameOf(group), value: group.ratePercent }))}
          write={write}
          limit={{ value: targetPercent, label: words.target }}
        />
      )}
      <DataTable
        caption={words.departments}
        columns={columnsFor(formats).filter(({ id }) => id !== 'rate' || rated.length > 0)}
        rows={groups}
        keyOf={({ departmentId }) => departmentId ?? ''}
        empty={<p className="text-14 text-ink-2">{words.noDepartments}</p>}
      />
    </div>
  )
}

function columnsFor(formats: Formats): Column<Group>[] {
  return [
    { id: 'department', title: words.department, cell: nameOf },
    {
      id: 'asked',
      title: words.asked,
      isNumber: true,
      cell: ({ people }) => formats.count(people),
    },
    {
      id: 'answers',
      title: words.answers,
      isNumber: true,
      cell: ({ answers, hidden }) => {
        if (hidden) return <HiddenMark>{words.hidden[hidden](smallestGroup)}</HiddenMark>
        return answers === null ? UNKNOWN : formats.count(answers)
      },
    },
    {
      id: 'rate',
      title: words.rateColumn,
      isNumber: true,
      cell: ({ ratePercent }) =>
        ratePercent === null ? UNKNOWN : formats.percent(ratePercent / 100),
    },
  ]
}

function nameOf({ department }: Pick<Group, 'department'>): string {
  return department ?? words.noDepartment
}
