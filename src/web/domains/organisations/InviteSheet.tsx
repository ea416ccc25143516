// Inviting one person by mail.
import { Form } from '../../foundation/forms/Form.tsx'
import { textOf } from '../../foundation/forms/fields.ts'
import { useServerForm } from '../../foundation/forms/useServerForm.ts'
import { useSession } from '../../foundation/session/session.ts'
import { Button } from '../../foundation/ui/Button.tsx'
import { Select } from '../../foundation/ui/Select.tsx'
import { Sheet } from '../../foundation/ui/Sheet.tsx'
import { TextInput } from '../../foundation/ui/TextInput.tsx'
import { showToast } from '../../foundation/ui/toast-list.ts'
import { reachedDepartments, rolesToOffer } from './authority.ts'
import { DepartmentSelect } from './DepartmentSelect.tsx'
import { invite } from './data.ts'
import type { PlacedDepartment } from './department-tree.ts'
import { readBand, readDepartment, readRole } from './read-fields.ts'
import { words } from './words/people.ts'
import { optionsOf, roleBandNames, roleNames } from './words/terms.ts'

type InviteFormProps = { departments: readonly PlacedDepartment[]; onDone: () => void }

/** The sheet with the form; it closes once the invitation is on its way. */
export function InviteSheet({ isOpen, ...form }: InviteFormProps & { isOpen: boolean }) {
  return (
    <Sheet isOpen={isOpen} onClose={form.onDone} title={words.inviteSomebody}>
      <InviteForm {...form} />
    </Sheet>
  )
}

function InviteForm({ departments, onDone }: InviteFormProps) {
  const session = useSession()
  const isWide = session.wide.includes('members.invite')
  const form = useServerForm(async (fields) => {
    const email = textOf(fields, 'email')
    const name = textOf(fields, 'name')
    await invite({
      email,
      ...(name && { name }),
      role: readRole(fields),
      departmentId: readDepartment(fields),
      roleBand: readBand(fields),
    })
    onDone()
    showToast({ message: words.invitedToast(email) })
  })
  return (
    <Form form={form}>
      <TextInput label={words.address} name="email" type="email" required autoComplete="off" />
      <TextInput
        label={words.name}
        hint={words.nameHint}
        name="name"
        isOptional
        maxLength={120}
        autoComplete="off"
      />
      <DepartmentSelect
        name="departmentId"
        departments={reachedDepartments(session, 'members.invite', departments)}
        none={isWide ? words.noDepartment : undefined}
      />
      <Select
        label={words.role}
        hint={words.leadHint}
        name="role"
        defaultValue="member"
        options={rolesToOffer(session, departments).map((role) => ({
          value: role,
          label: roleNames[role],
        }))}
      />
      <Select
        label={words.band}
        hint={words.bandHint}
        name="roleBand"
        options={[{ value: '', label: words.noBand }, ...optionsOf(roleBandNames)]}
      />
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Button kind="primary" type="submit" isBusy={form.isBusy}>
          {words.sendInvitation}
        </Button>
        <span className="text-13 text-ink-3">{words.worksFor}</span>
      </div>
    </Form>
  )
}
