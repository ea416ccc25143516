// A whole number that is saved as it is typed; while it is empty, nothing is.
import { TextInput } from '../../../foundation/ui/TextInput.tsx'

type NumberFieldProps = {
  label: string
  hint?: string
  name?: string
  unit?: string
  min: number
  max: number
  value: number | undefined
  /** Undefined when the field was emptied; only asked for with `mayBeEmpty`. */
  onChange: (value: number | undefined) => void
  mayBeEmpty?: boolean
}

/** A narrow number input. The server says when a number does not do. */
export function NumberField({ value, onChange, mayBeEmpty = false, ...input }: NumberFieldProps) {
  return (
    <TextInput
      {...input}
      type="number"
      inputMode="numeric"
      step={1}
      className="max-w-24"
      defaultValue={value}
      onChange={({ target }) => {
        if (target.value === '' && mayBeEmpty) onChange(undefined)
        else if (Number.isInteger(target.valueAsNumber)) onChange(target.valueAsNumber)
      }}
    />
  )
}
