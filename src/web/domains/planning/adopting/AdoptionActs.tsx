// The way from a plan to the roadmap: begin one, or revise the one there is.
import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useState } from 'react'
import { useMay } from '../../../foundation/session/session.ts'
import { Button } from '../../../foundation/ui/Button.tsx'
import { roadmapQuery, type Plan } from '../data.ts'
import { words } from '../words/decisions.ts'

const AdoptDialog = lazy(() =>
  import('./AdoptDialog.tsx').then(({ AdoptDialog: component }) => ({ default: component })),
)
const ReviseDialog = lazy(() =>
  import('./ReviseDialog.tsx').then(({ ReviseDialog: component }) => ({ default: component })),
)

export function AdoptionActs({ plan }: { plan: Plan }) {
  const [isAsking, setAsking] = useState(false)
  const mayDecide = useMay('advice.decide')
  const found = useQuery(roadmapQuery()).data
  if (!mayDecide || !found || !isAdoptable(plan)) return null
  const hasRoadmap = found.roadmap !== null
  if (hasRoadmap && !plan.continuesRoadmap)
    return <p className="max-w-64 text-14 text-ink-2">{words.hasRoadmap}</p>
  const Question = hasRoadmap ? ReviseDialog : AdoptDialog
  return (
    <>
      <Button kind="primary" onClick={() => setAsking(true)}>
        {hasRoadmap ? words.revise : words.adopt}
      </Button>
      {isAsking && (
        <Suspense>
          <Question plan={plan} onClose={() => setAsking(false)} />
        </Suspense>
      )}
    </>
  )
}

function isAdoptable(plan: Plan): boolean {
  const { state, initiatives, staleReason, nextPlanId, adoptedAt } = plan
  const isOpen = staleReason === null && nextPlanId === null && adoptedAt === null
  return isOpen && state === 'ready' && initiatives > 0
}
