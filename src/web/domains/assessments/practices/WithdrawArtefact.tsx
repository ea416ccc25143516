// Taking back what one proposed, after a question: its review is lost with it.
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { ActFailure } from '../../../foundation/forms/ActFailure.tsx'
import { Button } from '../../../foundation/ui/Button.tsx'
import { ConfirmDialog } from '../../../foundation/ui/ConfirmDialog.tsx'
import { showToast } from '../../../foundation/ui/toast-list.ts'
import { withdrawArtefact, type Artefact } from '../data.ts'
import { words } from '../words/practices.ts'

/** The button and its question. */
export function WithdrawArtefact({
  campaignId,
  artefact: { artefactId, title },
}: {
  campaignId: string
  artefact: Artefact
}) {
  const [isAsking, setIsAsking] = useState(false)
  const withdrawing = useMutation({
    mutationFn: () => withdrawArtefact({ campaignId, artefactId }),
    onSuccess: () => showToast({ message: words.withdrawnToast(title) }),
  })
  return (
    <>
      <Button kind="quiet" aria-label={words.withdrawName(title)} onClick={() => setIsAsking(true)}>
        {words.withdraw}
      </Button>
      <ConfirmDialog
        isOpen={isAsking}
        onClose={() => setIsAsking(false)}
        title={words.withdrawTitle(title)}
        act={words.withdraw}
        onConfirm={() => withdrawing.mutate()}
        isBusy={withdrawing.isPending}
      >
        {words.withdrawText}
        <ActFailure title={words.withdrawFailed} error={withdrawing.error} />
      </ConfirmDialog>
    </>
  )
}
