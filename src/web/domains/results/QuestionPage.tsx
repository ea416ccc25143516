// One question: its wording and how it was answered, where ten people or more did.
import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { StackedChart } from '../../foundation/charts/StackedChart.tsx'
import { DataTable } from '../../foundation/ui/DataTable.tsx'
import { EmptyState } from '../../foundation/ui/EmptyState.tsx'
import { Section } from '../../foundation/ui/Section.tsx'
import { useFormats } from '../../foundation/ui/formats.ts'
import { paths } from '../../paths.ts'
import { itemQuery } from './data.ts'
import { ResultsHeader } from './ResultsHeader.tsx'

const route = getRouteApi('/$organisation/measure/$campaignId/questions/$itemId')
/** More options than series can be told apart are listed instead. */
const mostSeries = 6

export function QuestionPage() {
  const { campaignId, itemId } = route.useParams()
  const { data } = useSuspenseQuery(itemQuery(campaignId, itemId))
  const formats = useFormats()
  const { item, distributions, withheld, groups, release } = data
  const nameOf = (groupId: string) =>
    groups.find((group) => group.groupId === groupId)?.name ?? 'Everybody'
  const whole = distributions.find(({ groupId }) => groupId === 'all') ?? distributions[0]
  return (
    <>
      <ResultsHeader release={release} current="questions" title={item.text} />
      <p className="my-4">
        <a href={paths.questions(campaignId)}>All questions</a>
      </p>
      {withheld !== null && (
        <EmptyState title="Answers to this question are not shown">{withheld}</EmptyState>
      )}
      {whole && (
        <Section
          title="Answers"
          note={`${formats.count(whole.n)} people${item.takesSeveral ? ', several answers possible' : ''}`}
        >
          <DataTable
            caption="Answers"
            rows={item.options.map((option, index) => ({
              ...option,
              count: whole.counts[index] ?? 0,
            }))}
            keyOf={(option) => String(option.value)}
            columns={[
              { id: 'label', title: 'Option', cell: (option) => option.label },
              {
                id: 'count',
                title: 'People',
                isNumber: true,
                cell: (option) => formats.count(option.count),
              },
              {
                id: 'share',
                title: 'Share',
                isNumber: true,
                cell: (option) => formats.percent(whole.n === 0 ? 0 : option.count / whole.n),
              },
            ]}
            empty={null}
          />
        </Section>
      )}
      {distributions.length > 1 && item.options.length <= mostSeries && !item.takesSeveral && (
        <Section title="By department">
          <StackedChart
            basis={{ period: formats.date(release.closedOn) }}
            options={item.options.map(({ label }) => label)}
            rows={distributions.map(({ groupId, counts }) => ({
              label: nameOf(groupId),
              kind: 'shown' as const,
              counts,
            }))}
          />
        </Section>
      )}
    </>
  )
}
