// Several lines of text with a label; grows with what is written where the browser can.
import type { ComponentProps } from 'react'
import { joinClasses } from './classes.ts'
import { Field, type FieldText } from './Field.tsx'

type TextAreaProps = Omit<ComponentProps<'textarea'>, 'placeholder'> & FieldText

/** A labelled text area. */
export function TextArea(props: TextAreaProps) {
  const { label, hint, error, isOptional = false, className, ...area } = props
  return (
    <Field
      label={label}
      hint={hint}
      error={error}
      isOptional={isOptional}
      name={area.name}
      id={area.id}
    >
      {(control) => (
        <textarea
          rows={4}
          {...area}
          {...control}
          className={joinClasses('control field-sizing-content min-h-24 py-2', className)}
        />
      )}
    </Field>
  )
}
