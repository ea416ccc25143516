// Theme and height of rows, chosen for this browser.
import { useState } from 'react'
import { RadioGroup } from '../../foundation/ui/RadioGroup.tsx'
import { chooseLook, looks, readLook, type LookKey } from './device-look.ts'
import { words } from './words.ts'

export function DeviceLook() {
  return (
    <div className="flex flex-col gap-8">
      <LookChoice of="theme" label={words.theme} names={words.themes} />
      <LookChoice
        of="density"
        label={words.density}
        hint={words.densityHint}
        names={words.densities}
      />
    </div>
  )
}

type LookChoiceProps = {
  of: LookKey
  label: string
  hint?: string
  names: Readonly<Record<string, string>>
}

function LookChoice({ of: key, label, hint, names }: LookChoiceProps) {
  const [look, setLook] = useState(() => readLook(key))
  const choose = (value: string) => {
    chooseLook(key, value)
    setLook(readLook(key))
  }
  return (
    <RadioGroup
      label={label}
      hint={hint}
      name={key}
      options={looks[key].map((value) => ({ value, label: names[value] ?? value }))}
      value={look}
      onChange={choose}
    />
  )
}
