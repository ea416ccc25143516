// A list of people that somebody pastes or chooses: checked as it changes, added as it was checked.
import { useMutation } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { checkList, importList, type Added, type ListCheck, type PeopleList } from '../data.ts'
import { toBase64 } from './file-bytes.ts'

const typingPauseMs = 500

export type ListCheckState = {
  /** What is in the field for pasting. */
  text: string
  fileName: string | undefined
  departments: PeopleList['departments']
  check: ListCheck | undefined
  isChecking: boolean
  isAdding: boolean
  error: unknown
  setText: (text: string) => void
  setFile: (file: File) => Promise<void>
  /** Says what a name of the list means: a department, none (null), or nothing yet (undefined). */
  mapDepartment: (name: string, departmentId: string | null | undefined) => void
  /** Adds the checked people and says how many; throws what the server refuses. */
  add: () => Promise<Added>
}

type Written = { text: string; fileName: string | undefined; list: PeopleList | undefined }

const nothing: Written = { text: '', fileName: undefined, list: undefined }

/** Checks after a short pause; `campaignOf` saves the draft first where there is none yet. */
export function useListCheck(campaignOf: () => Promise<string>): ListCheckState {
  const [{ text, fileName, list }, write] = useState(nothing)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const { checking, adding } = useRequests(campaignOf)
  const departments = list?.departments ?? {}
  const begin = (written: Written) => {
    clearTimeout(timer.current)
    checking.reset()
    adding.reset()
    write(written)
  }
  const check = (next: PeopleList) => {
    write((before) => ({ ...before, list: next }))
    checking.mutate(next)
  }
  return {
    text,
    fileName,
    departments,
    check: list && checking.data,
    isChecking: checking.isPending,
    isAdding: adding.isPending,
    error: adding.error ?? checking.error,
    setText(typed) {
      begin({ ...nothing, text: typed })
      const next = { source: { kind: 'text' as const, text: typed }, departments }
      if (typed.trim() !== '') timer.current = setTimeout(() => check(next), typingPauseMs)
    },
    async setFile(file) {
      begin({ ...nothing, fileName: file.name })
      check({ source: { kind: 'file', base64: await toBase64(file) }, departments })
    },
    mapDepartment(name, departmentId) {
      const { [name]: _before, ...others } = departments
      const mapped = departmentId === undefined ? others : { ...others, [name]: departmentId }
      if (list) check({ ...list, departments: mapped })
    },
    async add() {
      if (!list || !checking.data) return { added: 0, updated: 0 }
      const added = await adding.mutateAsync({ ...list, hash: checking.data.hash })
      begin(nothing)
      return added
    },
  }
}

function useRequests(campaignOf: () => Promise<string>) {
  const checking = useMutation({
    mutationFn: async (list: PeopleList) => checkList(await campaignOf(), list),
  })
  const adding = useMutation({
    mutationFn: async (list: PeopleList & { hash: string }) => importList(await campaignOf(), list),
    // What was checked may be out of date: the check shows the present again.
    onError: (_error, { hash: _hash, ...list }) => checking.mutate(list),
  })
  return { checking, adding }
}
