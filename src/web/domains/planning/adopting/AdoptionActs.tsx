// The way from a plan to the roadmap: begin one, or revise the one there is.
import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useState } from 'react'
import { useSession } from '../../../foundation/session/session.ts'
import { Button } from '../../../foundation/ui/Button.tsx'
import { roadmapQuery, type Plan } from '../data.ts'
import { isOpen } from '../decisions/decidable.ts'
import { words } from '../words/decisions.ts'

const AdoptDialog = lazy(() =>
  import('./AdoptDialog.tsx').then(({ AdoptDialog: component }) => ({ default: component })),
)
const ReviseDialog = lazy(() =>
  import('./ReviseDialog.tsx').then(({ ReviseDialog: component }) => ({ default: component })),
)

export function AdoptionActs({ plan }: { plan: Plan }) {
  const [isAsking, setAsking] = useState(false)
  const mayPlan = useSession().wide.includes('advice.decide')
  const found = useQuery(roadmapQuery()).data
  if (!mayPlan || !found || !isOpen(plan) || plan.initiatives === 0) return null
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
