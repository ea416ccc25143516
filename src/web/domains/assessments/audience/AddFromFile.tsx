// People by a CSV file; the check follows by itself.
import { Field } from '../../../foundation/ui/Field.tsx'
import { words } from '../words/audience.ts'
import { CheckedList } from './CheckedList.tsx'
import type { ListCheckState } from './useListCheck.ts'

/** A file to choose, and below it what the list would do. */
export function AddFromFile({ list }: { list: ListCheckState }) {
  const hint = list.fileName === undefined ? words.fileHint : words.chosenFile(list.fileName)
  return (
    <div className="flex flex-col gap-6">
      <Field label={words.file} hint={hint}>
        {(control) => (
          <input
            {...control}
            type="file"
            accept=".csv,.tsv,.txt,text/csv"
            className="control file:me-3 file:border-0 file:bg-transparent file:text-14 file:font-medium file:text-accent"
            onChange={(event) => {
              const [file] = event.target.files ?? []
              if (file) void list.setFile(file)
            }}
          />
        )}
      </Field>
      <CheckedList list={list} />
    </div>
  )
}
