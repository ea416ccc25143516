// The search above a list of the people of an assessment. It lives in the address.
import { useRouter } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { TextInput } from '../../foundation/ui/TextInput.tsx'
import { useKeys } from '../../foundation/ui/useKeys.ts'
import { words } from './words/audience.ts'

const typingPauseMs = 250

type PeopleFinderProps = {
  find: string | undefined
  /** The list of those whose name or address holds a text; of everybody for none. */
  hrefOf: (find: string | undefined) => string
}

/** The list follows while one types, after a short pause. */
export function PeopleFinder({ find, hrefOf }: PeopleFinderProps) {
  const router = useRouter()
  const input = useRef<HTMLInputElement>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useKeys([{ keys: '/', does: words.find, act: () => input.current?.focus() }])
  // The browser keeps what is typed; the address may change it only while nobody types.
  useEffect(() => {
    if (input.current && input.current !== document.activeElement) input.current.value = find ?? ''
  }, [find])
  const follow = (typed: string) => {
    clearTimeout(timer.current)
    const href = hrefOf(typed.trim() || undefined)
    timer.current = setTimeout(
      () => void router.navigate({ href, replace: true, resetScroll: false }),
      typingPauseMs,
    )
  }
  return (
    <search className="mb-4 block max-w-md print:hidden">
      <TextInput
        ref={input}
        label={words.find}
        type="search"
        defaultValue={find}
        maxLength={100}
        autoComplete="off"
        onChange={(event) => follow(event.target.value)}
      />
    </search>
  )
}
