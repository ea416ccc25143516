// What if: the plan computed again with other money, days or choices. The question is in the address.
import { useQuery } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { Suspense, useState, type SubmitEvent } from 'react'
import { ActFailure } from '../../../foundation/forms/ActFailure.tsx'
import { Button } from '../../../foundation/ui/Button.tsx'
import { LinkButton } from '../../../foundation/ui/LinkButton.tsx'
import { Skeleton } from '../../../foundation/ui/Skeleton.tsx'
import { TextInput } from '../../../foundation/ui/TextInput.tsx'
import { paths } from '../../../paths.ts'
import { fromMinor } from '../../../foundation/plan/amounts.ts'
import { differenceQuery, type Change, type Plan } from '../data.ts'
import type { PlanSearch } from '../search.ts'
import { LazyChoiceFields } from '../settings/lazy-choices.ts'
import { words } from '../words/plan.ts'
import { words as settingsWords } from '../words/settings.ts'
import { DifferenceFacts } from './DifferenceFacts.tsx'
import { changeIn, daysToBeginWith, searchFor } from './what-if.ts'

type WhatIfViewProps = { plan: Plan; search: PlanSearch }

export function WhatIfView({ plan, search }: WhatIfViewProps) {
  const change = changeIn(search)
  return (
    <div className="flex flex-col gap-8">
      <WhatIfForm key={JSON.stringify(change)} plan={plan} search={search} />
      {change && <Answer plan={plan} change={change} />}
    </div>
  )
}

function WhatIfForm({ plan, search }: WhatIfViewProps) {
  const router = useRouter()
  const [choices, setChoices] = useState({
    must: search.must?.split(',') ?? plan.settings.must,
    mustNot: search.without?.split(',') ?? plan.settings.mustNot,
  })
  const here = { plan: search.plan, view: 'what-if' as const }
  const ask = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    const question = searchFor(new FormData(event.currentTarget), plan, choices)
    void router.navigate({ href: paths.plan({ ...here, ...question }) })
  }
  return (
    <form onSubmit={ask} className="flex flex-col gap-6">
      <p className="text-14 text-ink-2">{words.whatIfNote}</p>
      <div className="grid max-w-md gap-x-6 gap-y-4 sm:grid-cols-2">
        <TextInput
          label={words.whatIfBudget}
          name="budget"
          type="number"
          inputMode="decimal"
          min={0}
          step={0.01}
          unit={plan.currency}
          className="max-w-40"
          defaultValue={fromMinor(Number(search.budget ?? plan.budget))}
        />
        {plan.pools.map(({ id, name }) => (
          <TextInput
            key={id}
            label={settingsWords.totalOf(name)}
            name={`days.${id}`}
            type="number"
            inputMode="decimal"
            min={0}
            step={0.1}
            className="max-w-24"
            defaultValue={daysToBeginWith(search, plan, id)}
          />
        ))}
      </div>
      <Suspense fallback={<Skeleton of={settingsWords.loadingChoices} />}>
        <LazyChoiceFields
          candidates={plan.items.map((item) => ({ ...item, name: item.title }))}
          choices={choices}
          onChange={setChoices}
        />
      </Suspense>
      <div className="flex flex-wrap gap-3">
        <Button kind="primary" type="submit">
          {words.compute}
        </Button>
        <LinkButton href={paths.plan(here)}>{words.reset}</LinkButton>
      </div>
    </form>
  )
}

function Answer({ plan, change }: { plan: Plan; change: Change }) {
  const { data, error } = useQuery(differenceQuery(plan.planId, change))
  return (
    <div aria-live="polite">
      <ActFailure title={words.compareFailed} error={error} />
      {data && <DifferenceFacts plan={plan} difference={data} />}
      {!data && !error && <Skeleton of={words.comparing} />}
    </div>
  )
}
