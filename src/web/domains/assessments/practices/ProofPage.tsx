// Everything owners proposed as proof, for the people who review it.
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { Button } from '../../../foundation/ui/Button.tsx'
import { EmptyState } from '../../../foundation/ui/EmptyState.tsx'
import { Skeleton } from '../../../foundation/ui/Skeleton.tsx'
import { PageFailure } from '../../../PageFailure.tsx'
import { paths } from '../../../paths.ts'
import { artefactsQuery, type Artefact } from '../data.ts'
import { words } from '../words/practices.ts'
import { ArtefactFacts } from './ArtefactFacts.tsx'
import { PracticesHeader } from './PracticesHeader.tsx'
import { ReviewDialog } from './ReviewDialog.tsx'

const route = getRouteApi('/$organisation/measure/$campaignId/proof')

export function ProofPage() {
  const { campaignId } = route.useParams()
  const [asked, setAsked] = useState<Artefact>()
  const { data, error, isPending, refetch } = useQuery(artefactsQuery(campaignId))
  if (error) return <PageFailure error={error} reset={() => void refetch()} />
  return (
    <>
      <PracticesHeader
        campaignId={campaignId}
        round={data?.campaign}
        part="proof"
        title={words.reviewTitle}
        summary={words.reviewSummary}
      />
      {isPending && <Skeleton of={words.reviewLoading} shape="table" />}
      {data?.items.length === 0 && (
        <EmptyState title={words.reviewEmptyTitle}>{words.reviewEmpty}</EmptyState>
      )}
      <ul>
        {data?.items.map((artefact) => (
          <li
            key={artefact.artefactId}
            className="ruled-row flex flex-wrap items-start justify-between gap-x-6 gap-y-2 py-3"
          >
            <div className="min-w-0">
              <p className="text-13 text-ink-2">
                <a href={paths.practice(campaignId, artefact.practice)}>{artefact.practiceName}</a>
              </p>
              <ArtefactFacts artefact={artefact} />
            </div>
            <Button
              aria-label={nameOfReview(artefact)}
              whyDisabled={artefact.reviewBar ? words.reviewBars[artefact.reviewBar] : undefined}
              onClick={() => setAsked(artefact)}
            >
              {artefact.state === 'proposed' ? words.review : words.reviewAgain}
            </Button>
          </li>
        ))}
      </ul>
      {asked && (
        <ReviewDialog
          key={asked.artefactId}
          campaignId={campaignId}
          artefact={asked}
          onClose={() => setAsked(undefined)}
        />
      )}
    </>
  )
}

/** Begins with the words on the button. */
function nameOfReview({ state, title }: Artefact): string {
  return state === 'proposed' ? words.reviewName(title) : words.reviewAgainName(title)
}
