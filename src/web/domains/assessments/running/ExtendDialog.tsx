// Closing later, once.
import { useState } from 'react'
import { ActFailure } from '../../../foundation/forms/ActFailure.tsx'
import { Button } from '../../../foundation/ui/Button.tsx'
import { Dialog } from '../../../foundation/ui/Dialog.tsx'
import { useFormats } from '../../../foundation/ui/formats.ts'
import { TextInput } from '../../../foundation/ui/TextInput.tsx'
import { words as kit } from '../../../foundation/ui/words.ts'
import { extendCampaign } from '../data.ts'
import { daysAfter } from '../schedule.ts'
import { words } from '../words/running.ts'
import { useAct, type ActDialogProps } from './act-dialog.ts'

const mostDays = 14
const usualDays = 7

/** A number of days, and the day it then closes. */
export function ExtendDialog({ campaign, onClose }: ActDialogProps) {
  const formats = useFormats()
  const [days, setDays] = useState(usualDays)
  const { campaignId, name, closesAt } = campaign
  const extending = useAct(() => extendCampaign(campaignId, days), {
    onClose,
    said: () => words.extendToast(name, days),
  })
  const isPossible = Number.isInteger(days) && days >= 1 && days <= mostDays
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={words.extendTitle(name)}
      actions={
        <>
          <Button
            kind="primary"
            isBusy={extending.isPending}
            whyDisabled={isPossible ? undefined : words.extendHint}
            onClick={() => extending.mutate()}
          >
            {words.extendAct(isPossible ? days : mostDays)}
          </Button>
          <Button onClick={onClose}>{kit.cancel}</Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <TextInput
          label={words.extendDays}
          hint={words.extendHint}
          type="number"
          inputMode="numeric"
          min={1}
          max={mostDays}
          className="max-w-24"
          defaultValue={usualDays}
          onChange={(event) => setDays(event.target.valueAsNumber)}
        />
        {isPossible && closesAt !== null && (
          <p>{words.extendTo(formats.date(daysAfter(new Date(closesAt), days)))}</p>
        )}
        <ActFailure title={words.extendFailed} error={extending.error} />
      </div>
    </Dialog>
  )
}
