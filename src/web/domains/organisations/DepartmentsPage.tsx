// The tree of departments as an indented table, and those archived.
import { useMutation, useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, useRouter } from '@tanstack/react-router'
import { ActFailure } from '../../foundation/forms/ActFailure.tsx'
import { useSession } from '../../foundation/session/session.ts'
import { LinkButton } from '../../foundation/ui/LinkButton.tsx'
import { PageHeader } from '../../foundation/ui/PageHeader.tsx'
import { Tabs } from '../../foundation/ui/Tabs.tsx'
import { useKeys } from '../../foundation/ui/useKeys.ts'
import { paths } from '../../paths.ts'
import { ArchivedDepartments } from './ArchivedDepartments.tsx'
import { reachedDepartments } from './authority.ts'
import { archiveDepartment, departmentsQuery, restoreDepartment, type Department } from './data.ts'
import { DepartmentSheet } from './DepartmentSheet.tsx'
import { DepartmentStart } from './DepartmentStart.tsx'
import { DepartmentTable } from './DepartmentTable.tsx'
import { placeDepartments } from './department-tree.ts'
import { showUndoable } from './undoable.ts'
import { words } from './words/departments.ts'

const route = getRouteApi('/$organisation/settings/departments')

export function DepartmentsPage() {
  const search = route.useSearch()
  const router = useRouter()
  const session = useSession()
  const departments = placeDepartments(useSuspenseQuery(departmentsQuery()).data.items)
  const own = reachedDepartments(session, 'departments.manage', departments)
  const isWide = session.wide.includes('departments.manage')
  const mayAdd = isWide || own.length > 0
  const goTo = (href: string) => void router.navigate({ href, resetScroll: false })
  const close = () => goTo(paths.departments())
  const archiving = useMutation({
    mutationFn: archiveDepartment,
    onSuccess: (_, department) => {
      close()
      showUndoable(words.archivedToast(department.name), () => restoreDepartment(department))
    },
  })
  useKeys(
    mayAdd
      ? [{ keys: 'c', does: words.add, act: () => goTo(paths.departments({ open: 'add' })) }]
      : [],
  )
  const isArchive = search.state === 'archived'
  return (
    <>
      <PageHeader
        title={words.title}
        summary={words.summary}
        actions={
          mayAdd && (
            <LinkButton kind="primary" href={paths.departments({ open: 'add' })}>
              {words.add}
            </LinkButton>
          )
        }
      />
      <div className="relative z-2 -mt-4 -mb-px">
        <Tabs
          label={words.views}
          items={[
            { label: words.current, href: paths.departments(), isCurrent: !isArchive },
            {
              label: words.archived,
              href: paths.departments({ state: 'archived' }),
              isCurrent: isArchive,
            },
          ]}
        />
      </div>
      <ActFailure title={words.archiveFailed} error={archiving.error} />
      {isArchive ? (
        <ArchivedDepartments />
      ) : (
        <DepartmentTable
          departments={departments}
          isWithinReach={(department: Department) => isIn(own, department)}
          onArchive={archiving.mutate}
          empty={<DepartmentStart mayAdd={isWide} />}
        />
      )}
      <DepartmentSheet
        search={search}
        departments={departments}
        own={own}
        isWide={isWide}
        onClose={close}
      />
    </>
  )
}

const isIn = (departments: readonly Department[], { departmentId }: Department) =>
  departments.some((each) => each.departmentId === departmentId)
