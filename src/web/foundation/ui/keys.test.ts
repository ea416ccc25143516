// Keys mean what the list of keys says.
import { expect, test } from 'vitest'
import { addPress, findBinding, isSingleKey, nameOfPress, type KeyBinding } from './keys.ts'

const plain = { ctrlKey: false, metaKey: false, altKey: false }
const bind = (keys: string): KeyBinding => ({ keys, does: keys, act: () => undefined })

test('names Ctrl and Command alike, and letters without their case', () => {
  expect(nameOfPress({ ...plain, key: 'K', ctrlKey: true })).toBe('mod+k')
  expect(nameOfPress({ ...plain, key: 'k', metaKey: true })).toBe('mod+k')
  expect(nameOfPress({ ...plain, key: '?' })).toBe('?')
  expect(nameOfPress({ ...plain, key: 'Escape' })).toBe('Escape')
})

test('counts a press with a modifier as no single key', () => {
  expect(isSingleKey('mod+k')).toBe(false)
  expect(isSingleKey('j')).toBe(true)
  expect(isSingleKey('+')).toBe(true)
})

test('finds a sequence before the single key it ends with', () => {
  const bindings = [bind('g m'), bind('m')]
  expect(findBinding(bindings, ['g', 'm'])?.keys).toBe('g m')
  expect(findBinding(bindings, ['m'])?.keys).toBe('m')
  expect(findBinding(bindings, ['g'])).toBeUndefined()
})

test('prefers the binding registered last when two say the same', () => {
  const page = bind('e')
  expect(findBinding([bind('e'), page], ['e'])).toBe(page)
})

test('forgets a first key after a pause', () => {
  const first = addPress({ names: [], atMs: 0 }, 'g', 100)
  expect(addPress(first, 'm', 1300).names).toEqual(['g', 'm'])
  expect(addPress(first, 'm', 1301).names).toEqual(['m'])
})
