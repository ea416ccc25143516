// The search by name above a long list of assessments. It lives in the address.
import { useRouter } from '@tanstack/react-router'
import { useRef } from 'react'
import { TextInput } from '../../../foundation/ui/TextInput.tsx'
import { useKeys } from '../../../foundation/ui/useKeys.ts'
import { paths } from '../../../paths.ts'
import type { AssessmentsSearch } from '../search.ts'
import { words } from '../words/list.ts'

/** The list follows while one types. */
export function AssessmentFinder({ search }: { search: AssessmentsSearch }) {
  const router = useRouter()
  const frame = useRef<HTMLElement>(null)
  const focus = () => frame.current?.querySelector('input')?.focus()
  useKeys([{ keys: '/', does: words.find, act: focus }])
  const apply = (find: string) =>
    void router.navigate({
      href: paths.assessments({ ...search, find }),
      replace: true,
      resetScroll: false,
    })
  return (
    <search ref={frame} className="mb-4 block print:hidden">
      <TextInput
        label={words.find}
        type="search"
        defaultValue={search.find}
        onChange={(event) => apply(event.target.value)}
      />
    </search>
  )
}
