// Blocking and dropping need a reason, kept with the item.
import { textOf } from '../../../foundation/forms/fields.ts'
import { FormDialog } from '../../../foundation/forms/FormDialog.tsx'
import { useServerForm } from '../../../foundation/forms/useServerForm.ts'
import { TextInput } from '../../../foundation/ui/TextInput.tsx'
import { moveItem, type ItemDetail } from '../data.ts'
import { words } from './words.ts'

type ReasonDialogProps = { item: ItemDetail; move: 'block' | 'drop'; onClose: () => void }

export function ReasonDialog({ item, move, onClose }: ReasonDialogProps) {
  const isDrop = move === 'drop'
  const form = useServerForm(async (fields) => {
    await moveItem(item.itemId, move, textOf(fields, 'reason'))
    onClose()
  })
  return (
    <FormDialog
      form={form}
      onClose={onClose}
      title={isDrop ? words.dropTitle(item.title) : words.blockTitle(item.title)}
      act={isDrop ? words.drop : words.block}
      isDangerous={isDrop}
    >
      {isDrop && <p className="text-14">{words.dropText}</p>}
      <TextInput label={words.reason} name="reason" required maxLength={500} />
    </FormDialog>
  )
}
