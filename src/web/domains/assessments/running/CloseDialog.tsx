// The question before an assessment is closed for good.
import { ActFailure } from '../../../foundation/forms/ActFailure.tsx'
import { ConfirmDialog } from '../../../foundation/ui/ConfirmDialog.tsx'
import { actOnCampaign } from '../data.ts'
import { words } from '../words/running.ts'
import { useAct, type ActDialogProps } from './act-dialog.ts'

/** Names how many answers count and how many unfinished ones go. */
export function CloseDialog({ campaign, drafts, onClose }: ActDialogProps) {
  const { campaignId, name, answers } = campaign
  const closing = useAct(() => actOnCampaign(campaignId, 'close'), {
    onClose,
    said: () => words.closeToast(name),
  })
  return (
    <ConfirmDialog
      isOpen
      onClose={onClose}
      title={words.closeTitle(name)}
      act={words.closeAct}
      onConfirm={() => closing.mutate()}
      isBusy={closing.isPending}
    >
      {words.closeText(answers, drafts)}
      <ActFailure title={words.closeFailed} error={closing.error} />
    </ConfirmDialog>
  )
}
