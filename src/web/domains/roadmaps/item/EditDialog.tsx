// Title, owner, start and needs of an item; its end follows from its weeks.
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ActFailure } from '../../../foundation/forms/ActFailure.tsx'
import { textOf } from '../../../foundation/forms/fields.ts'
import { FormDialog } from '../../../foundation/forms/FormDialog.tsx'
import { useServerForm } from '../../../foundation/forms/useServerForm.ts'
import { Combobox } from '../../../foundation/ui/Combobox.tsx'
import { MultiSelect } from '../../../foundation/ui/MultiSelect.tsx'
import { Skeleton } from '../../../foundation/ui/Skeleton.tsx'
import { TextInput } from '../../../foundation/ui/TextInput.tsx'
import { showToast } from '../../../foundation/ui/toast-list.ts'
import { memberSearchQuery } from '../../organisations/data.ts'
import { changeItem, roadmapQuery, type ItemDetail } from '../data.ts'
import { words } from './words.ts'

type EditDialogProps = { item: ItemDetail; onClose: () => void }

export function EditDialog({ item, onClose }: EditDialogProps) {
  const before = item.needs.map(({ itemId }) => itemId)
  const [ownerId, setOwnerId] = useState(item.ownerId)
  const [needs, setNeeds] = useState(before)
  const hasBegun = item.state !== 'planned' && item.blockedFrom !== 'planned'
  const form = useServerForm(async (fields) => {
    const title = textOf(fields, 'title')
    const startsOn = textOf(fields, 'startsOn')
    await changeItem(item.itemId, {
      ...(title !== item.title && { title }),
      ...(ownerId !== item.ownerId && { ownerId }),
      ...(!hasBegun && startsOn !== item.startsOn && { startsOn }),
      ...(needs.join() !== before.join() && { needs }),
    })
    onClose()
    showToast({ message: words.saved })
  })
  return (
    <FormDialog form={form} onClose={onClose} title={words.editTitle(item.title)} act={words.save}>
      <TextInput
        label={words.title}
        name="title"
        required
        maxLength={200}
        defaultValue={item.title}
      />
      <OwnerField item={item} onChange={setOwnerId} />
      <TextInput
        label={words.startsOn}
        hint={hasBegun ? words.startFixed : undefined}
        name="startsOn"
        type="date"
        required
        readOnly={hasBegun}
        defaultValue={item.startsOn}
        className="max-w-48"
      />
      <NeedsField item={item} before={before} onChange={setNeeds} />
    </FormDialog>
  )
}

type OwnerFieldProps = { item: ItemDetail; onChange: (ownerId: string | null) => void }

function OwnerField({ item: { ownerId, ownerName }, onChange }: OwnerFieldProps) {
  const [text, setText] = useState('')
  const { data, error } = useQuery(memberSearchQuery(text))
  if (!data && !error) return <Skeleton of={words.loadingMembers} />
  if (!data) return <ActFailure title={words.actFailed} error={error} />
  const found = data.items.map(({ memberId, name }) => ({ value: memberId, label: name }))
  const isListed = found.some(({ value }) => value === ownerId)
  const current =
    ownerId !== null && ownerName !== null && !isListed
      ? [{ value: ownerId, label: ownerName }]
      : []
  return (
    <Combobox
      label={words.owner}
      hint={words.ownerHint}
      isOptional
      options={[...current, ...found]}
      defaultValue={ownerId}
      onChange={onChange}
      onQuery={setText}
    />
  )
}

type NeedsFieldProps = {
  item: ItemDetail
  before: readonly string[]
  onChange: (itemIds: string[]) => void
}

function NeedsField({ item, before, onChange }: NeedsFieldProps) {
  const { items } = useSuspenseQuery(roadmapQuery()).data
  const others = items.filter(
    ({ itemId, state }) =>
      itemId !== item.itemId && (state !== 'dropped' || before.includes(itemId)),
  )
  return (
    <MultiSelect
      label={words.needsField}
      isOptional
      options={others.map(({ itemId, title }) => ({ value: itemId, label: title }))}
      defaultValue={before}
      onChange={onChange}
    />
  )
}
