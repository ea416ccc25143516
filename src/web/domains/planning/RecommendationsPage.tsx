// Recommendations: what to plan for, and the plan that comes of it with its reasons.
import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useSession } from '../../foundation/session/session.ts'
import { EmptyState } from '../../foundation/ui/EmptyState.tsx'
import { useFormats } from '../../foundation/ui/formats.ts'
import { LinkButton } from '../../foundation/ui/LinkButton.tsx'
import { PageHeader } from '../../foundation/ui/PageHeader.tsx'
import { paths } from '../../paths.ts'
import { planningQuery, plansQuery, type Basis } from './data.ts'
import { PlanSection } from './plan/PlanSection.tsx'
import { SettingsSection } from './settings/SettingsSection.tsx'
import { words } from './words/plan.ts'

const route = getRouteApi('/$organisation/improve')

export function RecommendationsPage() {
  const search = route.useSearch()
  const formats = useFormats()
  const { data: state } = useSuspenseQuery(planningQuery())
  const { items } = useSuspenseQuery(plansQuery()).data
  const { release } = state.basis
  const planId = search.plan ?? items[0]?.planId
  const mayPlan = state.basis.state === 'ready' || state.basis.state === 'stale'
  return (
    <>
      <PageHeader
        title={words.title}
        summary={
          release ? words.summary(release.campaign, formats.date(release.closedOn)) : undefined
        }
      />
      {mayPlan ? (
        <SettingsSection state={state} hasPlan={planId !== undefined} />
      ) : (
        <NothingToPlan basis={state.basis} />
      )}
      {planId !== undefined && <PlanSection key={planId} planId={planId} search={search} />}
      {planId === undefined && mayPlan && <NoPlanYet />}
    </>
  )
}

function NothingToPlan({ basis: { release } }: { basis: Basis }) {
  if (release)
    return (
      <EmptyState
        title={words.refusedTitle}
        action={
          <LinkButton href={paths.results(release.campaignId)}>{words.refusedAct}</LinkButton>
        }
      >
        {words.refusedText}
      </EmptyState>
    )
  return (
    <EmptyState
      title={words.firstTitle}
      action={
        <LinkButton kind="primary" href={paths.assessments()}>
          {words.firstAct}
        </LinkButton>
      }
    >
      {words.firstText}
    </EmptyState>
  )
}

function NoPlanYet() {
  const mayPlan = useSession().wide.includes('advice.decide')
  return (
    <div className="mt-8">
      <EmptyState title={words.noPlanTitle}>
        {mayPlan ? words.noPlanText : words.noPlanReader}
      </EmptyState>
    </div>
  )
}
