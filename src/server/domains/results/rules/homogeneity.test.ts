// When a number tells everyone's answer, and when a group is large enough for detail.
import { expect, it } from 'vitest'
import {
  displayOfMean,
  displayOfQuestion,
  mayShowComments,
  mayShowDistribution,
} from './homogeneity.ts'

it('shows the band of a mean only at the very ends', () => {
  expect([0, 0.1, 99.9, 100].map(displayOfMean)).toEqual(['band', 'value', 'value', 'band'])
})

it('shows the band of a question all answered alike at either end, not in the middle', () => {
  expect(displayOfQuestion([6, 0, 0])).toBe('band')
  expect(displayOfQuestion([0, 0, 6])).toBe('band')
  expect(displayOfQuestion([0, 6, 0])).toBe('value')
  expect(displayOfQuestion([5, 0, 1])).toBe('value')
  expect(displayOfQuestion([0, 0, 0])).toBe('value')
})

it('shows a distribution from 10 people on, or more where the organisation asks for more', () => {
  expect(mayShowDistribution([5, 5])).toBe(true)
  expect(mayShowDistribution([5, 4])).toBe(false)
  expect(mayShowDistribution([5, 5], 12)).toBe(false)
  expect(mayShowDistribution([5, 4], 3)).toBe(false)
  expect(mayShowDistribution([12, 0])).toBe(false)
})

it('shows comments of 10 people or more, never by role band', () => {
  expect(mayShowComments({ people: 10, isOrganisationOrShownDepartment: true })).toBe(true)
  expect(mayShowComments({ people: 9, isOrganisationOrShownDepartment: true })).toBe(false)
  expect(mayShowComments({ people: 40, isOrganisationOrShownDepartment: false })).toBe(false)
  expect(mayShowComments({ people: 11, isOrganisationOrShownDepartment: true }, 12)).toBe(false)
})
