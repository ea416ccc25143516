// The table of open invitations with what can be done to each.
import { useSuspenseQuery, type UseMutationResult } from '@tanstack/react-query'
import { readRefusal, unanswered } from '../../foundation/forms/refusal.ts'
import { Button } from '../../foundation/ui/Button.tsx'
import { DataTable } from '../../foundation/ui/DataTable.tsx'
import { EmptyState } from '../../foundation/ui/EmptyState.tsx'
import { FieldMessage } from '../../foundation/ui/Field.tsx'
import { UNKNOWN } from '../../foundation/ui/format.ts'
import { useFormats } from '../../foundation/ui/formats.ts'
import { LinkButton } from '../../foundation/ui/LinkButton.tsx'
import { RelativeTime } from '../../foundation/ui/RelativeTime.tsx'
import { Status } from '../../foundation/ui/Status.tsx'
import { paths } from '../../paths.ts'
import { departmentsQuery, type Invitation } from './data.ts'
import { placeDepartments } from './department-tree.ts'
import { words } from './words/people.ts'
import { roleNames } from './words/terms.ts'

type InvitationTableProps = {
  /** Undefined while they are on their way. */
  invitations: readonly Invitation[] | undefined
  /** Sending again; at most one at a time. */
  resending: UseMutationResult<void, Error, Invitation>
  onRevoke: (invitation: Invitation) => void
}

/** Newest first; a refusal to send again stands in its row. */
export function InvitationTable({ invitations, resending, onRevoke }: InvitationTableProps) {
  const departments = placeDepartments(useSuspenseQuery(departmentsQuery()).data.items)
  const pathOf = (id: string | null) =>
    departments.find(({ departmentId }) => departmentId === id)?.path ?? words.noDepartment
  return (
    <DataTable
      caption={words.openInvitations}
      isMainList
      isLoading={invitations === undefined}
      rows={invitations ?? []}
      keyOf={({ invitationId }) => invitationId}
      columns={[
        { id: 'address', title: words.address, cell: ({ email }) => email },
        { id: 'name', title: words.name, cell: ({ name }) => name ?? UNKNOWN },
        { id: 'role', title: words.role, cell: ({ role }) => roleNames[role] },
        {
          id: 'department',
          title: words.department,
          cell: ({ departmentId }) => pathOf(departmentId),
        },
        { id: 'sent', title: words.sent, cell: ({ sentAt }) => <RelativeTime at={sentAt} /> },
        { id: 'until', title: words.worksUntil, cell: (row) => <WorksUntil invitation={row} /> },
        {
          id: 'acts',
          title: words.acts,
          isNumber: true,
          cell: (row) => <Acts invitation={row} resending={resending} onRevoke={onRevoke} />,
        },
      ]}
      empty={
        <EmptyState
          title={words.invitationsTitle}
          action={
            <LinkButton href={paths.people({ open: 'invite' })}>{words.inviteSomebody}</LinkButton>
          }
        >
          {words.noInvitations}
        </EmptyState>
      }
    />
  )
}

type ActsProps = Omit<InvitationTableProps, 'invitations'> & { invitation: Invitation }

function Acts({ invitation, resending, onRevoke }: ActsProps) {
  const { email, maySendAgain } = invitation
  const isMeant = resending.variables?.invitationId === invitation.invitationId
  return (
    <span className="flex flex-col items-end gap-1 whitespace-normal">
      <span className="flex flex-wrap justify-end gap-2">
        {maySendAgain && (
          <Button
            kind="quiet"
            aria-label={words.resendName(email)}
            isBusy={isMeant && resending.isPending}
            onClick={() => resending.mutate(invitation)}
          >
            {words.resend}
          </Button>
        )}
        <Button
          kind="quiet"
          aria-label={words.revokeName(email)}
          onClick={() => onRevoke(invitation)}
        >
          {words.revoke}
        </Button>
      </span>
      {isMeant && resending.error !== null && (
        <span role="alert">
          <FieldMessage
            id={undefined}
            message={(readRefusal(resending.error) ?? unanswered).message}
          />
        </span>
      )}
    </span>
  )
}

function WorksUntil({ invitation }: { invitation: Invitation }) {
  const formats = useFormats()
  if (invitation.isExpired) return <Status tone="warn">{words.expired}</Status>
  return formats.date(invitation.expiresAt)
}
