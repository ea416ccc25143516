// The list of people an assessment asks, with the act of taking one off.
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ActFailure } from '../../../foundation/forms/ActFailure.tsx'
import { Button } from '../../../foundation/ui/Button.tsx'
import { ConfirmDialog } from '../../../foundation/ui/ConfirmDialog.tsx'
import { DataTable, type Column } from '../../../foundation/ui/DataTable.tsx'
import { EmptyState } from '../../../foundation/ui/EmptyState.tsx'
import { UNKNOWN } from '../../../foundation/ui/format.ts'
import { NoMatches } from '../../../foundation/ui/NoMatches.tsx'
import { showToast } from '../../../foundation/ui/toast-list.ts'
import { paths } from '../../../paths.ts'
import { departmentsQuery } from '../../organisations/data.ts'
import { removeInvitee, type Campaign, type Invitee } from '../data.ts'
import { words } from '../words/audience.ts'
import { roleBandNames } from '../../organisations/words/terms.ts'
import { invitationStateNames } from '../words/terms.ts'

type InviteesProps = {
  campaign: Campaign
  find: string | undefined
  invitees: readonly Invitee[]
  isLoading: boolean
}

/** One page of the list; before launch nobody was mailed, so people are taken off without a question. */
export function Invitees({ campaign, find, invitees, isLoading }: InviteesProps) {
  const [asked, setAsked] = useState<Invitee>()
  const isDraft = campaign.state === 'draft'
  const removing = useMutation({
    mutationFn: ({ invitationId }: Invitee) => removeInvitee(campaign.campaignId, invitationId),
    onSuccess: (_done, invitee) => {
      setAsked(undefined)
      showToast({ message: words.removedToast(nameOf(invitee)) })
    },
  })
  const remove = isDraft ? (invitee: Invitee) => removing.mutate(invitee) : setAsked
  return (
    <>
      {isDraft && <ActFailure title={words.removeFailed} error={removing.error} />}
      <DataTable
        caption={words.title}
        isMainList
        isLoading={isLoading}
        columns={[...useColumns(), ...(campaign.state === 'closed' ? [] : [removal(remove)])]}
        rows={invitees}
        keyOf={({ invitationId }) => invitationId}
        empty={<Nobody campaign={campaign} find={find} />}
      />
      <ConfirmDialog
        isOpen={asked !== undefined}
        onClose={() => setAsked(undefined)}
        title={asked ? words.removeName(nameOf(asked)) : ''}
        act={words.remove}
        onConfirm={() => asked && removing.mutate(asked)}
        isBusy={removing.isPending}
      >
        {words.removeConsequence}
        <ActFailure title={words.removeFailed} error={removing.error} />
      </ConfirmDialog>
    </>
  )
}

function Nobody({ campaign, find }: Pick<InviteesProps, 'campaign' | 'find'>) {
  if (find !== undefined)
    return (
      <NoMatches
        filters={[words.filterFind(find)]}
        clearHref={paths.invited(campaign.campaignId)}
      />
    )
  return (
    <EmptyState title={words.emptyTitle}>
      {campaign.state === 'closed' ? words.emptyClosed : words.empty}
    </EmptyState>
  )
}

function useColumns(): Column<Invitee>[] {
  const departments = useQuery(departmentsQuery()).data?.items ?? []
  const names = new Map(departments.map(({ departmentId, name }) => [departmentId, name]))
  return [
    { id: 'name', title: words.name, cell: nameOf },
    { id: 'address', title: words.address, cell: ({ email }) => email ?? words.forgotten },
    {
      id: 'department',
      title: words.department,
      cell: ({ departmentId }) => names.get(departmentId ?? '') ?? words.noDepartment,
    },
    {
      id: 'band',
      title: words.band,
      cell: ({ roleBand }) => (roleBand === null ? UNKNOWN : roleBandNames[roleBand]),
    },
    { id: 'mail', title: words.state, cell: ({ state }) => invitationStateNames[state] },
  ]
}

function removal(remove: (invitee: Invitee) => void): Column<Invitee> {
  return {
    id: 'acts',
    title: words.acts,
    cell: (invitee) =>
      invitee.state !== 'ineligible' && (
        <Button
          kind="quiet"
          aria-label={words.removeName(nameOf(invitee))}
          onClick={() => remove(invitee)}
        >
          {words.remove}
        </Button>
      ),
  }
}

function nameOf({ name, email }: Invitee): string {
  return name ?? email ?? words.forgotten
}
