// What was decided on one initiative, newest first.
import { useQuery } from '@tanstack/react-query'
import { ErrorState } from '../../../foundation/ui/ErrorState.tsx'
import { useFormats } from '../../../foundation/ui/formats.ts'
import { Section } from '../../../foundation/ui/Section.tsx'
import { Skeleton } from '../../../foundation/ui/Skeleton.tsx'
import { decisionsQuery } from '../data.ts'
import { words } from '../words/initiative.ts'
import { words as planWords } from '../words/plan.ts'
import { decisionWords } from '../words/terms.ts'

type DecisionHistoryProps = { planId: string; candidateId: string }

export function DecisionHistory({ planId, candidateId }: DecisionHistoryProps) {
  const formats = useFormats()
  const { data, error, refetch } = useQuery(decisionsQuery(planId))
  const decisions = data?.items.filter(({ initiativeId }) => initiativeId === candidateId)
  return (
    <Section title={words.history}>
      {error && <ErrorState title={planWords.failed} onRetry={() => void refetch()} />}
      {!decisions && !error && <Skeleton of={words.history} />}
      {decisions?.length === 0 && <p className="text-ink-2">{words.noHistory}</p>}
      <ul>
        {decisions?.map((decision) => (
          <li key={decision.decisionId} className="ruled-row py-2">
            <p className="text-14">
              {planWords.decided(
                decisionWords[decision.kind],
                decision.decidedBy ?? planWords.somebody,
                formats.dateTime(decision.decidedAt),
              )}
            </p>
            <p className="max-w-measure text-14 text-ink-2">{words.because(decision.reason)}</p>
          </li>
        ))}
      </ul>
    </Section>
  )
}
