// The last question before an assessment is sent: how many, in which mode, on which days.
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { ActFailure } from '../../../foundation/forms/ActFailure.tsx'
import { Button } from '../../../foundation/ui/Button.tsx'
import { DefinitionList } from '../../../foundation/ui/DefinitionList.tsx'
import { Dialog } from '../../../foundation/ui/Dialog.tsx'
import { useFormats } from '../../../foundation/ui/formats.ts'
import { showToast } from '../../../foundation/ui/toast-list.ts'
import { words as kit } from '../../../foundation/ui/words.ts'
import type { ListCheckState } from '../audience/useListCheck.ts'
import { actOnCampaign } from '../data.ts'
import { scheduleOf, windowOf } from '../schedule.ts'
import { words } from '../words/setup.ts'
import { modeWords } from '../words/terms.ts'
import type { CampaignDraft } from './useCampaignDraft.ts'

type SendDialogProps = {
  isOpen: boolean
  onClose: () => void
  /** The words of the button that led here. */
  act: string
  counts: { mailed: number; fromList: number; isLater: boolean }
  draft: CampaignDraft
  list: ListCheckState
}

/** Saves, adds the checked list, launches; the page then moves on by the state of the campaign. */
export function SendDialog({ isOpen, onClose, act, counts, draft, list }: SendDialogProps) {
  const formats = useFormats()
  const [now] = useState(() => new Date())
  const { settings } = draft
  const { mailed, fromList, isLater } = counts
  const sending = useMutation({
    mutationFn: async () => {
      const campaignId = await draft.save()
      if (fromList > 0) await list.add()
      await actOnCampaign(campaignId, 'launch')
    },
    onSuccess: () => showToast({ message: words.sentToast(mailed, isLater) }),
  })
  const { opens, closes } = windowOf(settings, now)
  const reminders = scheduleOf(settings, now).filter(({ kind }) => kind === 'reminder')
  const people = [
    ...(mailed > 0 ? [words.confirmMailed(mailed, fromList)] : []),
    ...(settings.hasShareLink ? [words.confirmLink] : []),
  ]
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      title={words.confirmTitle(act, settings.name)}
      actions={
        <>
          <Button kind="primary" isBusy={sending.isPending} onClick={() => sending.mutate()}>
            {act}
          </Button>
          <Button onClick={onClose}>{kit.cancel}</Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <DefinitionList
          items={[
            { term: words.confirmPeople, detail: formats.list(people) },
            {
              term: words.confirmPrivacy,
              detail: words.confirmPrivacyOf(modeWords[settings.mode].name, settings.k),
            },
            { term: words.confirmOpens, detail: isLater ? formats.date(opens) : words.now },
            {
              term: words.confirmReminders,
              detail:
                formats.list(reminders.map(({ at }) => formats.date(at))) || words.noReminders,
            },
            { term: words.confirmCloses, detail: formats.date(closes) },
          ]}
        />
        <p className="text-14">{words.confirmFixed}</p>
        <ActFailure title={words.sendFailed} error={sending.error} />
      </div>
    </Dialog>
  )
}
