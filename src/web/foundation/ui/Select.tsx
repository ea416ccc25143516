// One of up to fifteen options, in the native list of the device. Longer lists: Combobox.
import ChevronDown from 'lucide-react/icons/chevron-down'
import type { ComponentProps } from 'react'
import { joinClasses } from './classes.ts'
import { Field, type FieldText } from './Field.tsx'
import { Icon } from './Icon.tsx'

/** One entry of a list to choose from. */
export type Option = { value: string; label: string; hint?: string; isDisabled?: boolean }

type SelectProps = Omit<ComponentProps<'select'>, 'children' | 'size' | 'multiple'> &
  FieldText & { options: readonly Option[] }

/** A labelled native select. */
export function Select(props: SelectProps) {
  const { label, hint, error, isOptional = false, options, className, ...select } = props
  return (
    <Field
      label={label}
      hint={hint}
      error={error}
      isOptional={isOptional}
      name={select.name}
      id={select.id}
    >
      {(control) => (
        <span className={joinClasses('relative block', className)}>
          <select {...select} {...control} className="control appearance-none pe-9">
            {options.map(({ value, label: text, isDisabled }) => (
              <option key={value} value={value} disabled={isDisabled}>
                {text}
              </option>
            ))}
          </select>
          <Icon
            of={ChevronDown}
            className="pointer-events-none absolute inset-y-0 right-3 my-auto text-ink-2"
          />
        </span>
      )}
    </Field>
  )
}
