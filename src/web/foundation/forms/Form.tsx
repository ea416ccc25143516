// A form whose fields show what the server found wrong with them.
import type { ComponentProps } from 'react'
import { FieldProblemsContext } from '../ui/field-errors.ts'
import { FormSummary } from '../ui/FormSummary.tsx'
import type { ServerForm } from './useServerForm.ts'

type FormProps = Omit<ComponentProps<'form'>, 'action' | 'onSubmit'> & { form: ServerForm }

/** The summary of problems, then the fields; every field finds its own problem by its name. */
export function Form({ form, children, className, ...rest }: FormProps) {
  const problems = form.refusal?.problems ?? []
  return (
    <form
      {...rest}
      onSubmit={form.onSubmit}
      className={className ?? 'flex max-w-md flex-col gap-6'}
    >
      <FormSummary
        message={form.refusal?.message}
        problems={problems}
        reference={form.refusal?.reference}
      />
      <FieldProblemsContext value={problems}>{children}</FieldProblemsContext>
    </form>
  )
}
