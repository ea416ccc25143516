// What is to do: tick, rename, reorder, remove, add.
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { ActFailure } from '../../../foundation/forms/ActFailure.tsx'
import { textOf } from '../../../foundation/forms/fields.ts'
import { Form } from '../../../foundation/forms/Form.tsx'
import { useServerForm } from '../../../foundation/forms/useServerForm.ts'
import { Button } from '../../../foundation/ui/Button.tsx'
import { Section } from '../../../foundation/ui/Section.tsx'
import { TextInput } from '../../../foundation/ui/TextInput.tsx'
import { showToast } from '../../../foundation/ui/toast-list.ts'
import { addTask, changeTask, orderTasks, removeTask, type ItemDetail, type Task } from '../data.ts'
import { TaskDialog } from './TaskDialog.tsx'
import { TaskRow } from './TaskRow.tsx'
import { words } from './words.ts'

export function Tasks({ item }: { item: ItemDetail }) {
  const { itemId, taskList, allowed } = item
  const isOpen = allowed.includes('change tasks')
  const [changing, setChanging] = useState<Task>()
  const acts = useTaskActs(item)
  return (
    <Section title={words.tasks} note={words.tasksNote}>
      {taskList.length === 0 && <p className="text-ink-2">{words.noTasks}</p>}
      <ol className="border-t border-line">
        {taskList.map((task, place) => (
          <TaskRow
            key={task.taskId}
            task={task}
            isOpen={isOpen}
            isFinished={acts.isFinished(task)}
            onTick={() => acts.tick(task)}
            onChange={() => setChanging(task)}
            onRemove={() => acts.remove(task)}
            onUp={place > 0 ? () => acts.swap(place, place - 1) : undefined}
            onDown={place < taskList.length - 1 ? () => acts.swap(place, place + 1) : undefined}
          />
        ))}
      </ol>
      <ActFailure title={words.actFailed} error={acts.error} />
      {isOpen && <NewTask key={taskList.length} itemId={itemId} />}
      {changing && (
        <TaskDialog itemId={itemId} task={changing} onClose={() => setChanging(undefined)} />
      )}
    </Section>
  )
}

function useTaskActs({ itemId, taskList }: ItemDetail) {
  const ticking = useMutation({
    mutationFn: ({ taskId, isFinished }: Task) =>
      changeTask({ itemId, taskId }, { isFinished: !isFinished }),
  })
  const sent = ticking.isPending ? ticking.variables : undefined
  const ordering = useMutation({ mutationFn: (taskIds: string[]) => orderTasks(itemId, taskIds) })
  const adding = useMutation({
    mutationFn: ({ text, weeks }: Task) => addTask(itemId, { text, weeks }),
  })
  const removing = useMutation({
    mutationFn: ({ taskId }: Task) => removeTask({ itemId, taskId }),
    onSuccess: (_done, task) =>
      showToast({ message: words.taskRemoved(task.text), onUndo: () => adding.mutate(task) }),
  })
  return {
    tick: ticking.mutate,
    remove: removing.mutate,
    /** Exchanges two places. */
    swap: (from: number, to: number) => {
      const ids = taskList.map(({ taskId }) => taskId)
      const [moved] = ids.splice(from, 1)
      if (moved !== undefined) ordering.mutate(ids.toSpliced(to, 0, moved))
    },
    /** As it will be once the server has answered; a refusal takes it back. */
    isFinished: ({ taskId, isFinished }: Task) =>
      sent?.taskId === taskId ? !sent.isFinished : isFinished,
    error: ticking.error ?? ordering.error ?? removing.error ?? adding.error,
  }
}

function NewTask({ itemId }: { itemId: string }) {
  const form = useServerForm((fields) =>
    addTask(itemId, { text: textOf(fields, 'text'), weeks: Number(textOf(fields, 'weeks')) }),
  )
  return (
    <Form form={form} className="mt-4 flex flex-wrap items-end gap-4">
      <TextInput label={words.taskText} name="text" required maxLength={500} />
      <TextInput
        label={words.taskWeeks}
        name="weeks"
        type="number"
        min={1}
        max={104}
        required
        defaultValue={1}
        className="max-w-24"
      />
      <Button type="submit" isBusy={form.isBusy}>
        {words.addTask}
      </Button>
    </Form>
  )
}
