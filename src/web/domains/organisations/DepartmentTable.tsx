// Departments in use, each below the one it is part of.
import type { ReactNode } from 'react'
import { DataTable, type Column } from '../../foundation/ui/DataTable.tsx'
import { useFormats } from '../../foundation/ui/formats.ts'
import { Menu, type MenuEntry } from '../../foundation/ui/Menu.tsx'
import { paths } from '../../paths.ts'
import { deepest, type PlacedDepartment } from './department-tree.ts'
import { words } from './words/departments.ts'
import { departmentTypeNames } from './words/terms.ts'

type DepartmentTableProps = {
  departments: readonly PlacedDepartment[]
  /** Whether the reader may change a department; others are only shown. */
  isWithinReach: (department: PlacedDepartment) => boolean
  onArchive: (department: PlacedDepartment) => void
  empty: ReactNode
}

/** The table; a name opens its department. */
export function DepartmentTable(props: DepartmentTableProps) {
  const { departments, isWithinReach, onArchive, empty } = props
  const formats = useFormats()
  const mayChange = departments.some(isWithinReach)
  const columns: Column<PlacedDepartment>[] = [
    {
      id: 'name',
      title: words.name,
      cell: (department) => <Name department={department} isLink={isWithinReach(department)} />,
    },
    { id: 'type', title: words.type, cell: ({ type }) => departmentTypeNames[type] },
    {
      id: 'people',
      title: words.people,
      isNumber: true,
      cell: ({ headcount, members }) =>
        headcount === null
          ? formats.count(members)
          : words.ofThemMembers(formats.count(headcount), formats.count(members)),
    },
  ]
  const acts: Column<PlacedDepartment> = {
    id: 'acts',
    title: words.acts,
    isNumber: true,
    cell: (department) =>
      isWithinReach(department) && (
        <Menu
          label={words.more}
          name={words.actsFor(department.name)}
          kind="quiet"
          align="end"
          entries={actsFor(department, { departments, onArchive })}
        />
      ),
  }
  return (
    <DataTable
      caption={words.title}
      isMainList
      columns={mayChange ? [...columns, acts] : columns}
      rows={departments}
      keyOf={({ departmentId }) => departmentId}
      empty={empty}
    />
  )
}

const indents = ['', 'ps-6', 'ps-12']

function Name({ department, isLink }: { department: PlacedDepartment; isLink: boolean }) {
  const { departmentId, name, path, depth } = department
  return (
    <span className={`block ${indents[depth - 1] ?? ''}`}>
      {isLink ? (
        <a href={paths.departments({ department: departmentId })} className="inline-block py-1">
          {name}
        </a>
      ) : (
        name
      )}
      {depth > 1 && <span className="sr-only"> ({path})</span>}
    </span>
  )
}

function actsFor(
  department: PlacedDepartment,
  { departments, onArchive }: Pick<DepartmentTableProps, 'departments' | 'onArchive'>,
): MenuEntry[] {
  const { departmentId, depth } = department
  const add: MenuEntry = {
    id: 'add',
    label: words.addHere,
    href: paths.departments({ open: 'add', below: departmentId }),
  }
  return [
    ...(depth < deepest ? [add] : []),
    {
      id: 'archive',
      label: words.archive,
      whyDisabled: reasonAgainstArchiving(department, departments),
      onAct: () => onArchive(department),
    },
  ]
}

function reasonAgainstArchiving(
  { departmentId, members }: PlacedDepartment,
  departments: readonly PlacedDepartment[],
): string | undefined {
  if (departments.some(({ parentId }) => parentId === departmentId)) return words.hasParts
  return members > 0 ? words.hasPeople(members) : undefined
}
