// People by the directory: everybody, or some departments and levels.
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ActFailure } from '../../../foundation/forms/ActFailure.tsx'
import { Button } from '../../../foundation/ui/Button.tsx'
import { Checkbox } from '../../../foundation/ui/Checkbox.tsx'
import { MultiSelect } from '../../../foundation/ui/MultiSelect.tsx'
import { showToast } from '../../../foundation/ui/toast-list.ts'
import { departmentsQuery } from '../../organisations/data.ts'
import { addFromDirectory, type RoleBand } from '../data.ts'
import { words } from '../words/audience.ts'
import { roleBandNames } from '../../organisations/words/terms.ts'
import { departmentOptions } from './department-options.ts'

// The keys of the table are the levels; Object.keys loses that.
const bands = Object.keys(roleBandNames) as RoleBand[]

/** Departments and levels to choose; nothing chosen means everybody. */
export function AddFromDirectory({ campaignOf }: { campaignOf: () => Promise<string> }) {
  const departments = useQuery(departmentsQuery()).data?.items ?? []
  const [departmentIds, setDepartmentIds] = useState<string[]>([])
  const [roleBands, setRoleBands] = useState<RoleBand[]>([])
  const adding = useMutation({
    mutationFn: async () =>
      addFromDirectory(await campaignOf(), {
        departmentIds: departmentIds.length > 0 ? departmentIds : null,
        roleBands: roleBands.length > 0 ? roleBands : null,
      }),
    onSuccess: ({ added }) =>
      showToast({ message: added === 0 ? words.noNewcomers : words.addedToast(added, 0) }),
  })
  const toggle = (band: RoleBand) =>
    setRoleBands((before) =>
      before.includes(band) ? before.filter((each) => each !== band) : [...before, band],
    )
  const isEverybody = departmentIds.length + roleBands.length === 0
  return (
    <div className="flex max-w-md flex-col gap-6">
      <p className="text-14 text-ink-2">{words.directoryNote}</p>
      {departments.length > 0 && (
        <MultiSelect
          label={words.departments}
          hint={words.departmentsHint}
          options={departmentOptions(departments)}
          onChange={setDepartmentIds}
        />
      )}
      <fieldset>
        <legend className="text-14 font-medium">{words.bands}</legend>
        <p className="text-13 text-ink-3">{words.bandsHint}</p>
        <div className="mt-1 flex flex-wrap gap-x-6">
          {bands.map((band) => (
            <Checkbox
              key={band}
              label={roleBandNames[band]}
              checked={roleBands.includes(band)}
              onChange={() => toggle(band)}
            />
          ))}
        </div>
      </fieldset>
      <ActFailure title={words.addFailed} error={adding.error} />
      <div>
        <Button isBusy={adding.isPending} onClick={() => adding.mutate()}>
          {isEverybody ? words.addEverybody : words.addChosen}
        </Button>
      </div>
    </div>
  )
}
