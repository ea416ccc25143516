// Values stand where the scale says, and labels do not cover each other.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { percentAcross, pixelsDown, roundDomain, spreadLabels, ticksWithRoom } from './scale.ts'

test('places a value as a percentage of the width and keeps it inside', () => {
  const across = percentAcross([0, 50])
  expect([across(0), across(25), across(50)]).toEqual([0, 50, 100])
  expect([across(-10), across(80)]).toEqual([0, 100])
})

test('puts the highest value at the top', () => {
  const down = pixelsDown([0, 100], 200)
  expect([down(100), down(25), down(0)]).toEqual([0, 150, 200])
})

test('rounds a domain outwards and gives it ticks', () => {
  expect(roundDomain([13, 88], 5)).toEqual([
    [0, 100],
    [0, 20, 40, 60, 80, 100],
  ])
})

test('gives a single value a domain with room', () => {
  const [[low, high]] = roundDomain([40], 4)
  expect(high).toBeGreaterThan(low)
})

test('labels both ends of a scale and leaves out ticks that would touch', () => {
  expect([...ticksWithRoom([0, 10, 30, 50, 70, 90, 100])]).toEqual([0, 30, 50, 70, 100])
  expect([...ticksWithRoom([0, 25, 50, 75, 100])]).toEqual([0, 25, 50, 75, 100])
})

test('leaves labels alone that have room', () => {
  expect(spreadLabels([10, 60, 120], { gap: 16, height: 200 })).toEqual([10, 60, 120])
})

test('keeps labels apart, inside and in order', () => {
  const wishes = fc.array(fc.integer({ min: 0, max: 200 }), { minLength: 1, maxLength: 10 })
  fc.assert(
    fc.property(wishes, (values) => {
      const places = spreadLabels(values, { gap: 16, height: 200 })
      const sorted = places.toSorted((a, b) => a - b)
      sorted.forEach((place, index) => {
        expect(place).toBeGreaterThanOrEqual(0)
        expect(place).toBeLessThanOrEqual(200)
        if (index > 0) expect(place - (sorted[index - 1] ?? 0)).toBeGreaterThanOrEqual(16 - 1e-9)
      })
    }),
  )
})
