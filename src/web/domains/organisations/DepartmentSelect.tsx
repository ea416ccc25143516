// One department, or none, chosen from the tree.
import { Select } from '../../foundation/ui/Select.tsx'
import type { ComponentProps } from 'react'
import type { PlacedDepartment } from './department-tree.ts'
import { words } from './words/people.ts'

type DepartmentSelectProps = Omit<ComponentProps<typeof Select>, 'options' | 'label'> & {
  label?: string
  departments: readonly PlacedDepartment[]
  /** What the empty choice means; left out when a department must be chosen. */
  none: string | undefined
}

/** A native list of paths ("Sales / Europe"), so that typing finds them; the empty value is none. */
export function DepartmentSelect({ departments, none, label, ...select }: DepartmentSelectProps) {
  const options = departments.map(({ departmentId, path }) => ({
    value: departmentId,
    label: path,
  }))
  return (
    <Select
      {...select}
      label={label ?? words.department}
      options={none === undefined ? options : [{ value: '', label: none }, ...options]}
    />
  )
}
