// One member beside the list: facts for those who may read, changes for those who may make them.
import { useQuery } from '@tanstack/react-query'
import { DefinitionList, type Definition } from '../../foundation/ui/DefinitionList.tsx'
import { Sheet } from '../../foundation/ui/Sheet.tsx'
import type { Session } from '../../foundation/session/session.ts'
import { ActFailure } from '../../foundation/forms/ActFailure.tsx'
import { useFormats } from '../../foundation/ui/formats.ts'
import { Skeleton } from '../../foundation/ui/Skeleton.tsx'
import { memberQuery, ownersQuery, type MemberDetails } from './data.ts'
import type { PlacedDepartment } from './department-tree.ts'
import { describeGrants } from './describe-grants.ts'
import { MemberAccess } from './MemberAccess.tsx'
import { MemberForm } from './MemberForm.tsx'
import { isOnlyOwner } from './standing.ts'
import { mayActOn } from './authority.ts'
import { words } from './words/people.ts'
import { roleBandNames } from './words/terms.ts'

type MemberSheetProps = {
  memberId: string | undefined
  departments: readonly PlacedDepartment[]
  session: Session
  onClose: () => void
}

/** The sheet of the member whose id stands in the address. */
export function MemberSheet(props: MemberSheetProps) {
  const { memberId, departments, session, onClose } = props
  const { data: member, error } = useQuery({
    ...memberQuery(memberId ?? ''),
    enabled: memberId !== undefined,
  })
  return (
    <Sheet isOpen={memberId !== undefined} onClose={onClose} title={member?.name ?? words.member}>
      <ActFailure title={words.memberFailed} error={error} />
      {!member && !error && <Skeleton of={words.memberLoading} />}
      {member && !session.permissions.includes('members.manage') && (
        <MemberFacts member={member} departments={departments} />
      )}
      {member && session.permissions.includes('members.manage') && (
        <MemberChanges
          key={member.memberId}
          member={member}
          departments={departments}
          session={session}
          onDone={onClose}
        />
      )}
    </Sheet>
  )
}

type MemberChangesProps = {
  member: MemberDetails
  departments: readonly PlacedDepartment[]
  session: Session
  onDone: () => void
}

function MemberChanges({ member, departments, session, onDone }: MemberChangesProps) {
  const owners = useQuery(ownersQuery()).data?.items ?? []
  const standing = {
    isBeyondReader: !mayActOn(session.grants, member.grants),
    isOnlyOwner: isOnlyOwner(owners, member),
  }
  return (
    <div className="flex flex-col gap-8">
      <DefinitionList
        items={[{ term: words.address, detail: member.email }, ...useHistory(member)]}
      />
      <MemberForm
        member={member}
        standing={standing}
        departments={departments}
        session={session}
        onDone={onDone}
      />
      <MemberAccess
        member={member}
        standing={standing}
        organisation={session.organisation.name}
        onDone={onDone}
      />
    </div>
  )
}

function MemberFacts({
  member,
  departments,
}: {
  member: MemberDetails
  departments: readonly PlacedDepartment[]
}) {
  const history = useHistory(member)
  const department = departments.find(({ departmentId }) => departmentId === member.departmentId)
  return (
    <DefinitionList
      items={[
        { term: words.address, detail: member.email },
        { term: words.department, detail: department?.path ?? words.noDepartment },
        {
          term: words.band,
          detail: member.roleBand ? roleBandNames[member.roleBand] : words.noBand,
        },
        { term: words.roles, detail: describeGrants(member.grants, departments).join(', ') },
        { term: words.state, detail: member.state === 'active' ? words.active : words.suspended },
        ...history,
      ]}
    />
  )
}

/** How they came: since when, and by whose invitation. */
function useHistory({ joinedAt, invitation }: MemberDetails): Definition[] {
  const formats = useFormats()
  const joined = { term: words.joined, detail: formats.date(joinedAt) }
  if (invitation === null) return [joined]
  const { invitedBy, sentAt, timesSent } = invitation
  const detail = words.invitedBy(invitedBy ?? words.leftMember, formats.date(sentAt), timesSent)
  return [joined, { term: words.invitation, detail }]
}
