// The goal of each dimension, 60 unless set otherwise.
import { TextInput } from '../../../foundation/ui/TextInput.tsx'
import { fromThousandths } from '../../../foundation/plan/amounts.ts'
import type { Basis, Settings } from '../data.ts'
import { words } from '../words/settings.ts'
import { usualGoal } from './read-settings.ts'

type GoalFieldsProps = { targets: Basis['targets']; goals: Settings['goals'] }

export function GoalFields({ targets, goals }: GoalFieldsProps) {
  return (
    <fieldset>
      <legend className="text-14 font-medium">{words.goals}</legend>
      <p className="text-13 text-ink-3">{words.goalsHint}</p>
      <div className="mt-3 grid max-w-md grid-cols-2 gap-x-6 gap-y-4 sm:grid-cols-3">
        {targets.map(({ id, name }) => (
          <TextInput
            key={id}
            label={name}
            name={`goals.${id}`}
            type="number"
            inputMode="numeric"
            min={0}
            max={100}
            step={0.1}
            className="max-w-24"
            defaultValue={fromThousandths(goals[id] ?? usualGoal)}
          />
        ))}
      </div>
    </fieldset>
  )
}
