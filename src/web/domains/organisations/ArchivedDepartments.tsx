// Departments that were archived, with the way back.
import { useMutation, useQuery } from '@tanstack/react-query'
import { ActFailure } from '../../foundation/forms/ActFailure.tsx'
import { useSession } from '../../foundation/session/session.ts'
import { Button } from '../../foundation/ui/Button.tsx'
import { DataTable } from '../../foundation/ui/DataTable.tsx'
import { EmptyState } from '../../foundation/ui/EmptyState.tsx'
import { showToast } from '../../foundation/ui/toast-list.ts'
import { PageFailure } from '../../PageFailure.tsx'
import { reachedDepartments } from './authority.ts'
import { archivedDepartmentsQuery, restoreDepartment } from './data.ts'
import { words } from './words/departments.ts'
import { departmentTypeNames } from './words/terms.ts'

/** The list by name; a department comes back to where it was. */
export function ArchivedDepartments() {
  const session = useSession()
  const list = useQuery(archivedDepartmentsQuery())
  const restoring = useMutation({
    mutationFn: restoreDepartment,
    onSuccess: (_, { name }) => showToast({ message: words.restoredToast(name) }),
  })
  if (list.error) return <PageFailure error={list.error} reset={() => void list.refetch()} />
  const rows = list.data?.items ?? []
  const own = reachedDepartments(session, 'departments.manage', rows)
  return (
    <>
      <ActFailure title={words.restoreFailed} error={restoring.error} />
      <DataTable
        caption={words.archived}
        isMainList
        isLoading={list.isPending}
        rows={rows}
        keyOf={({ departmentId }) => departmentId}
        columns={[
          { id: 'name', title: words.name, cell: ({ name }) => name },
          { id: 'type', title: words.type, cell: ({ type }) => departmentTypeNames[type] },
          {
            id: 'acts',
            title: words.acts,
            isNumber: true,
            cell: (row) =>
              own.includes(row) && (
                <Button
                  kind="quiet"
                  aria-label={words.restoreName(row.name)}
                  isBusy={restoring.isPending && restoring.variables === row}
                  onClick={() => restoring.mutate(row)}
                >
                  {words.restore}
                </Button>
              ),
          },
        ]}
        empty={<EmptyState title={words.archivedTitle}>{words.noArchived}</EmptyState>}
      />
    </>
  )
}
