// Narrowing a roadmap.
import { expect, test } from 'vitest'
import type { Item } from './data.ts'
import { itemsIn } from './filter.ts'

const item = (title: string, more: Partial<Item>): Item =>
  ({
    title,
    state: 'planned',
    startsOn: '2027-01-04',
    groupId: null,
    ownerId: null,
    warnings: [],
    ...more,
  }) as Item

const items = [
  item('C', { state: 'dropped' }),
  item('B', { startsOn: '2027-02-01', warnings: ['start late'], ownerId: 'me' }),
  item('A', { groupId: 'sales', warnings: ['no owner'] }),
]
const titles = (found: readonly Item[]) => found.map(({ title }) => title).join('')

test('lists by start, what was dropped last', () => {
  expect(titles(itemsIn(items, {}, 'me'))).toBe('ABC')
})

test('counts a late start as late', () => {
  expect(titles(itemsIn(items, { only: 'late' }, 'me'))).toBe('B')
})

test('joins owner and department', () => {
  expect(titles(itemsIn(items, { only: 'mine' }, 'me'))).toBe('B')
  expect(titles(itemsIn(items, { only: 'no-owner', group: 'sales' }, 'me'))).toBe('A')
  expect(titles(itemsIn(items, { only: 'mine', group: 'sales' }, 'me'))).toBe('')
})
