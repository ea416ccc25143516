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
  children: ReactNode
}

/** Open while it exists; whoever sends the form closes it. */
export function FormDialog(props: FormDialogProps) {
  const { form, onClose, title, act, isDangerous = false, children } = props
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
          >
            {act}
          </Button>
          <Button onClick={onClose}>{words.cancel}</Button>
        </>
      }
    >
      <Form form={form} id={formId}>
        {children}
      </Form>
    </Dialog>
  )
}
