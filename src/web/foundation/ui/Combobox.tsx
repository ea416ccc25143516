// One of many options, found by typing. Up to fifteen options: Select.
import { useState } from 'react'
import { ComboBox, type Key } from 'react-aria-components/ComboBox'
import { ComboboxFrame, useComboboxProps, type ComboboxText } from './ComboboxFrame.tsx'

type ComboboxProps = ComboboxText & {
  defaultValue?: string | null
  onChange?: (value: string | null) => void
}

/**
 * A labelled combobox of one option; in a form it submits the option's value under `name`. Lives on a
 * route or behind `lazy`, since it brings React Aria with it.
 */
export function Combobox(props: ComboboxProps) {
  const { shared, frame } = useComboboxProps(props)
  const [value, setValue] = useState<Key | null>(props.defaultValue ?? null)
  const choose = (key: Key | null) => {
    setValue(key)
    props.onChange?.(key === null ? null : String(key))
  }
  return (
    <ComboBox {...shared} value={value} onChange={choose}>
      <ComboboxFrame {...frame} />
    </ComboBox>
  )
}
