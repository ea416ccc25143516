// On or off, in effect at once; the word beside it says which.
import { useId, type ReactNode } from 'react'
import { words } from './words.ts'

type SwitchProps = {
  label: string
  hint?: ReactNode
  isOn: boolean
  onChange: (isOn: boolean) => void
  disabled?: boolean
}

/** A checkbox with the role of a switch, its label to the left and its state in a word. */
export function Switch({ label, hint, isOn, onChange, disabled }: SwitchProps) {
  const id = useId()
  return (
    <label className="ruled-row flex items-center gap-4 py-2 text-14">
      <span className="grow">
        <span className="font-medium">{label}</span>
        {hint !== undefined && (
          <span id={`${id}-hint`} className="block text-13 text-ink-3">
            {hint}
          </span>
        )}
      </span>
      <span aria-hidden className="w-6 text-end text-13 text-ink-2">
        {isOn ? words.on : words.off}
      </span>
      <input
        type="checkbox"
        // oxlint-disable-next-line jsx-a11y/role-has-required-aria-props -- native: the box says it itself
        role="switch"
        className="choice"
        checked={isOn}
        disabled={disabled}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        onChange={(event) => onChange(event.target.checked)}
      />
    </label>
  )
}
