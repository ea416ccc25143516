// Initiatives that a plan must hold and those it must not.
import { MultiSelect } from '../../../foundation/ui/MultiSelect.tsx'
import type { Basis } from '../data.ts'
import { words } from '../words/settings.ts'

export type Choices = { must: string[]; mustNot: string[] }

type ChoiceFieldsProps = {
  candidates: Basis['candidates']
  choices: Choices
  onChange: (choices: Choices) => void
}

export function ChoiceFields({ candidates, choices, onChange }: ChoiceFieldsProps) {
  const options = (without: readonly string[]) =>
    candidates
      .filter(({ id }) => !without.includes(id))
      .map(({ id, name }) => ({ value: id, label: name }))
  return (
    <div className="grid gap-6 sm:grid-cols-2">
      <MultiSelect
        label={words.must}
        hint={words.mustHint}
        options={options(choices.mustNot)}
        defaultValue={choices.must}
        onChange={(must) => onChange({ ...choices, must })}
      />
      <MultiSelect
        label={words.mustNot}
        hint={words.mustNotHint}
        options={options(choices.must)}
        defaultValue={choices.mustNot}
        onChange={(mustNot) => onChange({ ...choices, mustNot })}
      />
    </div>
  )
}
