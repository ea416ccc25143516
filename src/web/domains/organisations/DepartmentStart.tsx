// Before the first department: the usual twelve, to tick and add at once.
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { ActFailure } from '../../foundation/forms/ActFailure.tsx'
import { Button } from '../../foundation/ui/Button.tsx'
import { Checkbox } from '../../foundation/ui/Checkbox.tsx'
import { EmptyState } from '../../foundation/ui/EmptyState.tsx'
import { showToast } from '../../foundation/ui/toast-list.ts'
import { addDepartments, type DepartmentType } from './data.ts'
import { oneOf } from './read-fields.ts'
import { words } from './words/departments.ts'
import { departmentTypeNames, optionsOf } from './words/terms.ts'

const options = optionsOf(departmentTypeNames)
const allTypes = options.map(({ value }) => value)

/** The empty tree; who may not add departments at the top learns who can. */
export function DepartmentStart({ mayAdd }: { mayAdd: boolean }) {
  return (
    <EmptyState title={words.startTitle}>
      {mayAdd ? (
        <>
          <p>{words.start}</p>
          <StartForm />
        </>
      ) : (
        <p>{words.startLead}</p>
      )}
    </EmptyState>
  )
}

function StartForm() {
  const [ticked, setTicked] = useState<readonly string[]>([])
  const adding = useMutation({
    mutationFn: () => addDepartments(ticked.flatMap(toDepartment)),
    onSuccess: () => showToast({ message: words.addedMany(ticked.length) }),
  })
  const isAll = ticked.length === allTypes.length
  const toggle = (type: string, isTicked: boolean) =>
    setTicked(allTypes.filter((each) => (each === type ? isTicked : ticked.includes(each))))
  return (
    <>
      <fieldset className="mt-4">
        <legend className="text-14 font-medium text-ink">{words.startLegend}</legend>
        <Button kind="quiet" className="-ms-2" onClick={() => setTicked(isAll ? [] : allTypes)}>
          {isAll ? words.untickAll : words.tickAll}
        </Button>
        <div className="grid border-t border-line text-ink sm:grid-cols-2 sm:gap-x-8">
          {options.map(({ value, label }) => (
            <div key={value} className="ruled-row">
              <Checkbox
                label={label}
                checked={ticked.includes(value)}
                onChange={(event) => toggle(value, event.target.checked)}
              />
            </div>
          ))}
        </div>
      </fieldset>
      <div className="mt-4 text-ink">
        <ActFailure title={words.addManyFailed} error={adding.error} />
        <Button
          kind="primary"
          isBusy={adding.isPending}
          whyDisabled={ticked.length === 0 ? words.tickFirst : undefined}
          onClick={() => adding.mutate()}
        >
          {words.addMany(ticked.length)}
        </Button>
      </div>
    </>
  )
}

function toDepartment(text: string) {
  const type: DepartmentType | undefined = oneOf(departmentTypeNames, text)
  return type ? [{ name: departmentTypeNames[type], type, parentId: null, headcount: null }] : []
}
