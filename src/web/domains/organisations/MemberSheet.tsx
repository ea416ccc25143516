// One member beside the list: facts for those who may read, changes for those who may make them.
import { useQuery } from '@tanstack/react-query'
import { DefinitionList } from '../../foundation/ui/DefinitionList.tsx'
import { Sheet } from '../../foundation/ui/Sheet.tsx'
import type { Session } from '../../foundation/session/session.ts'
import { ownersQuery, type Member } from './data.ts'
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
  /** The list around it; undefined while it is on its way. */
  members: readonly Member[] | undefined
  departments: readonly PlacedDepartment[]
  session: Session
  onClose: () => void
}

/** The sheet of the member whose id stands in the address. */
export function MemberSheet(props: MemberSheetProps) {
  const { memberId, members, departments, session, onClose } = props
  const member = members?.find((each) => each.memberId === memberId)
  return (
    <Sheet
      isOpen={memberId !== undefined && members !== undefined}
      onClose={onClose}
      title={member?.name ?? words.notInList}
    >
      {member === undefined && <p className="text-14 text-ink-2">{words.notInListHint}</p>}
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
  member: Member
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
      <p className="text-14 text-ink-2">{member.email}</p>
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
  member: Member
  departments: readonly PlacedDepartment[]
}) {
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
      ]}
    />
  )
}
