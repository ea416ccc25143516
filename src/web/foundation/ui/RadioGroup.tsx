// One of a few options, all in sight, as rows of ruled paper.
import { useId, type ChangeEvent, type ReactNode } from 'react'
import { useFieldProblem } from './field-errors.ts'
import { FieldMessage } from './Field.tsx'
import type { Option } from './Select.tsx'

type RadioGroupProps = {
  label: string
  name: string
  options: readonly Option[]
  hint?: ReactNode
  error?: string | undefined
  value?: string | undefined
  defaultValue?: string | undefined
  onChange?: (value: string) => void
  required?: boolean
}

/** Native radios in a fieldset. Controlled with `value`, or left to the form with `defaultValue`. */
export function RadioGroup(props: RadioGroupProps) {
  const { label, name, options, hint, error, value, defaultValue, onChange, required } = props
  const id = useId()
  const formProblem = useFieldProblem(name)
  const message = error ?? formProblem
  const described = [hint && `${id}-hint`, message && `${id}-error`].filter(Boolean).join(' ')
  const choose = (event: ChangeEvent<HTMLInputElement>) => onChange?.(event.target.value)
  return (
    <fieldset aria-describedby={described || undefined} className="max-w-md">
      <legend className="text-14 font-medium">{label}</legend>
      {hint !== undefined && (
        <div id={`${id}-hint`} className="text-13 text-ink-3">
          {hint}
        </div>
      )}
      <div className="mt-2 border-t border-line">
        {options.map((option) => (
          <label
            key={option.value}
            className="ruled-row flex items-start gap-3 px-1 py-2.5 text-14 hover:bg-sunken has-checked:bg-accent-soft"
          >
            <input
              type="radio"
              className="choice"
              name={name}
              value={option.value}
              checked={value === undefined ? undefined : value === option.value}
              defaultChecked={value === undefined ? defaultValue === option.value : undefined}
              disabled={option.isDisabled}
              required={required}
              onChange={choose}
            />
            <span>
              <span className="font-medium">{option.label}</span>
              {option.hint && <span className="block text-13 text-ink-2">{option.hint}</span>}
            </span>
          </label>
        ))}
      </div>
      <FieldMessage id={`${id}-error`} message={message} />
    </fieldset>
  )
}
