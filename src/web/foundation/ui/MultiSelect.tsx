// Several of many options, found by typing; what is chosen stands below and can be taken away.
import X from 'lucide-react/icons/x'
import { useState } from 'react'
import { ComboBox, type Key } from 'react-aria-components/ComboBox'
import { ComboboxFrame, useComboboxProps, type ComboboxText } from './ComboboxFrame.tsx'
import { Icon } from './Icon.tsx'
import { words } from './words.ts'

type MultiSelectProps = ComboboxText & {
  defaultValue?: readonly string[]
  onChange?: (values: string[]) => void
}

/**
 * A labelled combobox of several options; in a form it submits one entry per option under `name`.
 * Lives on a route or behind `lazy`, since it brings React Aria with it.
 */
export function MultiSelect(props: MultiSelectProps) {
  const { shared, frame } = useComboboxProps(props)
  const [values, setValues] = useState<readonly Key[]>(props.defaultValue ?? [])
  const choose = (keys: readonly Key[]) => {
    setValues(keys)
    props.onChange?.(keys.map(String))
  }
  return (
    <div className="flex max-w-sm flex-col gap-2">
      <ComboBox {...shared} selectionMode="multiple" value={values} onChange={choose}>
        <ComboboxFrame {...frame} />
      </ComboBox>
      {values.length > 0 && (
        <ul className="flex flex-wrap gap-1.5">
          {props.options
            .filter(({ value }) => values.includes(value))
            .map(({ value, label }) => (
              <li key={value}>
                <button
                  type="button"
                  aria-label={words.remove(label)}
                  onClick={() => choose(values.filter((key) => key !== value))}
                  className="inline-flex min-h-8 items-center gap-1.5 rounded-cell border border-line bg-sunken px-2 text-14 hover:border-ink"
                >
                  {label}
                  <Icon of={X} className="text-ink-3" />
                </button>
              </li>
            ))}
        </ul>
      )}
    </div>
  )
}
