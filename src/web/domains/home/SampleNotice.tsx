// The line that marks every page of a sample organisation, with the way out of it.
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { ActFailure } from '../../foundation/forms/ActFailure.tsx'
import { useMay } from '../../foundation/session/session.ts'
import { Button } from '../../foundation/ui/Button.tsx'
import { ConfirmDialog } from '../../foundation/ui/ConfirmDialog.tsx'
import { removeSample } from './data.ts'

export function SampleNotice() {
  const mayRemove = useMay('sample.manage')
  const [isAsking, setAsking] = useState(false)
  const remove = useMutation({ mutationFn: removeSample })
  return (
    <aside
      aria-label="Sample organisation"
      className="sample-stripes flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-line px-4 py-1 text-14 sm:px-8 print:hidden"
    >
      <span>
        <strong>Sample organisation.</strong> Its people, answers and figures are invented.
      </span>
      {mayRemove && (
        <Button kind="quiet" onClick={() => setAsking(true)}>
          Remove it
        </Button>
      )}
      <ConfirmDialog
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        title="Remove the sample organisation"
        act="Remove the sample"
        onConfirm={() => remove.mutate()}
        isBusy={remove.isPending}
      >
        <p className="mb-4">
          Its invented people, answers, results and plans are deleted. Your own organisation is not
          touched, and you can open the sample again.
        </p>
        <ActFailure title="The sample was not removed" error={remove.error} />
      </ConfirmDialog>
    </aside>
  )
}
