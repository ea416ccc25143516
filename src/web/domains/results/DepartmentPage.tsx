// One department: its dimensions beside everybody's, its roles and parts, or what would unlock it.
import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { DotStrip } from '../../foundation/charts/DotStrip.tsx'
import { HeatTable } from '../../foundation/charts/HeatTable.tsx'
import { EmptyState } from '../../foundation/ui/EmptyState.tsx'
import { LinkButton } from '../../foundation/ui/LinkButton.tsx'
import { Section } from '../../foundation/ui/Section.tsx'
import { useFormats } from '../../foundation/ui/formats.ts'
import { paths } from '../../paths.ts'
import { CommentsSection } from './CommentsSection.tsx'
import { departmentQuery, type DepartmentResults, type Figure } from './data.ts'
import { basisOf, toLevel, toReading, trendPhrase } from './figures.ts'
import { ResultsHeader } from './ResultsHeader.tsx'
import { bandWords, levelTicks } from './words.ts'

const route = getRouteApi('/$organisation/measure/$campaignId/d/$groupId')

export function DepartmentPage() {
  const { campaignId, groupId } = route.useParams()
  const { data } = useSuspenseQuery(departmentQuery(campaignId, groupId))
  const formats = useFormats()
  const { release, group, unlock, measures, figures, whole, roles, parts } = data
  const dimensions = measures.filter(({ kind, lens }) => kind === 'dimension' && lens === 'people')
  const find = (list: readonly Figure[], measure: string) =>
    list.find((figure) => figure.measure === measure)
  const mayBreakDown =
    unlock === null || [...roles, ...parts].some(({ status }) => status === 'shown')
  const basis = basisOf(figures.find(({ n }) => n !== null)?.n, formats.date(release.closedOn))
  return (
    <>
      <ResultsHeader
        release={release}
        current="overview"
        title={`${group.name}, ${release.campaign}`}
      />
      {unlock !== null ? (
        <EmptyState
          title={`${group.name} is hidden`}
          action={<LinkButton href={paths.whoSeesWhat(campaignId)}>Who sees what</LinkButton>}
        >
          {unlock}
        </EmptyState>
      ) : (
        <Section title="Dimensions" note={`${group.name} beside everybody`}>
          <DotStrip
            basis={basis}
            names={[group.name, 'Everybody']}
            ticks={levelTicks}
            strips={dimensions.map(({ id, name }) => ({
              label: name,
              readings: [
                toReading(find(figures, id), release.k),
                toReading(find(whole, id), release.k),
              ],
            }))}
          />
          <ul className="mt-4 text-14 text-ink-2">
            {dimensions.map(({ id, name }) => {
              const figure = find(figures, id)
              const phrase = figure && trendPhrase(figure, 'the last round', formats)
              return phrase && <li key={id} className="py-1">{`${name}: ${phrase}`}</li>
            })}
          </ul>
        </Section>
      )}
      {mayBreakDown && <Breakdown data={data} campaignId={campaignId} />}
      {unlock === null && <CommentsSection comments={data.comments} groups={data.groups} />}
    </>
  )
}

function Breakdown({ data, campaignId }: { data: DepartmentResults; campaignId: string }) {
  const { measures, roles, parts, groups, release } = data
  const columns = measures.filter(({ kind, lens }) => kind === 'dimension' && lens === 'people')
  const bands = [...new Set(roles.map(({ roleBand }) => roleBand))]
  const subgroups = groups.filter(({ groupId }) =>
    parts.some((figure) => figure.groupId === groupId),
  )
  const cells = (of: (figure: Figure) => boolean, figures: readonly Figure[]) =>
    columns.map(({ id }) => {
      const figure = figures.find((each) => each.measure === id && of(each))
      return { reading: toReading(figure, release.k), level: toLevel(figure?.level) }
    })
  const names = columns.map(({ name }) => name)
  const whyHref = paths.whoSeesWhat(campaignId)
  return (
    <>
      {bands.length > 0 && (
        <Section title="By role">
          <HeatTable
            basis={{}}
            rowTitle="Role"
            columns={names}
            whyHref={whyHref}
            rows={bands.map((band) => ({
              label: bandWords[band] ?? band,
              cells: cells(({ roleBand }) => roleBand === band, roles),
            }))}
          />
        </Section>
      )}
      {subgroups.length > 0 && (
        <Section title="By part">
          <HeatTable
            basis={{}}
            rowTitle="Part"
            columns={names}
            whyHref={whyHref}
            rows={subgroups.map((group) => ({
              label: group.name,
              href: paths.resultsOf(campaignId, group.groupId),
              cells: cells(({ groupId }) => groupId === group.groupId, parts),
            }))}
          />
        </Section>
      )}
    </>
  )
}
