// What the weekly mail tells whom.
import { expect, it } from 'vitest'
import { weeklyDigests } from './weekly-digest.ts'

const item = (
  title: string,
  dueOn: string,
  state = 'in progress',
  ownerId: string | null = 'ada',
) => ({
  title,
  dueOn,
  state,
  ownerId,
  blockedFrom: state === 'blocked' ? 'planned' : null,
})

it('sorts open items of each owner into due within a week, late and blocked', () => {
  const digests = weeklyDigests(
    [
      item('today', '2026-11-23'),
      item('sunday', '2026-11-29'),
      item('next week', '2026-11-30'),
      item('late', '2026-11-22'),
      item('blocked and late', '2026-11-01', 'blocked'),
      item('done', '2026-11-24', 'done'),
      item('dropped', '2026-11-24', 'dropped'),
      item('nobody’s', '2026-11-24', 'planned', null),
      item('far', '2027-03-01', 'planned', 'bob'),
    ],
    '2026-11-23',
  )
  const titles = (lines: { title: string }[] = []) => lines.map(({ title }) => title)
  expect(digests).toHaveLength(1)
  const [ada] = digests
  expect(ada?.ownerId).toBe('ada')
  expect(titles(ada?.due)).toEqual(['today', 'sunday'])
  expect(titles(ada?.late)).toEqual(['late'])
  expect(titles(ada?.blocked)).toEqual(['blocked and late'])
})
