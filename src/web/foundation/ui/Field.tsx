// Label, hint and error around one control, joined so that assistive technology reads them together.
import OctagonAlert from 'lucide-react/icons/octagon-alert'
import { useId, type ReactNode } from 'react'
import { useFieldProblem } from './field-errors.ts'
import { Icon } from './Icon.tsx'
import { words } from './words.ts'

/** What every labelled control takes. */
export type FieldText = {
  label: string
  hint?: ReactNode
  /** Overrides the problem the surrounding form has for this name. */
  error?: string | undefined
  /** Says "optional" beside the label. */
  isOptional?: boolean
}

/** What the control inside must carry. */
type ControlAttributes = {
  id: string
  'aria-describedby': string | undefined
  'aria-invalid': true | undefined
}

type FieldProps = FieldText & {
  name?: string | undefined
  id?: string | undefined
  children: (control: ControlAttributes) => ReactNode
}

/** Lays out one control with its label above, its hint below the label and its error below itself. */
export function Field({ label, hint, error, isOptional, name, id, children }: FieldProps) {
  const ownId = useId()
  const controlId = id ?? ownId
  const formProblem = useFieldProblem(name)
  const message = error ?? formProblem
  const hintId = hint === undefined ? undefined : `${controlId}-hint`
  const errorId = message === undefined ? undefined : `${controlId}-error`
  const describedBy = [hintId, errorId].filter(Boolean).join(' ') || undefined
  return (
    <div className="flex max-w-sm flex-col gap-1">
      <label htmlFor={controlId} className="text-14 font-medium">
        {label}
        {isOptional && <span className="font-normal text-ink-3"> ({words.optional})</span>}
      </label>
      {hintId && (
        <div id={hintId} className="text-13 text-ink-3">
          {hint}
        </div>
      )}
      {children({
        id: controlId,
        'aria-describedby': describedBy,
        'aria-invalid': message === undefined ? undefined : true,
      })}
      <FieldMessage id={errorId} message={message} />
    </div>
  )
}

/** The error line of a field or a group; nothing when there is no message. */
export function FieldMessage({
  id,
  message,
}: {
  id: string | undefined
  message: string | undefined
}) {
  if (message === undefined) return null
  return (
    <p id={id} className="flex gap-1.5 text-13 font-medium text-bad">
      <Icon of={OctagonAlert} className="mt-0.5" />
      {message}
    </p>
  )
}
