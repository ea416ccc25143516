import { expect, test } from 'vitest'
import { answerNear } from './answers.ts'
import { chanceFor, normal } from './chance.ts'
import type { AnswerScale } from './model.ts'

const value = (item: AnswerScale, latent: number) => {
  const answer = answerNear(item, latent, chanceFor('answers', String(latent)))
  return answer.kind === 'answered' ? answer.value : answer.kind
}
const options = [0, 1, 2, 3, 4, 5].map((v) => ({ v }))

test.each<[string, AnswerScale, number, unknown]>([
  ['the nearest step', { type: 'ordinal', options }, 68, 3],
  ['the nearest step of a reversed item', { type: 'ordinal', reverse: true, options }, 68, 2],
  [
    'a step by its own score',
    { type: 'ordinal', options: [0, 15, 55, 100].map((score, v) => ({ v, score })) },
    40,
    2,
  ],
  [
    'the frequency that counts nearest',
    {
      type: 'frequency',
      options: [
        { v: 'rarely', days28: 3 },
        { v: 'often', days28: 10 },
      ],
    },
    40,
    'often',
  ],
  ['a share in steps of five per cent', { type: 'coverage' }, 37, 0.35],
  ['a share within its bounds', { type: 'coverage' }, 140, 1],
  [
    'a listed share',
    {
      type: 'coverage',
      options: [
        { v: 'few', x: 0.2 },
        { v: 'most', x: 0.8 },
      ],
    },
    60,
    'most',
  ],
  [
    'a number between knots',
    {
      type: 'number',
      knots: [
        [0, 0],
        [1, 40],
        [3, 80],
      ],
    },
    60,
    2,
  ],
  [
    'the first knot at least',
    {
      type: 'number',
      knots: [
        [1, 0],
        [3, 80],
      ],
    },
    -20,
    1,
  ],
  [
    'the last knot at most',
    {
      type: 'number',
      knots: [
        [1, 0],
        [3, 80],
      ],
    },
    95,
    3,
  ],
  [
    'the right pick when sure',
    {
      type: 'scenario',
      options: [
        { id: 'a', right: false, weight: 1 },
        { id: 'b', right: true, weight: 1 },
      ],
    },
    100,
    ['b'],
  ],
  [
    'a wrong pick without any skill',
    {
      type: 'scenario',
      options: [
        { id: 'a', right: false, weight: 1 },
        { id: 'b', right: true, weight: 1 },
      ],
    },
    0,
    ['a'],
  ],
  [
    'none of a list without any practice',
    {
      type: 'multi',
      options: [
        { id: 'a', points: 50 },
        { id: 'none', points: 0, exclusive: true },
      ],
    },
    0,
    ['none'],
  ],
  ['nothing as free text', { type: 'text' }, 50, 'missing'],
])('answers %s', (_name, item, latent, expected) => {
  expect(value(item, latent)).toEqual(expected)
})

test('a normal draw has mean 0 and standard deviation 1', () => {
  const chance = chanceFor('moments')
  const draws = Array.from({ length: 20_000 }, () => normal(chance))
  const mean = draws.reduce((sum, draw) => sum + draw, 0) / draws.length
  const variance = draws.reduce((sum, draw) => sum + (draw - mean) ** 2, 0) / draws.length
  expect(Math.abs(mean)).toBeLessThan(0.03)
  expect(Math.abs(variance - 1)).toBeLessThan(0.05)
})

test('mulberry32 gives the numbers of its definition', () => {
  // First three draws for the FNV-1a hash of "a" (0xe40c292c), by a separate implementation.
  const chance = chanceFor('a')
  expect([chance(), chance(), chance()].map((draw) => Math.round(draw * 2 ** 32))).toEqual([
    2670119670, 1323809741, 1575654966,
  ])
})
