// Deleting a draft, after a question: its list of people cannot be brought back.
import { useMutation } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import { ActFailure } from '../../../foundation/forms/ActFailure.tsx'
import { Button } from '../../../foundation/ui/Button.tsx'
import { ConfirmDialog } from '../../../foundation/ui/ConfirmDialog.tsx'
import { showToast } from '../../../foundation/ui/toast-list.ts'
import { paths } from '../../../paths.ts'
import { deleteCampaign } from '../data.ts'
import { words } from '../words/setup.ts'

/** The button and its question; afterwards the list of assessments. */
export function DeleteDraft({ campaignId, name }: { campaignId: string; name: string }) {
  const router = useRouter()
  const [isAsking, setIsAsking] = useState(false)
  const deleting = useMutation({
    mutationFn: () => deleteCampaign(campaignId),
    onSuccess: async () => {
      await router.navigate({ href: paths.assessments() })
      showToast({ message: words.deletedToast(name) })
    },
  })
  return (
    <>
      <Button onClick={() => setIsAsking(true)}>{words.delete}</Button>
      <ConfirmDialog
        isOpen={isAsking}
        onClose={() => setIsAsking(false)}
        title={words.deleteTitle(name)}
        act={words.delete}
        onConfirm={() => deleting.mutate()}
        isBusy={deleting.isPending}
      >
        {words.deleteConsequence}
        <ActFailure title={words.deleteFailed} error={deleting.error} />
      </ConfirmDialog>
    </>
  )
}
