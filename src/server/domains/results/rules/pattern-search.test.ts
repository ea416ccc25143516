// The search alone, over weaknesses given by hand.
import { expect, it } from 'vitest'
import { cheapestPattern, EXACT_LIMIT } from './pattern-search.ts'

/** A task whose weaknesses are fixed sets: each is met once one of its members is hidden. */
function taskFor(costs: number[], sets: number[][]) {
  return {
    costs,
    weaknesses: (hidden: ReadonlySet<number>) =>
      sets.filter((set) => !set.some((each) => hidden.has(each))),
    isConfirmed: () => true,
  }
}

it('hides nothing when nothing is given away', () => {
  expect(cheapestPattern(taskFor([3, 4], []))).toEqual({
    hidden: [],
    cost: 0,
    bound: 0,
    status: 'optimal',
  })
})

it('prefers one dear figure to two cheap ones that cost more together', () => {
  const pattern = cheapestPattern(
    taskFor(
      [3, 5, 3],
      [
        [0, 1],
        [1, 2],
      ],
    ),
  )
  expect(pattern).toEqual({ hidden: [1], cost: 5, bound: 5, status: 'optimal' })
})

it('breaks ties by fewer figures, then by the earlier ids', () => {
  expect(
    cheapestPattern(
      taskFor(
        [3, 6, 3],
        [
          [0, 1],
          [1, 2],
        ],
      ),
    ).hidden,
  ).toEqual([1])
  expect(
    cheapestPattern(
      taskFor(
        [4, 4, 4],
        [
          [1, 2],
          [0, 2],
          [0, 1],
        ],
      ),
    ).hidden,
  ).toEqual([0, 1])
})

it('says when something is given away that no figure can hide', () => {
  expect(cheapestPattern(taskFor([3, 4], [[]])).status).toBe('impossible')
  const many = Array.from({ length: EXACT_LIMIT + 1 }, () => 1)
  expect(cheapestPattern(taskFor(many, [[]])).status).toBe('impossible')
})

it('goes on with the next cheapest pattern when the second opinion refuses', () => {
  const refused: number[][] = []
  const pattern = cheapestPattern({
    ...taskFor([2, 3, 10], [[0, 1, 2]]),
    isConfirmed: (hidden) => {
      refused.push([...hidden])
      return hidden.has(2)
    },
  })
  expect(refused).toEqual([[0], [1], [0, 1], [2]])
  expect(pattern).toEqual({ hidden: [2], cost: 10, bound: 10, status: 'optimal' })
})

it('drops what it need not hide above the exact limit and bounds how far off it can be', () => {
  const costs = Array.from({ length: EXACT_LIMIT + 1 }, (_, index) => index + 1)
  const pattern = cheapestPattern(
    taskFor(costs, [
      [0, 2],
      [1, 2],
      [4, 5],
    ]),
  )
  expect(pattern.hidden).toEqual([0, 1, 4])
  expect([pattern.cost, pattern.bound, pattern.status]).toEqual([8, 8, 'optimal'])
  const needless = cheapestPattern(taskFor(costs, [[0, 1], [1, 2], [2, 0], [1]]))
  expect(needless.hidden).toEqual([0, 1])
  expect(needless.bound).toBeLessThanOrEqual(needless.cost)
})

it('goes on above the exact limit too when the second opinion refuses', () => {
  const costs = Array.from({ length: EXACT_LIMIT + 1 }, (_, index) => index + 1)
  const pattern = cheapestPattern({
    ...taskFor(costs, [[3, 4]]),
    isConfirmed: (hidden) => hidden.has(1),
  })
  expect(pattern.hidden).toEqual([1, 3])
})
