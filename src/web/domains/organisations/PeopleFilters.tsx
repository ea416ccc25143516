// The filters of the list of people. They live in the address; the list follows while one types.
import { useRouter } from '@tanstack/react-router'
import { useEffect, useRef, type ChangeEvent } from 'react'
import { Select } from '../../foundation/ui/Select.tsx'
import { TextInput } from '../../foundation/ui/TextInput.tsx'
import { useKeys } from '../../foundation/ui/useKeys.ts'
import { paths } from '../../paths.ts'
import { DepartmentSelect } from './DepartmentSelect.tsx'
import type { PlacedDepartment } from './department-tree.ts'
import { readPeopleSearch, type PeopleSearch } from './search.ts'
import { words } from './words/people.ts'
import { optionsOf, roleNames } from './words/terms.ts'

const typingPauseMs = 250

type PeopleFiltersProps = { search: PeopleSearch; departments: readonly PlacedDepartment[] }

/** Search by name or address, department and role. */
export function PeopleFilters({ search, departments }: PeopleFiltersProps) {
  const router = useRouter()
  const { search: text, department, role } = search
  const apply = (change: Record<string, string>) => {
    const href = paths.people(readPeopleSearch({ search: text, department, role, ...change }))
    void router.navigate({ href, replace: true, resetScroll: false })
  }
  return (
    <search
      aria-label={words.filters}
      className="mt-6 mb-4 grid grid-cols-2 gap-x-4 gap-y-3 sm:grid-cols-4 print:hidden"
    >
      <div className="col-span-2">
        <SearchInput text={text} onSearch={(typed) => apply({ search: typed })} />
      </div>
      {departments.length > 0 && (
        <DepartmentSelect
          departments={departments}
          none={words.allDepartments}
          value={department ?? ''}
          onChange={(event) => apply({ department: event.target.value })}
        />
      )}
      <Select
        label={words.role}
        options={[{ value: '', label: words.allRoles }, ...optionsOf(roleNames)]}
        value={role ?? ''}
        onChange={(event) => apply({ role: event.target.value })}
      />
    </search>
  )
}

type SearchInputProps = { text: string | undefined; onSearch: (typed: string) => void }

// The browser keeps what is typed; the address may change it only while nobody types.
function SearchInput({ text, onSearch }: SearchInputProps) {
  const input = useRef<HTMLInputElement>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => {
    if (input.current && input.current !== document.activeElement) input.current.value = text ?? ''
  }, [text])
  useKeys([{ keys: '/', does: words.focusSearch, act: () => input.current?.focus() }])
  const wait = (event: ChangeEvent<HTMLInputElement>) => {
    const typed = event.target.value.trim()
    clearTimeout(timer.current)
    timer.current = setTimeout(() => onSearch(typed), typingPauseMs)
  }
  return (
    <TextInput
      ref={input}
      type="search"
      label={words.search}
      defaultValue={text}
      maxLength={100}
      autoComplete="off"
      onChange={wait}
    />
  )
}
