// The rules of showing: who sees what, what is hidden and why, and what risk remains.
import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { DefinitionList } from '../../foundation/ui/DefinitionList.tsx'
import { Section } from '../../foundation/ui/Section.tsx'
import { useFormats } from '../../foundation/ui/formats.ts'
import { paths } from '../../paths.ts'
import { overviewQuery, whoSeesWhatQuery } from './data.ts'
import { ResultsHeader } from './ResultsHeader.tsx'
import { modeWords } from './words.ts'

const route = getRouteApi('/$organisation/measure/$campaignId/who-sees-what')

export function WhoSeesWhatPage() {
  const { campaignId } = route.useParams()
  const { data: overview } = useSuspenseQuery(overviewQuery(campaignId))
  const { data } = useSuspenseQuery(whoSeesWhatQuery(campaignId))
  const formats = useFormats()
  return (
    <>
      <ResultsHeader
        release={overview.release}
        current="rules"
        title={`Who sees what, ${overview.release.campaign}`}
      />
      <Section title="Rules of this round">
        <DefinitionList
          items={[
            { term: 'Mode', detail: modeWords[data.mode] },
            { term: 'Scores are shown from', detail: `${data.kScores} answers` },
            { term: 'Distributions and comments from', detail: `${data.kDetail} answers` },
            ...(data.readers.length > 0
              ? [{ term: 'May read one person’s answers', detail: data.readers.join(', ') }]
              : []),
            ...(data.shown === null || data.hidden === null
              ? []
              : [
                  {
                    term: 'Figures',
                    detail: `${formats.count(data.shown)} shown, ${formats.count(data.hidden)} hidden`,
                  },
                ]),
          ]}
        />
      </Section>
      <Section title="Who">
        <DefinitionList items={data.rules.map(({ who, sees }) => ({ term: who, detail: sees }))} />
      </Section>
      {overview.view === 'organisation' &&
        overview.groups.some(({ departmentId }) => departmentId !== null) && (
          <Section title="See it as a lead does">
            <ul>
              {overview.groups.map(({ departmentId, name, groupId }) =>
                departmentId === null ? null : (
                  <li key={groupId} className="py-1">
                    <a href={paths.results(campaignId, { as: departmentId })}>
                      As a lead of {name}
                    </a>
                  </li>
                ),
              )}
            </ul>
          </Section>
        )}
      <Section title="What remains">
        <p className="max-w-measure">{data.residualRisk}</p>
      </Section>
    </>
  )
}
