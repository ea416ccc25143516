// What scheduling again would move, and the button that does it.
import { useMutation, useQuery } from '@tanstack/react-query'
import { ActFailure } from '../../../foundation/forms/ActFailure.tsx'
import { Button } from '../../../foundation/ui/Button.tsx'
import { DefinitionList } from '../../../foundation/ui/DefinitionList.tsx'
import { Dialog } from '../../../foundation/ui/Dialog.tsx'
import { useFormats } from '../../../foundation/ui/formats.ts'
import { Skeleton } from '../../../foundation/ui/Skeleton.tsx'
import { showToast } from '../../../foundation/ui/toast-list.ts'
import { words as kit } from '../../../foundation/ui/words.ts'
import { reschedule, reschedulingQuery } from '../data.ts'
import { words } from '../words.ts'

export function RescheduleDialog({ onClose }: { onClose: () => void }) {
  const formats = useFormats()
  const { data, error } = useQuery({ ...reschedulingQuery(), staleTime: 0 })
  const doing = useMutation({
    mutationFn: reschedule,
    onSuccess: (count) => {
      onClose()
      showToast({ message: words.rescheduled(count) })
    },
  })
  const moves = data?.moves ?? []
  const span = ({ startsOn, dueOn }: { startsOn: string; dueOn: string }) =>
    words.span(formats.date(startsOn), formats.date(dueOn))
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={words.rescheduleTitle}
      actions={
        <>
          {moves.length > 0 && (
            <Button kind="primary" isBusy={doing.isPending} onClick={() => doing.mutate()}>
              {words.rescheduleDo(moves.length)}
            </Button>
          )}
          <Button onClick={onClose}>{kit.cancel}</Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <p className="text-14">{words.rescheduleText}</p>
        <ActFailure title={words.rescheduleFailed} error={error ?? doing.error} />
        {!data && !error && <Skeleton of={words.computing} />}
        {data && moves.length === 0 && <p>{words.rescheduleNothing}</p>}
        {data && (
          <>
            <p className="text-14 text-ink-2">
              {words.makespan(data.schedule.makespan, data.schedule.status === 'optimal')}
            </p>
            <DefinitionList
              items={moves.map(({ title, before, after }) => ({
                term: title,
                detail: words.moved(span(before), span(after)),
              }))}
            />
          </>
        )}
      </div>
    </Dialog>
  )
}
