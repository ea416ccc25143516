// How far to trust the figures: who answered, and signs of doubt.
import { DataTable } from '../../foundation/ui/DataTable.tsx'
import { DefinitionList } from '../../foundation/ui/DefinitionList.tsx'
import { Section } from '../../foundation/ui/Section.tsx'
import { useFormats } from '../../foundation/ui/formats.ts'
import type { Formats } from '../../foundation/ui/format.ts'
import type { Overview } from './data.ts'
import { measureName } from './figures.ts'

export function QualitySection({ overview }: { overview: Overview }) {
  const formats = useFormats()
  const { quality, groups } = overview
  const nameOf = (groupId: string) =>
    groups.find((group) => group.groupId === groupId)?.name ?? 'Elsewhere'
  return (
    <Section title="How far to trust this">
      <DefinitionList items={facts(overview, formats)} />
      {quality.responses.length > 0 && (
        <div className="mt-6">
          <DataTable
            caption="Answers by department"
            rows={quality.responses}
            keyOf={(row) => row.groupId}
            columns={[
              { id: 'group', title: 'Department', cell: (row) => nameOf(row.groupId) },
              {
                id: 'people',
                title: 'Invited',
                isNumber: true,
                cell: (row) => formats.count(row.people),
              },
              {
                id: 'answers',
                title: 'Answers',
                isNumber: true,
                cell: (row) => (row.answers === null ? 'Hidden' : formats.count(row.answers)),
              },
              {
                id: 'rate',
                title: 'Rate',
                isNumber: true,
                cell: (row) =>
                  row.ratePercent === null ? 'Hidden' : formats.percent(row.ratePercent / 100),
              },
            ]}
            empty={null}
          />
        </div>
      )}
    </Section>
  )
}

function facts({ quality, measures }: Overview, formats: Formats) {
  const list = (ids: readonly string[]) => ids.map((id) => measureName(measures, id)).join(', ')
  const doubtful = quality.reliability.filter(({ readWithCare }) => readWithCare)
  return [
    { term: 'Response rate', detail: responseRate(quality, formats) },
    ...(quality.effectiveAnswers === null
      ? []
      : [
          {
            term: 'Effective answers',
            detail: `${formats.score(quality.effectiveAnswers)}, after weighting departments by their size`,
          },
        ]),
    ...(quality.lateAnswersDiffer
      ? [
          {
            term: 'Early and late answers',
            detail: 'They differ: people who have not answered may differ too',
          },
        ]
      : []),
    ...(quality.gapsMatter.length > 0
      ? [{ term: 'Missing answers matter for', detail: list(quality.gapsMatter) }]
      : []),
    ...(quality.carelessPercent === null
      ? []
      : [{ term: 'Given in haste', detail: formats.percent(quality.carelessPercent / 100) }]),
    ...(doubtful.length > 0
      ? [
          {
            term: 'Read with care',
            detail: `${list(doubtful.map(({ measure }) => measure))}: their questions do not move together well`,
          },
        ]
      : []),
  ]
}

function responseRate({ isOpenLink, ratePercent }: Overview['quality'], formats: Formats): string {
  if (isOpenLink) return 'Open link: the number of people is not verifiable'
  return ratePercent === null ? 'Not shown' : formats.percent(ratePercent / 100)
}
