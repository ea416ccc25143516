// Building the results of a closed assessment again, after answers were withdrawn or erased.
import { useMutation } from '@tanstack/react-query'
import { ActFailure } from '../../../foundation/forms/ActFailure.tsx'
import { Button } from '../../../foundation/ui/Button.tsx'
import { showToast } from '../../../foundation/ui/toast-list.ts'
import { rebuildResults } from '../data.ts'
import { words } from '../words/running.ts'

/** Does no harm: earlier results stay, marked as replaced. */
export function RebuildResults({ campaignId }: { campaignId: string }) {
  const rebuilding = useMutation({
    mutationFn: () => rebuildResults(campaignId),
    onSuccess: () => showToast({ message: words.rebuildToast }),
  })
  return (
    <>
      <Button isBusy={rebuilding.isPending} onClick={() => rebuilding.mutate()}>
        {words.rebuild}
      </Button>
      <ActFailure title={words.rebuildFailed} error={rebuilding.error} />
    </>
  )
}
