// Saves the settings as a draft shortly after they change.
import { useMutation } from '@tanstack/react-query'
import { useRef } from 'react'
import { saveSettings, type Settings } from '../data.ts'

const typingPauseMs = 1500

/** `note` is told of every change; what `read` then returns is saved, nothing where it returns none. */
export function useDraftSaving(read: () => Settings | undefined) {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const saving = useMutation({
    mutationFn: async () => {
      const settings = read()
      if (settings) await saveSettings(settings)
      return new Date()
    },
  })
  return {
    note: () => {
      clearTimeout(timer.current)
      timer.current = setTimeout(() => saving.mutate(), typingPauseMs)
    },
    /** What was noted is saved with something else. */
    cancel: () => clearTimeout(timer.current),
    savedAt: saving.data,
    error: saving.error,
  }
}
