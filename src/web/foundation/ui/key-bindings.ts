// The keys in force right now: one listener for the page, bindings come and go with components.
import {
  addPress,
  findBinding,
  isSingleKey,
  nameOfPress,
  type KeyBinding,
  type Pressed,
} from './keys.ts'

const bound = new Set<readonly KeyBinding[]>()
let pressed: Pressed = { names: [], atMs: 0 }

/** Puts bindings in force; the returned function takes them back. */
export function bindKeys(bindings: readonly KeyBinding[]): () => void {
  if (bound.size === 0) document.addEventListener('keydown', handlePress)
  bound.add(bindings)
  return () => {
    bound.delete(bindings)
    if (bound.size === 0) document.removeEventListener('keydown', handlePress)
  }
}

/** All bindings in force, oldest first. */
export function listBindings(): KeyBinding[] {
  return [...bound].flat()
}

function handlePress(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing) return
  const name = nameOfPress(event)
  if (isSingleKey(name) && !mayUseSingleKeys(event.target)) return
  pressed = addPress(pressed, name, event.timeStamp)
  const binding = findBinding(listBindings(), pressed.names)
  if (!binding) return
  event.preventDefault()
  pressed = { names: [], atMs: 0 }
  binding.act()
}

// Single keys can be switched off for the whole page (<html data-keys="off">), never fire in text,
// and rest while a dialog or an open list has the keyboard.
function mayUseSingleKeys(target: EventTarget | null): boolean {
  if (document.documentElement.dataset['keys'] === 'off') return false
  if (document.querySelector('dialog:modal, [popover]:popover-open')) return false
  return !(target instanceof HTMLElement && isForText(target))
}

function isForText(element: HTMLElement): boolean {
  return (
    element.isContentEditable || element.matches('input:not([type=checkbox]), textarea, select')
  )
}
