// Blocking and dropping need a reason, kept with the item.
import { useId } from 'react'
import { textOf } from '../../../foundation/forms/fields.ts'
import { Form } from '../../../foundation/forms/Form.tsx'
import { useServerForm } from '../../../foundation/forms/useServerForm.ts'
import { Button } from '../../../foundation/ui/Button.tsx'
import { Dialog } from '../../../foundation/ui/Dialog.tsx'
import { TextInput } from '../../../foundation/ui/TextInput.tsx'
import { words as kit } from '../../../foundation/ui/words.ts'
import { moveItem, type ItemDetail } from '../data.ts'
import { words } from './words.ts'

type ReasonDialogProps = { item: ItemDetail; move: 'block' | 'drop'; onClose: () => void }

export function ReasonDialog({ item, move, onClose }: ReasonDialogProps) {
  const formId = useId()
  const isDrop = move === 'drop'
  const form = useServerForm(async (fields) => {
    await moveItem(item.itemId, move, textOf(fields, 'reason'))
    onClose()
  })
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={isDrop ? words.dropTitle(item.title) : words.blockTitle(item.title)}
      actions={
        <>
          <Button
            kind={isDrop ? 'danger' : 'primary'}
            type="submit"
            form={formId}
            isBusy={form.isBusy}
          >
            {isDrop ? words.drop : words.block}
          </Button>
          <Button onClick={onClose}>{kit.cancel}</Button>
        </>
      }
    >
      <Form form={form} id={formId}>
        {isDrop && <p className="text-14">{words.dropText}</p>}
        <TextInput label={words.reason} name="reason" required maxLength={500} />
      </Form>
    </Dialog>
  )
}
