// What can be done with an item now: start, go on, block, drop, change. Only moves its state allows.
import { useMutation } from '@tanstack/react-query'
import { lazy, Suspense, useState } from 'react'
import { ActFailure } from '../../../foundation/forms/ActFailure.tsx'
import { Button } from '../../../foundation/ui/Button.tsx'
import { Menu, type MenuEntry } from '../../../foundation/ui/Menu.tsx'
import { moveItem, type ItemDetail, type Move } from '../data.ts'
import { ReasonDialog } from './ReasonDialog.tsx'
import { words } from './words.ts'

// Choosing one of many members brings a large part with it.
const EditDialog = lazy(() =>
  import('./EditDialog.tsx').then(({ EditDialog: component }) => ({ default: component })),
)

type Question = 'block' | 'drop' | 'edit'

export function ItemActs({ item }: { item: ItemDetail }) {
  const [question, setQuestion] = useState<Question>()
  const entries = entriesFor(item, setQuestion)
  const close = () => setQuestion(undefined)
  return (
    <>
      <NextMove item={item} />
      {entries.length > 0 && (
        <Menu label={words.acts} name={words.actsOf(item.title)} entries={entries} align="end" />
      )}
      {(question === 'block' || question === 'drop') && (
        <ReasonDialog item={item} move={question} onClose={close} />
      )}
      {question === 'edit' && (
        <Suspense>
          <EditDialog item={item} onClose={close} />
        </Suspense>
      )}
    </>
  )
}

function entriesFor(
  { allowed }: ItemDetail,
  ask: (question: Question) => void,
): (MenuEntry & { id: Question })[] {
  const entries = [
    { id: 'edit', label: words.edit, onAct: () => ask('edit') },
    { id: 'block', label: words.block, onAct: () => ask('block') },
    { id: 'drop', label: words.drop, isDangerous: true, onAct: () => ask('drop') },
  ] as const
  return entries.filter(({ id }) => allowed.includes(id))
}

/** The one move that goes on from here; a start needs an owner first. */
function NextMove({ item: { itemId, allowed, ownerId } }: { item: ItemDetail }) {
  const moving = useMutation({ mutationFn: (move: Move) => moveItem(itemId, move) })
  const isStart = allowed.includes('start')
  if (!isStart && !allowed.includes('unblock')) return null
  return (
    <>
      <Button
        kind="primary"
        isBusy={moving.isPending}
        whyDisabled={isStart && ownerId === null ? words.ownerFirst : undefined}
        onClick={() => moving.mutate(isStart ? 'start' : 'unblock')}
      >
        {isStart ? words.start : words.unblock}
      </Button>
      <ActFailure title={words.actFailed} error={moving.error} />
    </>
  )
}
