// What the names of departments in a list mean here.
import { departmentsQuery } from '../../organisations/data.ts'
import { useQuery } from '@tanstack/react-query'
import { Select } from '../../../foundation/ui/Select.tsx'

import { words } from '../words/audience.ts'
import { departmentOptions } from './department-options.ts'

const leaveOut = 'leave-out'
const none = 'none'

type DepartmentMappingProps = {
  unknown: readonly string[]
  chosen: Readonly<Record<string, string | null>>
  onChoose: (name: string, departmentId: string | null | undefined) => void
}

/** One choice a name; names that are settled stay in sight. */
export function DepartmentMapping({ unknown, chosen, onChoose }: DepartmentMappingProps) {
  const departments = useQuery(departmentsQuery()).data?.items ?? []
  const names = [...new Set([...Object.keys(chosen), ...unknown])]
  if (names.length === 0) return null
  const options = [
    { value: leaveOut, label: words.mapLeave },
    { value: none, label: words.mapNone },
    ...departmentOptions(departments),
  ]
  const choose = (name: string, value: string) => {
    if (value === leaveOut) onChoose(name, undefined)
    else onChoose(name, value === none ? null : value)
  }
  return (
    <fieldset>
      <legend className="text-14 font-medium">{words.mapTitle}</legend>
      <p className="mb-3 text-13 text-ink-2">{words.mapHint}</p>
      <div className="flex flex-col gap-3">
        {names.map((name) => (
          <Select
            key={name}
            label={name}
            options={options}
            value={name in chosen ? (chosen[name] ?? none) : leaveOut}
            onChange={(event) => choose(name, event.target.value)}
          />
        ))}
      </div>
    </fieldset>
  )
}
