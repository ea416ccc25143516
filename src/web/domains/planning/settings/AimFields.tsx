// What a plan should do: most points, least money, or rules first.
import { useState } from 'react'
import { RadioGroup } from '../../../foundation/ui/RadioGroup.tsx'
import { TextInput } from '../../../foundation/ui/TextInput.tsx'
import { fromThousandths } from '../../../foundation/plan/amounts.ts'
import type { Settings } from '../data.ts'
import { words } from '../words/settings.ts'

export function AimFields({ mode }: { mode: Settings['mode'] }) {
  const [kind, setKind] = useState<string>(mode.kind)
  return (
    <div className="flex flex-col gap-4">
      <RadioGroup
        label={words.aim}
        name="mode.kind"
        options={words.modes}
        value={kind}
        onChange={setKind}
      />
      {kind === 'least-cost' && (
        <TextInput
          label={words.atLeast}
          name="mode.atLeast"
          type="number"
          inputMode="decimal"
          min={0}
          max={100}
          step={0.1}
          required
          unit={words.points}
          className="max-w-24"
          defaultValue={mode.kind === 'least-cost' ? fromThousandths(mode.atLeast) : ''}
        />
      )}
    </div>
  )
}
