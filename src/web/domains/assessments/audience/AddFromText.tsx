// People by pasted rows; the check follows by itself.
import { TextArea } from '../../../foundation/ui/TextArea.tsx'
import { words } from '../words/audience.ts'
import { CheckedList } from './CheckedList.tsx'
import type { ListCheckState } from './useListCheck.ts'

/** A field to paste into, and below it what the list would do. */
export function AddFromText({ list }: { list: ListCheckState }) {
  return (
    <div className="flex flex-col gap-6">
      <TextArea
        label={words.list}
        hint={words.listHint}
        rows={5}
        spellCheck={false}
        autoComplete="off"
        value={list.text}
        onChange={(event) => list.setText(event.target.value)}
      />
      <CheckedList list={list} />
    </div>
  )
}
