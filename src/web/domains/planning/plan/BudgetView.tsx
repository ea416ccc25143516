// What more or less money, or days of one pool, would bring: every point at which the best plan
// changes, as steps and never smoothed.
import { BarChart } from '../../../foundation/charts/BarChart.tsx'
import { Section } from '../../../foundation/ui/Section.tsx'
import type { Plan } from '../data.ts'
import { words } from '../words/plan.ts'
import { useReasonWriter } from './useReasonWriter.ts'

type Frontier = NonNullable<Plan['outlook']>['frontier'][number]

export function BudgetView({ plan }: { plan: Plan }) {
  if (!plan.outlook)
    return (
      <output className="block max-w-measure text-14 text-ink-2">
        {plan.status === 'infeasible' ? words.nothing : words.outlooking}
      </output>
    )
  return plan.outlook.frontier.map((frontier) => (
    <FrontierSection key={frontier.resource} plan={plan} frontier={frontier} />
  ))
}

function FrontierSection({ plan, frontier }: { plan: Plan; frontier: Frontier }) {
  const { formats, names } = useReasonWriter(plan)
  const { resource, steps } = frontier
  const isMoney = resource === 'budget'
  const amount = isMoney ? formats.money : formats.days
  const limit = isMoney ? plan.budget : plan.settings.capacity[resource]?.total
  const reached = steps.findLastIndex(({ from }) => from <= (limit ?? Infinity))
  const most = steps.at(-1)
  return (
    <Section
      title={words.budgetTitle(isMoney ? words.budgetMoney : names.pool(resource))}
      note={words.budgetNote}
    >
      <BarChart
        basis={{ period: words.planTitle(plan.number) }}
        finding={most && words.budgetFinding(formats.value(most.value), amount(most.from))}
        bars={steps.map(({ from, value }, index) => ({
          label:
            index === reached
              ? `${words.fromAmount(amount(from))}, ${words.thisPlan}`
              : words.fromAmount(amount(from)),
          value,
        }))}
        write={formats.value}
      />
    </Section>
  )
}
