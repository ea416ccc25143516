// One yes or no that takes effect when the form is sent.
import { useId, type ComponentProps, type ReactNode } from 'react'
import { useFieldProblem } from './field-errors.ts'
import { FieldMessage } from './Field.tsx'

type CheckboxProps = Omit<ComponentProps<'input'>, 'type' | 'size'> & {
  label: ReactNode
  hint?: ReactNode
  error?: string | undefined
}

/** A native checkbox; the whole line is its hit area. */
export function Checkbox({ label, hint, error, ...input }: CheckboxProps) {
  const id = useId()
  const formProblem = useFieldProblem(input.name)
  const message = error ?? formProblem
  const described = [hint && `${id}-hint`, message && `${id}-error`].filter(Boolean).join(' ')
  return (
    <div>
      <label className="flex min-h-(--row) items-start gap-3 py-2.5 text-14">
        <input
          {...input}
          type="checkbox"
          className="choice"
          aria-describedby={described || undefined}
          aria-invalid={message === undefined ? undefined : true}
        />
        <span>
          <span className="font-medium">{label}</span>
          {hint !== undefined && (
            <span id={`${id}-hint`} className="block text-13 text-ink-3">
              {hint}
            </span>
          )}
        </span>
      </label>
      <FieldMessage id={`${id}-error`} message={message} />
    </div>
  )
}
