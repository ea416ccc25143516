// The question before the next reminder is brought forward: mails cannot be called back.
import { ActFailure } from '../../../foundation/forms/ActFailure.tsx'
import { Button } from '../../../foundation/ui/Button.tsx'
import { Dialog } from '../../../foundation/ui/Dialog.tsx'
import { useFormats } from '../../../foundation/ui/formats.ts'
import { RelativeTime } from '../../../foundation/ui/RelativeTime.tsx'
import { words as kit } from '../../../foundation/ui/words.ts'
import { actOnCampaign } from '../data.ts'
import { words } from '../words/running.ts'
import { useAct, type ActDialogProps } from './act-dialog.ts'

/** Says who gets it and when. */
export function RemindDialog({ campaign, onClose }: ActDialogProps) {
  const reminding = useAct(() => actOnCampaign(campaign.campaignId, 'remind'), {
    onClose,
    said: () => words.remindToast,
  })
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={words.remindTitle(campaign.name)}
      actions={
        <>
          <Button kind="primary" isBusy={reminding.isPending} onClick={() => reminding.mutate()}>
            {words.remindAct}
          </Button>
          <Button onClick={onClose}>{kit.cancel}</Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <p>{words.remindText}</p>
        <LastAsked campaign={campaign} />
        <ActFailure title={words.remindFailed} error={reminding.error} />
      </div>
    </Dialog>
  )
}

function LastAsked({
  campaign: { reminderAskedAt, mayRemindFrom },
}: Pick<ActDialogProps, 'campaign'>) {
  const formats = useFormats()
  if (reminderAskedAt === null || mayRemindFrom === null) return null
  return (
    <p className="text-14 text-ink-2">
      {words.lastReminded} <RelativeTime at={reminderAskedAt} />.{' '}
      {words.mayRemindFrom(formats.dateTime(mayRemindFrom))}
    </p>
  )
}
