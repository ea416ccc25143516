// The question before an assessment is deleted that was to open later.
import { useMutation } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { ActFailure } from '../../../foundation/forms/ActFailure.tsx'
import { ConfirmDialog } from '../../../foundation/ui/ConfirmDialog.tsx'
import { showToast } from '../../../foundation/ui/toast-list.ts'
import { paths } from '../../../paths.ts'
import { deleteCampaign } from '../data.ts'
import { words } from '../words/running.ts'
import type { ActDialogProps } from './act-dialog.ts'

/** Names the list that is lost; afterwards the list of assessments. */
export function DeleteDialog({ campaign, onClose }: ActDialogProps) {
  const router = useRouter()
  const { campaignId, name, people } = campaign
  const deleting = useMutation({
    mutationFn: () => deleteCampaign(campaignId),
    onSuccess: async () => {
      await router.navigate({ href: paths.assessments() })
      showToast({ message: words.deleteToast(name) })
    },
  })
  return (
    <ConfirmDialog
      isOpen
      onClose={onClose}
      title={words.deleteTitle(name)}
      act={words.deleteAct}
      onConfirm={() => deleting.mutate()}
      isBusy={deleting.isPending}
    >
      {words.deleteText(people)}
      <ActFailure title={words.deleteFailed} error={deleting.error} />
    </ConfirmDialog>
  )
}
