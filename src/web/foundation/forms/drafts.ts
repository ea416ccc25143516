// Drafts of forms on this device. Cleared at sign-out; never passwords, never files.

/** The fields of a form by name, in order, and when they were kept. */
export type Draft = { fields: readonly [name: string, value: string][]; savedAt: string }

const PREFIX = 'draft:'

/** The draft kept under this key, if it can be read. */
export function readDraft(key: string): Draft | undefined {
  const text = localStorage.getItem(PREFIX + key)
  // Only writeDraft writes under this prefix, so the shape is known.
  return text === null ? undefined : (JSON.parse(text) as Draft)
}

/** Keeps the fields of a form under a key. */
export function writeDraft(key: string, draft: Draft): void {
  localStorage.setItem(PREFIX + key, JSON.stringify(draft))
}

/** Forgets one draft, once its form is sent or given up. */
export function removeDraft(key: string): void {
  localStorage.removeItem(PREFIX + key)
}

/** Forgets all drafts on this device: at sign-out. */
export function clearDrafts(): void {
  Object.keys(localStorage)
    .filter((key) => key.startsWith(PREFIX))
    .forEach((key) => localStorage.removeItem(key))
}

/** What a form holds that may be kept. */
export function fieldsOf(form: HTMLFormElement): [string, string][] {
  return [...form.elements].filter(isKept).flatMap((field): [string, string][] => {
    const isUnchosen = field instanceof HTMLInputElement && isChoice(field) && !field.checked
    return isUnchosen ? [] : [[field.name, field.value]]
  })
}

/** Puts kept fields back into a form whose fields are the browser's own (uncontrolled). */
export function restoreFields(form: HTMLFormElement, fields: Draft['fields']): void {
  for (const field of [...form.elements].filter(isKept)) {
    const values = fields.filter(([name]) => name === field.name).map(([, value]) => value)
    if (field instanceof HTMLInputElement && isChoice(field)) {
      field.checked = values.includes(field.value)
    } else if (values[0] !== undefined) {
      field.value = values[0]
    }
  }
}

type KeptField = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

function isKept(element: Element): element is KeptField {
  return (
    element.matches('input, textarea, select') &&
    element.matches('[name]:not([type=password], [type=file], [type=hidden])')
  )
}

function isChoice(field: HTMLInputElement): boolean {
  return field.type === 'checkbox' || field.type === 'radio'
}
