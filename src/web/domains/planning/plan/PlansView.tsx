// All plans, newest first.
import { useSuspenseQuery } from '@tanstack/react-query'
import { DataTable } from '../../../foundation/ui/DataTable.tsx'
import { UNKNOWN } from '../../../foundation/ui/format.ts'
import { useFormats } from '../../../foundation/ui/formats.ts'
import { RelativeTime } from '../../../foundation/ui/RelativeTime.tsx'
import { Status } from '../../../foundation/ui/Status.tsx'
import { paths } from '../../../paths.ts'
import { planFormats } from '../../../foundation/plan/amounts.ts'
import { plansQuery, type PlanSummary } from '../data.ts'
import { words } from '../words/plan.ts'
import { statusTones, statusWords } from '../words/terms.ts'

export function PlansView() {
  const { items } = useSuspenseQuery(plansQuery()).data
  const formats = useFormats()
  const amounts = ({ currency }: PlanSummary) => planFormats(formats, currency)
  return (
    <DataTable
      caption={words.allPlans}
      isMainList
      rows={items}
      keyOf={({ planId }) => planId}
      columns={[
        {
          id: 'number',
          title: words.plan,
          cell: ({ planId, number }) => (
            <a href={paths.plan({ plan: planId })}>{words.planTitle(number)}</a>
          ),
        },
        { id: 'made', title: words.made, cell: ({ createdAt }) => <RelativeTime at={createdAt} /> },
        { id: 'by', title: words.by, cell: ({ createdBy }) => createdBy ?? words.somebody },
        { id: 'state', title: words.state, cell: (plan) => <PlanState plan={plan} /> },
        {
          id: 'initiatives',
          title: words.initiativesColumn,
          isNumber: true,
          cell: (plan) => (isThere(plan) ? formats.count(plan.initiatives) : UNKNOWN),
        },
        {
          id: 'cost',
          title: words.costColumn,
          isNumber: true,
          cell: (plan) => (isThere(plan) ? amounts(plan).money(plan.cost) : UNKNOWN),
        },
        {
          id: 'gain',
          title: words.gainColumn,
          isNumber: true,
          cell: (plan) => (isThere(plan) ? amounts(plan).value(plan.value) : UNKNOWN),
        },
      ]}
      empty={null}
    />
  )
}

/** Whether there is a plan to count: one that is being computed or impossible has no figures. */
function isThere({ status }: PlanSummary): boolean {
  return status !== null && status !== 'infeasible'
}

function PlanState({ plan }: { plan: PlanSummary }) {
  if (plan.status === null) return <Status tone="info">{words.stateComputing}</Status>
  if (plan.adoptedAt !== null) return <Status tone="ok">{words.stateAdopted}</Status>
  if (plan.staleReason !== null) return <Status tone="warn">{words.stateStale}</Status>
  return <Status tone={statusTones[plan.status]}>{statusWords[plan.status]}</Status>
}
