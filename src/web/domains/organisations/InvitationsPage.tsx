// Open invitations: sent again or taken back.
import { useMutation, useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { ActFailure } from '../../foundation/forms/ActFailure.tsx'
import { useMay } from '../../foundation/session/session.ts'
import { ConfirmDialog } from '../../foundation/ui/ConfirmDialog.tsx'
import { Pager } from '../../foundation/ui/Pager.tsx'
import { showToast } from '../../foundation/ui/toast-list.ts'
import { PageFailure } from '../../PageFailure.tsx'
import { paths } from '../../paths.ts'
import { invitationsQuery, resendInvitation, revokeInvitation, type Invitation } from './data.ts'
import { DeniedPage } from './DeniedPage.tsx'
import { InvitationTable } from './InvitationTable.tsx'
import { PeopleHeader } from './PeopleHeader.tsx'
import { words } from './words/people.ts'

const route = getRouteApi('/$organisation/settings/people/invitations')

export function InvitationsPage() {
  const mayInvite = useMay('members.invite')
  if (!mayInvite) return <DeniedPage title={words.openInvitations} reason={words.inviteDenied} />
  return <Invitations />
}

function Invitations() {
  const { after } = route.useSearch()
  const list = useQuery(invitationsQuery(after))
  const [asked, setAsked] = useState<Invitation>()
  const resending = useMutation({
    mutationFn: resendInvitation,
    onSuccess: (_, { email }) => showToast({ message: words.resentToast(email) }),
  })
  const revoking = useMutation({
    mutationFn: revokeInvitation,
    onSuccess: (_, { email }) => {
      setAsked(undefined)
      showToast({ message: words.revokedToast(email) })
    },
  })
  const ask = (invitation: Invitation) => {
    revoking.reset()
    setAsked(invitation)
  }
  const oldest = list.data?.nextCursor ?? undefined
  return (
    <>
      <PeopleHeader current="invitations" />
      {list.error ? (
        <PageFailure error={list.error} reset={() => void list.refetch()} />
      ) : (
        <InvitationTable invitations={list.data?.items} resending={resending} onRevoke={ask} />
      )}
      <Pager
        newerHref={after === undefined ? undefined : paths.invitations()}
        olderHref={oldest && paths.invitations({ after: oldest })}
      />
      <ConfirmDialog
        isOpen={asked !== undefined}
        onClose={() => setAsked(undefined)}
        title={words.revokeName(asked?.email ?? '')}
        act={words.revoke}
        onConfirm={() => asked && revoking.mutate(asked)}
        isBusy={revoking.isPending}
      >
        {words.revokeConsequence}
        <ActFailure title={words.revokeFailed} error={revoking.error} />
      </ConfirmDialog>
    </>
  )
}
