// Departments by the dimensions that everybody answers; hidden cells are hatched and say why.
import type { Basis } from '../../foundation/charts/Figure.tsx'
import { HeatTable } from '../../foundation/charts/HeatTable.tsx'
import { Section } from '../../foundation/ui/Section.tsx'
import { paths } from '../../paths.ts'
import type { Overview } from './data.ts'
import { toLevel, toReading } from './figures.ts'

type Props = {
  overview: Overview
  basis: Basis
  campaignId: string
}

export function DepartmentHeat({ overview, basis, campaignId }: Props) {
  const { measures, groups, heat, release } = overview
  const columns = measures.filter(
    ({ kind, lens }) => (kind === 'dimension' && lens === 'people') || kind === 'index',
  )
  const listed = groups.filter(({ groupId }) => heat.some((figure) => figure.groupId === groupId))
  return (
    <Section title="Departments" note="People’s dimensions">
      <HeatTable
        basis={basis}
        rowTitle="Department"
        columns={columns.map(({ name }) => name)}
        whyHref={paths.whoSeesWhat(campaignId)}
        rows={listed.map((group) => ({
          label: group.name,
          href: paths.resultsOf(campaignId, group.groupId),
          cells: columns.map((column) => {
            const figure = heat.find(
              ({ groupId, measure }) => groupId === group.groupId && measure === column.id,
            )
            return { reading: toReading(figure, release.k), level: toLevel(figure?.level) }
          }),
        }))}
      />
    </Section>
  )
}
