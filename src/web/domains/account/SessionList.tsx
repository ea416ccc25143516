// Where the reader is signed in, and signing out elsewhere.
import { useMutation, useSuspenseQuery } from '@tanstack/react-query'
import { ActFailure } from '../../foundation/forms/ActFailure.tsx'
import { Button } from '../../foundation/ui/Button.tsx'
import { DataTable } from '../../foundation/ui/DataTable.tsx'
import { useFormats } from '../../foundation/ui/formats.ts'
import { RelativeTime } from '../../foundation/ui/RelativeTime.tsx'
import { Status } from '../../foundation/ui/Status.tsx'
import { showToast } from '../../foundation/ui/toast-list.ts'
import { endSessions, sessionsQuery } from './data.ts'
import { words } from './words.ts'

export function SessionList() {
  const formats = useFormats()
  const sessions = useSuspenseQuery(sessionsQuery()).data.items
  const ending = useMutation({
    mutationFn: endSessions,
    onSuccess: (_, { length }) => showToast({ message: words.ended(length) }),
  })
  const others = sessions.filter(({ isThisOne }) => !isThisOne)
  return (
    <>
      <ActFailure title={words.endFailed} error={ending.error} />
      <DataTable
        caption={words.sessions}
        isMainList
        rows={sessions}
        keyOf={({ sessionId }) => sessionId}
        columns={[
          {
            id: 'since',
            title: words.since,
            cell: ({ createdAt, isThisOne }) => (
              <span className="inline-flex flex-wrap items-baseline gap-x-4">
                {formats.dateTime(createdAt)}
                {isThisOne && <Status tone="ok">{words.thisOne}</Status>}
              </span>
            ),
          },
          {
            id: 'used',
            title: words.lastUsed,
            cell: (row) => <RelativeTime at={row.lastUsedAt} />,
          },
          {
            id: 'acts',
            title: words.acts,
            isNumber: true,
            cell: (row) =>
              !row.isThisOne && (
                <Button
                  kind="quiet"
                  aria-label={words.endName(formats.dateTime(row.createdAt))}
                  isBusy={ending.isPending && ending.variables.includes(row)}
                  onClick={() => ending.mutate([row])}
                >
                  {words.end}
                </Button>
              ),
          },
        ]}
        empty={null}
      />
      {others.length > 1 && (
        <div className="mt-4">
          <Button isBusy={ending.isPending} onClick={() => ending.mutate(others)}>
            {words.endOthers(others.length)}
          </Button>
        </div>
      )}
    </>
  )
}
