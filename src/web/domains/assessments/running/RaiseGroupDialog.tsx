// Raising the smallest group that may be shown; it never falls again.
import { Button } from '../../../foundation/ui/Button.tsx'
import { Dialog } from '../../../foundation/ui/Dialog.tsx'
import { TextInput } from '../../../foundation/ui/TextInput.tsx'
import { Form } from '../../../foundation/forms/Form.tsx'
import { useServerForm } from '../../../foundation/forms/useServerForm.ts'
import { showToast } from '../../../foundation/ui/toast-list.ts'
import { raiseSmallestGroup } from '../data.ts'
import { largestGroup } from '../limits.ts'
import { words } from '../words/running.ts'
import type { ActDialogProps } from './act-dialog.ts'

/** A form of one number. */
export function RaiseGroupDialog({ campaign, onClose }: ActDialogProps) {
  const { campaignId, k } = campaign
  const form = useServerForm(async (fields) => {
    const wanted = Number(fields.get('k'))
    await raiseSmallestGroup(campaignId, wanted)
    onClose()
    showToast({ message: words.raiseToast(wanted) })
  })
  return (
    <Dialog isOpen onClose={onClose} title={words.raiseTitle}>
      <Form form={form}>
        <p>{words.raiseText}</p>
        <TextInput
          label={words.raiseLabel}
          hint={words.raiseHint(k)}
          name="k"
          type="number"
          inputMode="numeric"
          min={k + 1}
          max={largestGroup}
          required
          className="max-w-24"
          defaultValue={k + 1}
        />
        <div>
          <Button kind="primary" type="submit" isBusy={form.isBusy}>
            {words.raiseAct}
          </Button>
        </div>
      </Form>
    </Dialog>
  )
}
