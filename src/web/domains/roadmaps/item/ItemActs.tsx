// What can be done with an item now: start, go on, block, drop, change. Only moves its state allows.
import { useMutation } from '@tanstack/react-query'
import { lazy, Suspense, useState } from 'react'
import { ActFailure } from '../../../foundation/forms/ActFailure.tsx'
import { Button } from '../../../foundation/ui/Button.tsx'
import { Menu, type MenuEntry } from '../../../foundation/ui/Menu.tsx'
import { moveItem, type ItemDetail, type ItemState, type Move } from '../data.ts'
import { ReasonDialog } from './ReasonDialog.tsx'
import { words } from './words.ts'

// Choosing one of many members brings a large part with it.
const EditDialog = lazy(() =>
  import('./EditDialog.tsx').then(({ EditDialog: component }) => ({ default: component })),
)

const blockable: readonly ItemState[] = ['planned', 'in progress', 'evidence submitted']
const final: readonly ItemState[] = ['done', 'dropped']

type Question = 'block' | 'drop' | 'edit'

export function ItemActs({ item }: { item: ItemDetail }) {
  const [question, setQuestion] = useState<Question>()
  const entries = entriesFor(item, setQuestion)
  const close = () => setQuestion(undefined)
  return (
    <>
      {item.mayWork && <NextMove item={item} />}
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
  { state, mayEdit, mayWork }: ItemDetail,
  ask: (question: Question) => void,
): MenuEntry[] {
  const mayChange = mayEdit && !final.includes(state)
  const edit = { id: 'edit', label: words.edit, onAct: () => ask('edit') }
  const block = { id: 'block', label: words.block, onAct: () => ask('block') }
  const drop = { id: 'drop', label: words.drop, isDangerous: true, onAct: () => ask('drop') }
  return [
    ...(mayChange ? [edit] : []),
    ...(mayWork && blockable.includes(state) ? [block] : []),
    ...(mayChange ? [drop] : []),
  ]
}

/** The one move that goes on from here; a start needs an owner first. */
function NextMove({ item: { itemId, state, ownerId } }: { item: ItemDetail }) {
  const moving = useMutation({ mutationFn: (move: Move) => moveItem(itemId, move) })
  if (state !== 'planned' && state !== 'blocked') return null
  const isStart = state === 'planned'
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
