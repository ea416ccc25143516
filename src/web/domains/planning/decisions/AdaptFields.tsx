// Own figures for one initiative: what it costs, how many days it takes, what it lifts.
import type { SubmitEvent } from 'react'
import { Button } from '../../../foundation/ui/Button.tsx'
import { TextInput } from '../../../foundation/ui/TextInput.tsx'
import { fromMinor, fromTenths, fromThousandths } from '../../../foundation/plan/amounts.ts'
import type { Adaptation, Initiative, Plan } from '../data.ts'
import { namesOf } from '../names.ts'
import { words } from '../words/decisions.ts'
import { liftTargets, readAdaptation } from './adaptation.ts'

type AdaptFieldsProps = {
  plan: Plan
  item: Initiative
  /** Called with what differs, or with nothing when nothing does. */
  onShow: (adaptation: Adaptation | undefined) => void
}

export function AdaptFields({ plan, item, onShow }: AdaptFieldsProps) {
  const names = namesOf(plan)
  const show = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    onShow(readAdaptation(new FormData(event.currentTarget), item))
  }
  const number = { type: 'number', inputMode: 'decimal', min: 0, required: true } as const
  return (
    <form onSubmit={show} className="flex flex-col gap-4">
      <TextInput
        {...number}
        label={words.cost}
        name="cost"
        step={0.01}
        unit={plan.currency}
        className="max-w-40"
        defaultValue={fromMinor(item.cost)}
      />
      {Object.entries(item.effort).map(([pool, tenths]) => (
        <TextInput
          {...number}
          key={pool}
          label={words.daysOf(names.pool(pool))}
          name={`effort.${pool}`}
          step={0.1}
          className="max-w-24"
          defaultValue={fromTenths(tenths)}
        />
      ))}
      {liftTargets(item).map(({ target, points }) => (
        <TextInput
          {...number}
          key={target}
          label={words.liftOf(names.target(target))}
          name={`lifts.${target}`}
          max={100}
          step={0.001}
          unit={words.points}
          className="max-w-24"
          defaultValue={fromThousandths(points)}
        />
      ))}
      <div>
        <Button type="submit">{words.show}</Button>
      </div>
    </form>
  )
}
