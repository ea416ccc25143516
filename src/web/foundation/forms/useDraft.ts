// Keeps what someone writes in a form on this device until it is sent: every two seconds, on leaving
// a field, and when the page is hidden.
import { useEffect, useState, type RefObject } from 'react'
import { fieldsOf, readDraft, removeDraft, restoreFields, writeDraft } from './drafts.ts'

const SAVE_AFTER_MS = 2000

/**
 * Restores the draft under `key` into the form and keeps it up to date. `savedAt` is for DraftNote;
 * call `discard` once the form was sent. The form's fields must be uncontrolled.
 */
export function useDraft(form: RefObject<HTMLFormElement | null>, key: string) {
  const [savedAt, setSavedAt] = useState(() => readDraft(key)?.savedAt)
  useEffect(() => {
    const element = form.current
    if (!element) return
    const draft = readDraft(key)
    if (draft) restoreFields(element, draft.fields)
    return keepDraft(element, key, setSavedAt)
  }, [form, key])
  const discard = () => {
    removeDraft(key)
    setSavedAt(undefined)
  }
  return { savedAt, discard }
}

function keepDraft(form: HTMLFormElement, key: string, onSaved: (at: string) => void) {
  let timer: ReturnType<typeof setTimeout> | undefined
  const save = () => {
    if (timer === undefined) return
    clearTimeout(timer)
    timer = undefined
    const savedAt = new Date().toISOString()
    writeDraft(key, { fields: fieldsOf(form), savedAt })
    onSaved(savedAt)
  }
  const wait = () => {
    timer ??= setTimeout(save, SAVE_AFTER_MS)
  }
  const stop = () => {
    clearTimeout(timer)
    timer = undefined
  }
  form.addEventListener('input', wait)
  form.addEventListener('focusout', save)
  form.addEventListener('submit', stop)
  document.addEventListener('visibilitychange', save)
  return () => {
    save()
    form.removeEventListener('input', wait)
    form.removeEventListener('focusout', save)
    form.removeEventListener('submit', stop)
    document.removeEventListener('visibilitychange', save)
  }
}
