// Keys of a component, in force while it is on the page.
import { useEffect, useEffectEvent } from 'react'
import { bindKeys } from './key-bindings.ts'
import type { KeyBinding } from './keys.ts'

/**
 * Binds keys ("c", "g m", "mod+z") while the component is mounted; they appear in the list of keys
 * with their words. Single keys never fire while someone writes.
 */
export function useKeys(bindings: readonly KeyBinding[]): void {
  const act = useEffectEvent((keys: string) =>
    bindings.find((binding) => binding.keys === keys)?.act(),
  )
  const shape = JSON.stringify(bindings.map(({ keys, does }) => [keys, does]))
  useEffect(() => {
    // Read back from the text, so that a new array with the same keys does not bind again.
    const pairs = JSON.parse(shape) as [string, string][]
    return bindKeys(pairs.map(([keys, does]) => ({ keys, does, act: () => act(keys) })))
  }, [shape])
}
