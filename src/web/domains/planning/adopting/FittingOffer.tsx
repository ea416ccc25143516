// A plan that ends after its horizon: the best one that ends in time, and the way to it. Who goes on as
// before keeps the plan with its overrun.
import { useMutation, useQuery } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { ActFailure } from '../../../foundation/forms/ActFailure.tsx'
import { planFormats } from '../../../foundation/plan/amounts.ts'
import { Button } from '../../../foundation/ui/Button.tsx'
import { useFormats } from '../../../foundation/ui/formats.ts'
import { Notice } from '../../../foundation/ui/Notice.tsx'
import { Skeleton } from '../../../foundation/ui/Skeleton.tsx'
import { showToast } from '../../../foundation/ui/toast-list.ts'
import { paths } from '../../../paths.ts'
import { fittingQuery, takeFittingPlan, type FittingPlan, type Plan } from '../data.ts'
import { words } from '../words/fitting.ts'

type FittingOfferProps = { plan: Plan; overrunWeeks: number; onClose: () => void }

export function FittingOffer({ plan, overrunWeeks, onClose }: FittingOfferProps) {
  const { data, error } = useQuery(fittingQuery(plan.planId))
  return (
    <Notice tone="warn" title={words.overrun(overrunWeeks)}>
      <div aria-live="polite" className="flex flex-col gap-3">
        <ActFailure title={words.failed} error={error} />
        {!data && !error && <Skeleton of={words.searching} />}
        {data?.kind === 'found' && <Found plan={plan} fitting={data} />}
        {data?.kind === 'found' && <TakeIt plan={plan} onClose={onClose} />}
        {data?.kind === 'none' && <p>{words.none[data.why]}</p>}
      </div>
    </Notice>
  )
}

type FoundPlan = Extract<FittingPlan, { kind: 'found' }>

function Found({ plan, fitting }: { plan: Plan; fitting: FoundPlan }) {
  const formats = useFormats()
  const { money, value } = planFormats(formats, plan.currency)
  const titles = (named: FoundPlan['leaves']) => formats.list(named.map(({ title }) => title))
  return (
    <>
      <p>
        {words.found({
          leaves: titles(fitting.leaves),
          comes: titles(fitting.comes),
          gain: words.difference(fitting.value, value),
          cost: words.difference(fitting.cost, money),
          weeks: fitting.weeks,
        })}
      </p>
      {!fitting.isProven && <p>{words.unproven}</p>}
      <p>{words.keep}</p>
    </>
  )
}

function TakeIt({ plan: { planId }, onClose }: { plan: Plan; onClose: () => void }) {
  const router = useRouter()
  const taking = useMutation({
    mutationFn: () => takeFittingPlan(planId),
    onSuccess: async (fittingId) => {
      onClose()
      showToast({ message: words.taken })
      await router.navigate({ href: paths.plan({ plan: fittingId }) })
    },
  })
  return (
    <>
      <p>
        <Button isBusy={taking.isPending} onClick={() => taking.mutate()}>
          {words.take}
        </Button>
      </p>
      <ActFailure title={words.failed} error={taking.error} />
    </>
  )
}
