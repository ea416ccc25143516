// The newest results on Home: where the organisation stands, and what stands out.
import { useQuery } from '@tanstack/react-query'
import { Section } from '../../foundation/ui/Section.tsx'
import { useFormats } from '../../foundation/ui/formats.ts'
import { paths } from '../../paths.ts'
import { overviewQuery } from '../results/data.ts'
import type { Home } from './data.ts'

/** Whatever more there is to say comes with the results themselves; without them the link remains. */
export function LatestResults({ latest }: { latest: NonNullable<Home['latest']> }) {
  const formats = useFormats()
  const { data: overview } = useQuery(overviewQuery(latest.campaignId))
  return (
    <Section title="Latest results">
      <p className="text-18">
        <a href={paths.results(latest.campaignId)}>{latest.campaign}</a>
      </p>
      <p className="text-14 text-ink-2">
        Closed {formats.date(latest.closedOn)}
        {latest.answers !== null && `, ${formats.count(latest.answers)} answers`}
      </p>
      {overview && (
        <>
          <p className="mt-4 max-w-measure text-22">{overview.headline.sentence}</p>
          <ul className="mt-2 max-w-measure list-disc ps-5">
            {overview.findings.map(({ code, measure, groupId, sentence }) => (
              <li key={`${code} ${measure} ${groupId}`} className="py-1">
                {sentence}
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  )
}
