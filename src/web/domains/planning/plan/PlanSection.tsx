// One plan on the page of recommendations: its head, and the part the address names.
import { useQuery } from '@tanstack/react-query'
import { ApiProblem } from '../../../foundation/api/problem.ts'
import { EmptyState } from '../../../foundation/ui/EmptyState.tsx'
import { ErrorState } from '../../../foundation/ui/ErrorState.tsx'
import { LinkButton } from '../../../foundation/ui/LinkButton.tsx'
import { Progress } from '../../../foundation/ui/Progress.tsx'
import { Skeleton } from '../../../foundation/ui/Skeleton.tsx'
import { Tabs } from '../../../foundation/ui/Tabs.tsx'
import { paths } from '../../../paths.ts'
import { planQuery, type Plan } from '../data.ts'
import { planViews, type PlanSearch, type PlanView } from '../search.ts'
import { words } from '../words/plan.ts'
import { BudgetView } from './BudgetView.tsx'
import { ChosenView } from './ChosenView.tsx'
import { GainsView } from './GainsView.tsx'
import { PlanHead } from './PlanHead.tsx'
import { PlansView } from './PlansView.tsx'
import { WhatIfView } from './WhatIfView.tsx'

type PlanSectionProps = { planId: string; search: PlanSearch }

export function PlanSection({ planId, search }: PlanSectionProps) {
  const { data: plan, error, refetch } = useQuery(planQuery(planId))
  if (error && !plan) return <PlanFailure error={error} onRetry={() => void refetch()} />
  if (!plan) return <Skeleton of={words.loading} rows={8} />
  const view = shownView(plan, search.view)
  return (
    <section aria-label={words.planTitle(plan.number)} className="mt-10">
      <PlanHead plan={plan} />
      <PlanTabs plan={plan} search={{ ...search, view }} />
      <div className="mt-6">
        {view === 'plans' ? <PlansView /> : <PlanPart plan={plan} search={{ ...search, view }} />}
      </div>
    </section>
  )
}

/** Where no plan is possible, there is nothing to see of it; other limits can be tried instead. */
function shownView({ status }: Plan, view: PlanView | undefined): PlanView | undefined {
  return status === 'infeasible' && view !== 'plans' ? 'what-if' : view
}

function PlanTabs({ plan, search }: { plan: Plan; search: PlanSearch }) {
  const labels: Record<PlanView, string> = {
    gains: words.gains,
    budget: words.budget,
    'what-if': words.whatIf,
    plans: words.plans,
  }
  const chosen = {
    label: words.chosen,
    href: paths.plan({ plan: search.plan }),
    isCurrent: search.view === undefined,
    count: plan.items.filter(({ isChosen }) => isChosen).length,
  }
  const others = planViews
    .filter((view) => shownView(plan, view) === view)
    .map((view) => ({
      label: labels[view],
      href: paths.plan({ plan: search.plan, view }),
      isCurrent: search.view === view,
    }))
  return (
    <Tabs label={words.views} items={plan.status === 'infeasible' ? others : [chosen, ...others]} />
  )
}

function PlanPart({ plan, search }: { plan: Plan; search: PlanSearch }) {
  if (plan.state === 'computing')
    return (
      <div className="flex flex-col gap-2">
        <Progress label={words.computing} text="" />
        <output className="max-w-measure text-14 text-ink-2">{words.computingText}</output>
      </div>
    )
  switch (search.view) {
    case 'gains':
      return <GainsView plan={plan} />
    case 'budget':
      return <BudgetView plan={plan} />
    case 'what-if':
      return <WhatIfView plan={plan} search={search} />
    case 'plans':
    case undefined:
      return <ChosenView plan={plan} />
  }
}

function PlanFailure({ error, onRetry }: { error: Error; onRetry: () => void }) {
  const problem = error instanceof ApiProblem ? error.problem : undefined
  if (problem?.status === 404)
    return (
      <div className="mt-10">
        <EmptyState
          title={words.planMissing}
          action={<LinkButton href={paths.plan()}>{words.newestPlan}</LinkButton>}
        >
          {words.planMissingText}
        </EmptyState>
      </div>
    )
  return (
    <ErrorState title={words.failed} onRetry={onRetry} reference={problem?.instance || undefined}>
      {problem?.title}
    </ErrorState>
  )
}
