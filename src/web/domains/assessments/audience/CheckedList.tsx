// What a list would do: counts, kinds of rows with advice, names of departments to settle, and the act.
import { ActFailure } from '../../../foundation/forms/ActFailure.tsx'
import { Button } from '../../../foundation/ui/Button.tsx'
import { Notice } from '../../../foundation/ui/Notice.tsx'
import { Skeleton } from '../../../foundation/ui/Skeleton.tsx'
import { showToast } from '../../../foundation/ui/toast-list.ts'
import { useFormats } from '../../../foundation/ui/formats.ts'
import type { ListCheck } from '../data.ts'
import { words } from '../words/audience.ts'
import { CheckedRows } from './CheckedRows.tsx'
import { DepartmentMapping } from './DepartmentMapping.tsx'
import { summarise } from './list-summary.ts'
import type { ListCheckState } from './useListCheck.ts'

/** Nothing before there is a list. */
export function CheckedList({ list }: { list: ListCheckState }) {
  const { check, isChecking, error } = list
  if (isChecking && !check) return <Skeleton of={words.checking.toLowerCase()} rows={3} />
  return (
    <>
      <ActFailure title={check ? words.addFailed : words.checkFailed} error={error} />
      {check && <Outcome list={list} check={check} />}
    </>
  )
}

function Outcome({ list, check }: { list: ListCheckState; check: ListCheck }) {
  const formats = useFormats()
  const { joining, updated, leftOut } = summarise(check)
  const title = [
    words.willJoin(joining),
    ...(updated > 0 ? [words.willChange(updated)] : []),
    ...(leftOut > 0 ? [words.leftOut(leftOut)] : []),
  ]
  return (
    <div className="flex max-w-md flex-col gap-6">
      <output className="block">
        <Notice tone={leftOut > 0 ? 'warn' : 'info'} title={formats.list(title)}>
          {check.ignoredHeadings.length > 0 &&
            words.ignoredHeadings(formats.list(check.ignoredHeadings))}
        </Notice>
      </output>
      <DepartmentMapping
        unknown={check.unknownDepartments}
        chosen={list.departments}
        onChoose={list.mapDepartment}
      />
      <CheckedRows check={check} />
      {joining + updated > 0 && (
        <div>
          <Button isBusy={list.isAdding || list.isChecking} onClick={() => void addAndSay(list)}>
            {joining > 0 ? words.add(joining) : words.update(updated)}
          </Button>
        </div>
      )}
    </div>
  )
}

async function addAndSay({ add }: ListCheckState): Promise<void> {
  try {
    const { added, updated } = await add()
    showToast({ message: words.addedToast(added, updated) })
  } catch {
    // The refusal stands above, as the error of the list.
  }
}
