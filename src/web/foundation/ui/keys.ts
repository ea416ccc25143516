// Which key presses mean what. Pure: a binding is written "mod+k", "g m", "?", "Escape".

/** One act behind keys, with its words for the list of keys. */
export type KeyBinding = { keys: string; does: string; act: () => void }

/** The parts of a keyboard event that decide. */
type KeyPress = {
  key: string
  ctrlKey: boolean
  metaKey: boolean
  altKey: boolean
}

const SEQUENCE_MS = 1200

/** The steps of a binding, in order: "g m" has two. */
export function stepsOf(keys: string): string[] {
  return keys.split(' ')
}

/** The name of a press in the notation of bindings: "mod+k" with Ctrl or ⌘, "?" or "g" without. */
export function nameOfPress({ key, ctrlKey, metaKey, altKey }: KeyPress): string {
  const name = key.length === 1 ? key.toLowerCase() : key
  const mod = ctrlKey || metaKey ? 'mod+' : ''
  const alt = altKey ? 'alt+' : ''
  return `${mod}${alt}${name}`
}

/** Whether a press stands alone, so that it must not fire while someone writes. */
export function isSingleKey(name: string): boolean {
  return !name.includes('+') || name === '+'
}

/** What was pressed so far and when, in milliseconds of any clock that only goes forward. */
export type Pressed = { names: readonly string[]; atMs: number }

/** What is pressed so far with one more press; a pause of more than 1.2 s starts anew. */
export function addPress(before: Pressed, name: string, atMs: number): Pressed {
  const isFresh = atMs - before.atMs <= SEQUENCE_MS
  return { names: isFresh ? [...before.names, name].slice(-2) : [name], atMs }
}

/** The binding whose steps are the last presses; longer ones win, then the latest registered. */
export function findBinding(
  bindings: readonly KeyBinding[],
  pressed: readonly string[],
): KeyBinding | undefined {
  const fits = bindings.filter(({ keys }) => {
    const steps = stepsOf(keys)
    return (
      steps.length <= pressed.length && steps.join(' ') === pressed.slice(-steps.length).join(' ')
    )
  })
  return fits.toSorted((a, b) => stepsOf(a.keys).length - stepsOf(b.keys).length).at(-1)
}
