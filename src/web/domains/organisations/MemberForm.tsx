// Department, level and roles of one member as a form.
import { useState } from 'react'
import { Form } from '../../foundation/forms/Form.tsx'
import { useServerForm } from '../../foundation/forms/useServerForm.ts'
import type { Session } from '../../foundation/session/session.ts'
import { Button } from '../../foundation/ui/Button.tsx'
import { Select } from '../../foundation/ui/Select.tsx'
import { DepartmentSelect } from './DepartmentSelect.tsx'
import { mayGive } from './authority.ts'
import { changeMember, type Member } from './data.ts'
import type { PlacedDepartment } from './department-tree.ts'
import { readBand, readDepartment } from './read-fields.ts'
import { RoleFields } from './RoleFields.tsx'
import type { Standing } from './standing.ts'
import { showUndoable } from './undoable.ts'
import { words } from './words/people.ts'
import { optionsOf, roleBandNames } from './words/terms.ts'

type MemberFormProps = {
  member: Member
  standing: Standing
  departments: readonly PlacedDepartment[]
  session: Session
  onDone: () => void
}

/** Saves what was changed; roles are sent only when they changed and the reader may change them. */
export function MemberForm(props: MemberFormProps) {
  const { member, standing, departments, session, onDone } = props
  const [grants, setGrants] = useState(member.grants)
  const form = useServerForm(async (fields) => {
    const before = placeOf(member)
    const after = { departmentId: readDepartment(fields), roleBand: readBand(fields) }
    const isChanged = JSON.stringify(grants) !== JSON.stringify(member.grants)
    await changeMember(member.memberId, isChanged ? { ...after, grants } : after)
    onDone()
    showUndoable(words.saved(member.name), () =>
      changeMember(member.memberId, isChanged ? { ...before, grants: member.grants } : before),
    )
  })
  return (
    <Form form={form}>
      <DepartmentSelect
        name="departmentId"
        departments={departments}
        none={words.noDepartment}
        defaultValue={member.departmentId ?? ''}
      />
      <Select
        label={words.band}
        hint={words.bandHint}
        name="roleBand"
        options={[{ value: '', label: words.noBand }, ...optionsOf(roleBandNames)]}
        defaultValue={member.roleBand ?? ''}
      />
      <RoleFields
        grants={grants}
        onChange={setGrants}
        departments={departments}
        standing={standing}
        mayGive={(role) => mayGive(session.grants, { role, departmentIds: null })}
        isYou={member.isYou}
      />
      <div>
        <Button kind="primary" type="submit" isBusy={form.isBusy} whyDisabled={missing(grants)}>
          {words.save}
        </Button>
      </div>
    </Form>
  )
}

const placeOf = ({ departmentId, roleBand }: Member) => ({ departmentId, roleBand })

function missing(grants: Member['grants']): string | undefined {
  if (grants.length === 0) return words.chooseRole
  const isAimless = grants.some(({ departmentIds }) => departmentIds?.length === 0)
  return isAimless ? words.chooseDepartment : undefined
}
