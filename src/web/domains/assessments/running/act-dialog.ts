// What the dialogs of acts on a campaign share: their props, and doing the act.
import { useMutation } from '@tanstack/react-query'
import { showToast } from '../../../foundation/ui/toast-list.ts'
import type { Campaign } from '../data.ts'

/** A dialog is there only while it is asked for, so it begins anew each time. */
export type ActDialogProps = {
  campaign: Campaign
  /** Answers begun and not sent. */
  drafts: number
  onClose: () => void
}

/** Does the act, closes the dialog, and says what was done; a refusal stays in the dialog. */
export function useAct<Input = void>(
  act: (input: Input) => Promise<void>,
  { onClose, said }: { onClose: () => void; said: (input: Input) => string },
) {
  return useMutation({
    mutationFn: act,
    onSuccess: (_done, input) => {
      onClose()
      showToast({ message: said(input) })
    },
  })
}
