// One line of text, a number, a date, an address: a native input with its label.
import type { ComponentProps } from 'react'
import { joinClasses } from './classes.ts'
import { Field, type FieldText } from './Field.tsx'

type TextInputProps = Omit<ComponentProps<'input'>, 'size' | 'placeholder'> &
  FieldText & {
    /** Printed after the input: "days", "%". */
    unit?: string
    /** What the input says while empty, only as an example; the label never moves in here. */
    example?: string
  }

/** A labelled input; `type` may be any native text-like type, dates included. */
export function TextInput(props: TextInputProps) {
  const { label, hint, error, isOptional = false, unit, example, className, ...input } = props
  return (
    <Field
      label={label}
      hint={hint}
      error={error}
      isOptional={isOptional}
      name={input.name}
      id={input.id}
    >
      {(control) => (
        <span className="flex items-center gap-2">
          <input
            {...input}
            {...control}
            placeholder={example}
            className={joinClasses('control', className)}
          />
          {unit && <span className="text-14 text-ink-2">{unit}</span>}
        </span>
      )}
    </Field>
  )
}
