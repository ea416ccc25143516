// Suspending and removing one member. Both act at once; only the first can be undone.
import { useMutation } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { ActFailure } from '../../foundation/forms/ActFailure.tsx'
import { Button } from '../../foundation/ui/Button.tsx'
import { ConfirmDialog } from '../../foundation/ui/ConfirmDialog.tsx'
import { showToast } from '../../foundation/ui/toast-list.ts'
import { paths } from '../../paths.ts'
import { changeMember, removeMember, type Member } from './data.ts'
import type { Standing } from './standing.ts'
import { showUndoable } from './undoable.ts'
import { words } from './words/people.ts'

type MemberAccessProps = {
  member: Member
  standing: Standing
  organisation: string
  onDone: () => void
}

/** The two acts with their consequences, or why they are not possible. */
export function MemberAccess({ member, standing, organisation, onDone }: MemberAccessProps) {
  const [isAsking, setAsking] = useState(false)
  const { memberId, name } = member
  const isSuspended = member.state === 'suspended'
  const suspension = useMutation({
    mutationFn: (state: Member['state']) => changeMember(memberId, { state }),
    onSuccess: (_, state) => {
      onDone()
      if (state === 'suspended')
        showUndoable(words.suspendedToast(name), () => changeMember(memberId, { state: 'active' }))
      else
        showUndoable(words.reactivatedToast(name), () =>
          changeMember(memberId, { state: 'suspended' }),
        )
    },
  })
  const removal = useMutation({
    mutationFn: () => removeMember(memberId),
    onSuccess: () => {
      onDone()
      showToast({ message: words.removedToast(name) })
    },
  })
  if (member.isYou)
    return (
      <AccessSection>
        <p className="text-14 text-ink-2">
          {words.yourself} <a href={paths.account()}>{words.account}</a>
        </p>
      </AccessSection>
    )
  const reason = reasonAgainst(standing)
  return (
    <AccessSection>
      <ActFailure title={words.suspendFailed} error={suspension.error} />
      <Act hint={isSuspended ? words.reactivateHint : words.suspendHint}>
        <Button
          onClick={() => suspension.mutate(isSuspended ? 'active' : 'suspended')}
          isBusy={suspension.isPending}
          whyDisabled={reason}
        >
          {isSuspended ? words.reactivate : words.suspend}
        </Button>
      </Act>
      <Act hint={words.removeHint}>
        <Button kind="danger" onClick={() => setAsking(true)} whyDisabled={reason}>
          {words.remove}
        </Button>
      </Act>
      <ConfirmDialog
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        title={words.removeTitle(name, organisation)}
        act={words.removeAct(name)}
        onConfirm={() => removal.mutate()}
        isBusy={removal.isPending}
      >
        {words.removeConsequence(name)}
        <ActFailure title={words.removeFailed} error={removal.error} />
      </ConfirmDialog>
    </AccessSection>
  )
}

function reasonAgainst({ isBeyondReader, isOnlyOwner }: Standing): string | undefined {
  if (isBeyondReader) return words.beyondYou
  return isOnlyOwner ? words.onlyOwner : undefined
}

function AccessSection({ children }: { children: ReactNode }) {
  return (
    <section className="flex flex-col gap-4 border-t border-line pt-4">
      <h3 className="text-16">{words.access}</h3>
      {children}
    </section>
  )
}

function Act({ hint, children }: { hint: string; children: ReactNode }) {
  return (
    <div className="flex flex-col items-start gap-2">
      <p className="text-14 text-ink-2">{hint}</p>
      {children}
    </div>
  )
}
