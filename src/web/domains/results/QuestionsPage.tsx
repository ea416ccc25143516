// The questions of a round, each leading to how it was answered.
import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { DataTable } from '../../foundation/ui/DataTable.tsx'
import { paths } from '../../paths.ts'
import { itemsQuery, overviewQuery } from './data.ts'
import { measureName } from './figures.ts'
import { ResultsHeader } from './ResultsHeader.tsx'

const route = getRouteApi('/$organisation/measure/$campaignId/questions')

export function QuestionsPage() {
  const { campaignId } = route.useParams()
  const { data: overview } = useSuspenseQuery(overviewQuery(campaignId))
  const { data } = useSuspenseQuery(itemsQuery(campaignId))
  return (
    <>
      <ResultsHeader
        release={overview.release}
        current="questions"
        title={`Questions, ${overview.release.campaign}`}
      />
      <div className="mt-4">
        <DataTable
          caption="Questions"
          isMainList
          rows={data.items}
          keyOf={({ item }) => item.itemId}
          columns={[
            {
              id: 'text',
              title: 'Question',
              cell: ({ item }) => (
                <a href={paths.question(campaignId, item.itemId)}>
                  {distinctText(
                    item,
                    data.items.map((row) => row.item),
                  )}
                </a>
              ),
            },
            {
              id: 'dimension',
              title: 'Dimension',
              cell: ({ item }) =>
                item.dimension === null
                  ? 'Not scored'
                  : measureName(overview.measures, item.dimension),
            },
          ]}
          empty={<p className="py-4 text-ink-2">This release shows no questions.</p>}
        />
      </div>
    </>
  )
}

type Question = { itemId: string; text: string }

/** Cases ask the same question about different things: they are numbered in their order. */
function distinctText(question: Question, all: readonly Question[]): string {
  const alike = all.filter(({ text }) => text === question.text)
  const number = alike.findIndex(({ itemId }) => itemId === question.itemId) + 1
  return alike.length === 1 ? question.text : `${question.text} (case ${number})`
}
