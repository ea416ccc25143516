// One practice of the organisation: its owners, its questions with their answers, its proof.
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { useMay } from '../../../foundation/session/session.ts'
import { EmptyState } from '../../../foundation/ui/EmptyState.tsx'
import { LinkButton } from '../../../foundation/ui/LinkButton.tsx'
import { PageHeader } from '../../../foundation/ui/PageHeader.tsx'
import { Skeleton } from '../../../foundation/ui/Skeleton.tsx'
import { Section } from '../../../foundation/ui/Section.tsx'
import { Tag } from '../../../foundation/ui/Tag.tsx'
import { PageFailure } from '../../../PageFailure.tsx'
import { PagePending } from '../../../PagePending.tsx'
import { paths } from '../../../paths.ts'
import { practicesQuery, type PracticeRound, type PracticeWork } from '../data.ts'
import { words } from '../words/practices.ts'
import { PracticeProof } from './PracticeProof.tsx'
import { PracticeQuestion } from './PracticeQuestion.tsx'

// Choosing members brings a large part with it that owners do not need.
const PracticeOwners = lazy(() =>
  import('./PracticeOwners.tsx').then(({ PracticeOwners: component }) => ({ default: component })),
)

const route = getRouteApi('/$organisation/measure/$campaignId/practices/$practice')

export function PracticePage() {
  const { campaignId, practice } = route.useParams()
  const { data, error, refetch } = useQuery(practicesQuery(campaignId))
  if (error) return <PageFailure error={error} reset={() => void refetch()} />
  if (!data) return <PagePending />
  const { campaign } = data
  const work = data.practices.find((each) => each.practice === practice)
  const back = <LinkButton href={paths.practices(campaignId)}>{words.back}</LinkButton>
  if (!work)
    return (
      <>
        <PageHeader title={words.title} />
        <EmptyState title={words.missing} action={back}>
          {words.empty}
        </EmptyState>
      </>
    )
  return (
    <>
      <PageHeader
        title={work.name}
        status={work.isGate && <Tag>{words.gate}</Tag>}
        summary={[campaign.name, work.isGate && words.gateMeaning].filter(Boolean).join('. ')}
        actions={back}
      />
      <Work campaignId={campaignId} work={work} state={campaign.state} />
    </>
  )
}

type WorkProps = { campaignId: string; work: PracticeWork; state: PracticeRound['state'] }

function Work({ campaignId, work, state }: WorkProps) {
  const mayName = useMay('assessments.launch')
  const whyNot = whyNotAnswering(work, state)
  return (
    <>
      {mayName && state !== 'closed' && (
        <Suspense fallback={<Skeleton of={words.owners} />}>
          <PracticeOwners campaignId={campaignId} work={work} />
        </Suspense>
      )}
      <Section title={words.questions} note={whyNot}>
        <div className="flex flex-col gap-10">
          {work.questions.map((question) => (
            <PracticeQuestion
              key={question.itemId}
              campaignId={campaignId}
              question={question}
              claims={work.claims.filter(({ itemId }) => itemId === question.itemId)}
              mayAnswer={whyNot === undefined}
            />
          ))}
        </div>
      </Section>
      <PracticeProof campaignId={campaignId} work={work} mayPropose={whyNot === undefined} />
    </>
  )
}

function whyNotAnswering(
  { isMine }: PracticeWork,
  state: PracticeRound['state'],
): string | undefined {
  if (state === 'closed') return words.closed
  if (!isMine) return words.notOwner
  return state === 'draft' ? words.opensLater : undefined
}
