// What stays open after launch: the name and the target, which promise nothing to those who answer.
import { Form } from '../../../foundation/forms/Form.tsx'
import { textOf } from '../../../foundation/forms/fields.ts'
import { useServerForm } from '../../../foundation/forms/useServerForm.ts'
import { Button } from '../../../foundation/ui/Button.tsx'
import { Dialog } from '../../../foundation/ui/Dialog.tsx'
import { TextInput } from '../../../foundation/ui/TextInput.tsx'
import { showToast } from '../../../foundation/ui/toast-list.ts'
import { changeCampaign } from '../data.ts'
import { words } from '../words/running.ts'
import type { ActDialogProps } from './act-dialog.ts'

/** A form of two fields. */
export function EditDialog({ campaign, onClose }: ActDialogProps) {
  const { campaignId, name, targetPercent } = campaign
  const form = useServerForm(async (fields) => {
    const wanted = textOf(fields, 'name')
    await changeCampaign(campaignId, {
      name: wanted,
      targetPercent: Number(fields.get('targetPercent')),
    })
    onClose()
    showToast({ message: words.savedToast(wanted) })
  })
  return (
    <Dialog isOpen onClose={onClose} title={words.editTitle}>
      <Form form={form}>
        <TextInput
          label={words.nameLabel}
          name="name"
          maxLength={120}
          required
          defaultValue={name}
        />
        <TextInput
          label={words.targetLabel}
          name="targetPercent"
          type="number"
          inputMode="numeric"
          min={1}
          max={100}
          unit="%"
          required
          className="max-w-24"
          defaultValue={targetPercent}
        />
        <div>
          <Button kind="primary" type="submit" isBusy={form.isBusy}>
            {words.save}
          </Button>
        </div>
      </Form>
    </Dialog>
  )
}
