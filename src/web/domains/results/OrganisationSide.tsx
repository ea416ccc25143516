// What owners claim for the organisation, beside what accepted evidence supports.
import { DataTable } from '../../foundation/ui/DataTable.tsx'
import { Section } from '../../foundation/ui/Section.tsx'
import { useFormats } from '../../foundation/ui/formats.ts'
import { useMay } from '../../foundation/session/session.ts'
import { paths } from '../../paths.ts'
import type { Overview } from './data.ts'
import { measureName } from './figures.ts'

export function OrganisationSide({
  overview,
  campaignId,
}: {
  overview: Overview
  campaignId: string
}) {
  const formats = useFormats()
  const mayEdit = useMay('evidence.edit')
  const { organisationSide, measures } = overview
  const written = (value: number | null) =>
    value === null ? 'Not answered' : formats.scoreInColumn(value)
  return (
    <Section title="Claimed and evidenced" note="Answered by owners, not by everybody">
      <DataTable
        caption="Claimed and evidenced"
        rows={organisationSide}
        keyOf={(figure) => figure.measure}
        columns={[
          {
            id: 'measure',
            title: 'Practice',
            cell: (figure) => {
              const isDimension =
                measures.find(({ id }) => id === figure.measure)?.kind === 'dimension'
              const name = measureName(measures, figure.measure)
              return isDimension ? <strong>{name}</strong> : <span className="ps-4">{name}</span>
            },
          },
          {
            id: 'claimed',
            title: 'Claimed',
            isNumber: true,
            cell: (figure) => written(figure.value),
          },
          {
            id: 'evidenced',
            title: 'Evidenced',
            isNumber: true,
            cell: (figure) => written(figure.evidenced),
          },
          { id: 'certainty', title: 'Standing', cell: (figure) => figure.certainty ?? '' },
        ]}
        empty={
          <p className="py-4 text-ink-2">
            No owner has answered in this round.{' '}
            {mayEdit && <a href={paths.practices(campaignId)}>Name owners and collect claims</a>}
          </p>
        }
      />
    </Section>
  )
}
