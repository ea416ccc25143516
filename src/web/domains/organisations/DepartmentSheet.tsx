// Adding a department, or changing one: name, type, place and headcount.
import { Form } from '../../foundation/forms/Form.tsx'
import { textOf } from '../../foundation/forms/fields.ts'
import { useServerForm } from '../../foundation/forms/useServerForm.ts'
import { Button } from '../../foundation/ui/Button.tsx'
import { Select } from '../../foundation/ui/Select.tsx'
import { Sheet } from '../../foundation/ui/Sheet.tsx'
import { TextInput } from '../../foundation/ui/TextInput.tsx'
import { showToast } from '../../foundation/ui/toast-list.ts'
import { DepartmentSelect } from './DepartmentSelect.tsx'
import { addDepartment, changeDepartment, type DepartmentInput } from './data.ts'
import { possibleParents, type PlacedDepartment } from './department-tree.ts'
import { oneOf } from './read-fields.ts'
import type { DepartmentsSearch } from './search.ts'
import { showUndoable } from './undoable.ts'
import { words } from './words/departments.ts'
import { departmentTypeNames, optionsOf } from './words/terms.ts'

type Reach = {
  departments: readonly PlacedDepartment[]
  /** The departments the reader may change. */
  own: readonly PlacedDepartment[]
  /** Whether the reader may change all, and put departments at the top. */
  isWide: boolean
  onClose: () => void
}

/** The sheet that the address asks for: a department to change, or a new one. */
export function DepartmentSheet({ search, ...reach }: Reach & { search: DepartmentsSearch }) {
  const department = find(reach.own, search.department)
  const parent = find(reach.own, search.below)
  if (search.open === 'add')
    return (
      <Sheet isOpen onClose={reach.onClose} title={parent ? words.addTo(parent.name) : words.add}>
        <AddForm {...reach} parentId={parent?.departmentId} />
      </Sheet>
    )
  return (
    <Sheet
      isOpen={search.department !== undefined}
      onClose={reach.onClose}
      title={department ? words.edit(department.name) : words.missing}
    >
      {department && (
        <ChangeForm {...reach} key={department.departmentId} department={department} />
      )}
    </Sheet>
  )
}

const find = (departments: readonly PlacedDepartment[], id: string | undefined) =>
  departments.find(({ departmentId }) => departmentId === id)

function AddForm({ parentId, ...reach }: Reach & { parentId: string | undefined }) {
  const form = useServerForm(async (fields) => {
    const input = readDepartmentFields(fields)
    await addDepartment(input)
    reach.onClose()
    showToast({ message: words.added(input.name) })
  })
  return (
    <Form form={form}>
      <DepartmentFields {...reach} values={{ parentId }} />
      <div>
        <Button kind="primary" type="submit" isBusy={form.isBusy}>
          {words.addAct}
        </Button>
      </div>
    </Form>
  )
}

function ChangeForm({ department, ...reach }: Reach & { department: PlacedDepartment }) {
  const { departmentId, name, type, parentId, headcount } = department
  const form = useServerForm(async (fields) => {
    const input = readDepartmentFields(fields)
    await changeDepartment(departmentId, input)
    reach.onClose()
    showUndoable(words.changed(input.name), () =>
      changeDepartment(departmentId, { name, type, parentId, headcount }),
    )
  })
  return (
    <Form form={form}>
      <DepartmentFields {...reach} values={department} />
      <div>
        <Button kind="primary" type="submit" isBusy={form.isBusy}>
          {words.save}
        </Button>
      </div>
    </Form>
  )
}

type Values = { [K in keyof PlacedDepartment]?: PlacedDepartment[K] | undefined }

function DepartmentFields({ departments, own, isWide, values }: Reach & { values: Values }) {
  const parents = possibleParents(departments, values.departmentId).filter(
    ({ departmentId }) =>
      departmentId === values.parentId || own.some((each) => each.departmentId === departmentId),
  )
  const mayBeTop = isWide || values.parentId === null
  return (
    <>
      <TextInput
        label={words.name}
        name="name"
        required
        maxLength={80}
        defaultValue={values.name}
      />
      <Select
        label={words.type}
        hint={words.typeHint}
        name="type"
        required
        options={[{ value: '', label: words.chooseType }, ...optionsOf(departmentTypeNames)]}
        defaultValue={values.type ?? ''}
      />
      <DepartmentSelect
        label={words.parent}
        name="parentId"
        departments={parents}
        none={mayBeTop ? words.top : undefined}
        defaultValue={values.parentId ?? ''}
      />
      <TextInput
        label={words.headcount}
        hint={words.headcountHint}
        name="headcount"
        type="number"
        min={0}
        max={1_000_000}
        step={1}
        isOptional
        className="max-w-32"
        defaultValue={values.headcount ?? undefined}
      />
    </>
  )
}

function readDepartmentFields(fields: FormData): DepartmentInput {
  const headcount = textOf(fields, 'headcount')
  const type = oneOf(departmentTypeNames, textOf(fields, 'type'))
  if (type === undefined) throw new Error('The form let a department without a type pass.')
  return {
    name: textOf(fields, 'name'),
    type,
    parentId: textOf(fields, 'parentId') || null,
    headcount: headcount === '' ? null : Number(headcount),
  }
}
