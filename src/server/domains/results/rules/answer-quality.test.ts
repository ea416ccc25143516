// When doubtful answers change a figure enough to be told.
import { describe, expect, it } from 'vitest'
import { carelessAnswersMatter, missingAnswersMatter } from './answer-quality.ts'

describe('missingAnswersMatter', () => {
  it('tells a difference of more than three points, either way', () => {
    expect(missingAnswersMatter(64.4, 61.4)).toBe(false)
    expect(missingAnswersMatter(47, 50.2)).toBe(true)
  })
})

describe('carelessAnswersMatter', () => {
  it('tells a move of two points or more, either way', () => {
    expect(carelessAnswersMatter(50, 51.9)).toBe(false)
    expect(carelessAnswersMatter(64.1, 62.1)).toBe(true)
  })
})
