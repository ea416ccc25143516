// A dialog that is one form: what is asked, the act, and a way out.
import { useId, type ReactNode } from 'react'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { words } from '../ui/words.ts'
import { Form } from './Form.tsx'
import type { ServerForm } from './useServerForm.ts'

type FormDialogProps = {
  form: ServerForm
  onClose: () => void
  title: string
  /** The verb on the button. */
  act: string
  /** For acts that cannot be taken back. */
  isDangerous?: boolean
  /** Why it cannot be sent yet. */
  whyDisabled?: string | undefined
  /** What is looked at first. Outside the form, so that it may hold one of its own. */
  above?: ReactNode
  children: ReactNode
}

/** Open while it exists; whoever sends the form closes it. */
export function FormDialog(props: FormDialogProps) {
  const { form, onClose, title, act, isDangerous = false, whyDisabled, above, children } = props
  const formId = useId()
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={title}
      actions={
        <>
          <Button
            kind={isDangerous ? 'danger' : 'primary'}
            type="submit"
            form={formId}
            isBusy={form.isBusy}
            whyDisabled={whyDisabled}
          >
            {act}
          </Button>
          <Button onClick={onClose}>{words.cancel}</Button>
        </>
      }
    >
      <div className="flex flex-col gap-6">
        {above}
        <Form form={form} id={formId}>
          {children}
        </Form>
      </div>
    </Dialog>
  )
}
