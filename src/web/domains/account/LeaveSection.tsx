// Leaving the organisation one is in.
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { ActFailure } from '../../foundation/forms/ActFailure.tsx'
import { useSession } from '../../foundation/session/session.ts'
import { Button } from '../../foundation/ui/Button.tsx'
import { ConfirmDialog } from '../../foundation/ui/ConfirmDialog.tsx'
import { Section } from '../../foundation/ui/Section.tsx'
import { leaveOrganisation } from './data.ts'
import { words } from './words.ts'

export function LeaveSection() {
  const { memberId, organisation } = useSession()
  const [isAsking, setAsking] = useState(false)
  const leaving = useMutation({
    mutationFn: () => leaveOrganisation(memberId),
    // The workspace belongs to the organisation, so it ends with the membership.
    onSuccess: () => location.assign('/organisations'),
  })
  const title = words.leave(organisation.name)
  return (
    <Section title={title} note={words.leaveNote}>
      <Button kind="danger" className="mt-2" onClick={() => setAsking(true)}>
        {words.leaveAct}
      </Button>
      <ConfirmDialog
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        title={title}
        act={words.leaveAct}
        onConfirm={() => leaving.mutate()}
        isBusy={leaving.isPending}
      >
        <p className="mb-4">{words.leaveConsequence}</p>
        <ActFailure title={words.leaveFailed} error={leaving.error} />
      </ConfirmDialog>
    </Section>
  )
}
