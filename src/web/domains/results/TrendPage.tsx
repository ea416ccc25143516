// Rounds over time: each dimension with its interval, and in words what can be said.
import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { TrendChart } from '../../foundation/charts/TrendChart.tsx'
import { DataTable } from '../../foundation/ui/DataTable.tsx'
import { EmptyState } from '../../foundation/ui/EmptyState.tsx'
import { PageHeader } from '../../foundation/ui/PageHeader.tsx'
import { Section } from '../../foundation/ui/Section.tsx'
import { Tabs } from '../../foundation/ui/Tabs.tsx'
import { useFormats } from '../../foundation/ui/formats.ts'
import { paths } from '../../paths.ts'
import { trendQuery } from './data.ts'
import { measureName } from './figures.ts'

const route = getRouteApi('/$organisation/measure/trend')

export function TrendPage() {
  const { group } = route.useSearch()
  const { data } = useSuspenseQuery(trendQuery(group))
  const formats = useFormats()
  const dimensions = data.lines.filter(({ measure }) =>
    data.measures.some(({ id, kind }) => id === measure && kind === 'dimension'),
  )
  return (
    <>
      <PageHeader title="Trend" summary={data.group ? data.group.name : 'Everybody'} />
      {data.groups.length > 0 && (
        <Tabs
          label="Group"
          items={[
            { label: 'Everybody', href: paths.trend(), isCurrent: data.group === null },
            ...data.groups
              .filter(({ depth }) => depth <= 1)
              .map(({ groupId, name }) => ({
                label: name,
                href: paths.trend({ group: groupId }),
                isCurrent: data.group?.groupId === groupId,
              })),
          ]}
        />
      )}
      {data.rounds.length === 0 ? (
        <EmptyState title="No round has results yet">
          Once two rounds are closed, changes are told here in words.
        </EmptyState>
      ) : (
        <>
          <Section title="Rounds">
            <DataTable
              caption="Rounds"
              rows={data.rounds}
              keyOf={(round) => round.releaseId}
              columns={[
                {
                  id: 'name',
                  title: 'Round',
                  cell: (round) => <a href={paths.results(round.campaignId)}>{round.campaign}</a>,
                },
                { id: 'closed', title: 'Closed', cell: (round) => formats.date(round.closedOn) },
                {
                  id: 'answers',
                  title: 'Answers',
                  isNumber: true,
                  cell: (round) =>
                    round.answers === null ? 'Not shown' : formats.count(round.answers),
                },
                {
                  id: 'mix',
                  title: 'Who answered',
                  cell: (round) => mixOf(round, data.rounds),
                },
              ]}
              empty={null}
            />
          </Section>
          {dimensions.map(({ measure, points }) => (
            <Section
              key={measure}
              title={measureName(data.measures, measure)}
              note={verdict(points)}
            >
              <TrendChart
                basis={{ period: `${data.rounds.length} rounds` }}
                trends={[
                  {
                    label: measureName(data.measures, measure),
                    points: points.map(({ closedOn, value, low, high, n }) => ({
                      on: closedOn,
                      reading:
                        value === null
                          ? { kind: 'unknown' as const }
                          : {
                              kind: 'shown' as const,
                              value,
                              ...(low === null || high === null ? {} : { low, high }),
                              ...(n === null ? {} : { n }),
                            },
                    })),
                  },
                ]}
              />
            </Section>
          ))}
        </>
      )}
    </>
  )
}

type Round = { differentPeople: boolean }

/** Whether the same departments answered as in the round before. */
function mixOf(round: Round, rounds: readonly Round[]): string {
  if (round === rounds[0]) return 'First round'
  return round.differentPeople ? 'Another mix of departments' : 'Much the same departments'
}

/** The last change in words, or why there is none. */
function verdict(points: readonly { value: number | null; word: string | null }[]): string {
  const last = points.at(-1)
  if (points.length < 2) return 'One round only'
  if (!last || last.value === null) return 'Not shown in the last round'
  return last.word ?? 'No verdict: an interval is withheld, or there was no value before'
}
