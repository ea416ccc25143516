// Findings as sentences, each leading to what it rests on.
import { Section } from '../../foundation/ui/Section.tsx'
import { paths } from '../../paths.ts'
import type { Overview } from './data.ts'

export function FindingsSection({
  overview,
  campaignId,
}: {
  overview: Overview
  campaignId: string
}) {
  const { findings, groups } = overview
  return (
    <Section title="What stands out">
      {findings.length === 0 ? (
        <p className="text-ink-2">
          Nothing stands out clearly enough to say. More answers would sharpen the picture.
        </p>
      ) : (
        <ol className="max-w-measure list-decimal ps-6">
          {findings.map((finding) => {
            const group = groups.find(({ groupId }) => groupId === finding.groupId)
            return (
              <li
                key={`${finding.code} ${finding.measure} ${finding.groupId}`}
                className="py-2 ps-1"
              >
                {finding.sentence}
                {group && (
                  <>
                    {' '}
                    <a href={paths.resultsOf(campaignId, group.groupId)}>See {group.name}</a>
                  </>
                )}
              </li>
            )
          })}
        </ol>
      )}
    </Section>
  )
}
