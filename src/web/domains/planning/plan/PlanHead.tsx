// The head of a plan: what it comes to in one sentence, how sure that is, what holds it back, and the
// way to make it the roadmap.
import { DefinitionList } from '../../../foundation/ui/DefinitionList.tsx'
import { useFormats } from '../../../foundation/ui/formats.ts'
import { Notice } from '../../../foundation/ui/Notice.tsx'
import { RelativeTime } from '../../../foundation/ui/RelativeTime.tsx'
import { Status } from '../../../foundation/ui/Status.tsx'
import { paths } from '../../../paths.ts'
import { AdoptionActs } from '../adopting/AdoptionActs.tsx'
import { planFormats } from '../../../foundation/plan/amounts.ts'
import type { Plan } from '../data.ts'
import { words } from '../words/plan.ts'
import { staleWords, statusTones, statusWords } from '../words/terms.ts'
import { ConflictNotice } from './ConflictNotice.tsx'
import { useLimitSentence } from './useLimitSentence.ts'

export function PlanHead({ plan }: { plan: Plan }) {
  const { status, number, state } = plan
  return (
    <>
      <header className="mb-4 flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <div>
          <p className="flex flex-wrap items-baseline gap-x-4 gap-y-1 text-14 text-ink-2">
            {words.planTitle(number)}
            <span>
              {words.made} <RelativeTime at={plan.createdAt} />
            </span>
            {status && <Status tone={statusTones[status]}>{statusWords[status]}</Status>}
            {plan.adoptedAt && (
              <span>
                {words.stateAdopted} <RelativeTime at={plan.adoptedAt} />
              </span>
            )}
          </p>
          <Headline plan={plan} />
        </div>
        <AdoptionActs plan={plan} />
      </header>
      <div className="mb-6 flex flex-col gap-4">
        <StandingNotices plan={plan} />
        {plan.conflict && <ConflictNotice plan={plan} conflict={plan.conflict} />}
        {state === 'ready' && status !== 'infeasible' && <PlanFacts plan={plan} />}
      </div>
    </>
  )
}

function Headline({ plan }: { plan: Plan }) {
  const formats = planFormats(useFormats(), plan.currency)
  const { state, status, initiatives, cost, value } = plan
  if (state === 'computing' || status === 'infeasible') return null
  return (
    <h2 className="mt-1 max-w-measure text-22">
      {initiatives === 0
        ? words.nothing
        : words.headline(initiatives, formats.money(cost), formats.value(value))}
    </h2>
  )
}

function StandingNotices({ plan }: { plan: Plan }) {
  const { staleReason, nextPlanId, continuesRoadmap, adoptedAt } = plan
  return (
    <>
      {staleReason !== null && (
        <Notice tone="warn" title={words.staleTitle}>
          {staleWords[staleReason]} {words.staleAct}
        </Notice>
      )}
      {nextPlanId !== null && (
        <Notice
          tone="info"
          title={words.superseded}
          actions={<a href={paths.plan({ plan: nextPlanId })}>{words.seeNewer}</a>}
        />
      )}
      {continuesRoadmap && adoptedAt === null && (
        <Notice tone="info" title={words.continues}>
          {words.continuesText}
        </Notice>
      )}
    </>
  )
}

function PlanFacts({ plan }: { plan: Plan }) {
  const formats = useFormats()
  const { money, days, value } = planFormats(formats, plan.currency)
  const limit = useLimitSentence(plan)
  const poolUse = plan.pools.flatMap(({ id, name }) => {
    const used = plan.effort[id] ?? 0
    const total = plan.settings.capacity[id]?.total ?? null
    if (used === 0 && total === null) return []
    return [
      `${name} ${total === null ? days(used) : words.ofBudget(formats.score(used / 10), days(total))}`,
    ]
  })
  const facts = [
    { term: words.cost, detail: words.ofBudget(money(plan.cost), money(plan.budget)) },
    { term: words.days, detail: poolUse.length === 0 ? words.noDays : poolUse.join('; ') },
    { term: words.gain, detail: words.gainText(value(plan.value)) },
    ...(plan.status === 'feasible'
      ? [{ term: statusWords.feasible, detail: boundOf(plan, formats) }]
      : []),
    ...(limit === undefined ? [] : [{ term: words.held, detail: limit }]),
  ]
  return <DefinitionList items={facts} />
}

function boundOf(plan: Plan, formats: ReturnType<typeof useFormats>): string {
  const { money, value } = planFormats(formats, plan.currency)
  const { bound, gapPercent, settings } = plan
  const isCost = settings.mode.kind === 'least-cost'
  return [
    ...(bound === null ? [] : [isCost ? words.boundCost(money(bound)) : words.bound(value(bound))]),
    ...(gapPercent === null ? [] : [words.gap(`${formats.score(gapPercent)} %`)]),
  ].join(': ')
}
