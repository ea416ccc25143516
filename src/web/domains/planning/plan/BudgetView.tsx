// What more or less money, or days of one pool, would bring: every point at which the best plan
// changes, as steps and never smoothed.
import { Section } from '../../../foundation/ui/Section.tsx'
import type { Plan } from '../data.ts'
import { words } from '../words/plan.ts'
import { StepChart } from './StepChart.tsx'
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
  const limit = isMoney ? plan.budget : (plan.settings.capacity[resource]?.total ?? undefined)
  const most = steps.at(-1)
  const name = isMoney ? words.budgetMoney : names.pool(resource)
  return (
    <Section title={words.budgetTitle(name)} note={words.budgetNote}>
      <StepChart
        basis={{ period: words.planTitle(plan.number), spread: words.stepAxis }}
        finding={
          most ? words.budgetFinding(formats.value(most.value), amount(most.from)) : words.nothing
        }
        steps={steps.map(({ from, value }) => ({ from, value: formats.valueFigure(value) }))}
        writeAmount={amount}
        writeValue={String}
        limit={limit}
        words={{ amount: words.fromColumn, value: words.pointsColumn, limit: words.thisPlan }}
      />
    </Section>
  )
}
