import { describe, expect, it } from 'vitest'
import { made, madeRound } from '../../../../../test/support/made-round.ts'
import { declareCube } from './cube.ts'
import { placesOf } from './places.ts'

const tree = [made('product'), made('design', 'product'), made('sales'), made('empty')]

describe('the places of a round', () => {
  it('are the departments in use, with the people a department has outside its parts', () => {
    const round = madeRound([
      { department: 'product', answers: [1] },
      { department: 'design', answers: [1] },
      { department: null, answers: [1] },
    ])
    const places = placesOf(round, tree)
    expect(places.list.map(({ groupId, depth }) => [groupId, depth])).toEqual([
      ['product', 1],
      ['design', 2],
      ['product/own', 2],
      ['none', 1],
    ])
    expect(places.leavesOf('product')).toEqual(['design', 'product/own'])
    expect(places.leafOf('product')).toBe('product/own')
  })

  it('keep people of a department that is gone from the tree', () => {
    const places = placesOf(madeRound([{ department: 'gone', answers: [1] }]), tree)
    expect(places.list).toMatchObject([{ groupId: 'gone', name: 'Former department' }])
  })
})

describe('the declared groups', () => {
  const round = madeRound([
    { department: 'product', roleBand: 'lead', answers: [1], people: 4 },
    { department: 'design', roleBand: 'contributor', answers: [1, 2], people: 3 },
    { department: 'design', roleBand: 'lead', answers: [], people: 2 },
  ])
  const cube = declareCube(round, placesOf(round, tree))

  it('are every place and the whole, split by role band where there is more than one', () => {
    expect(cube.groups.map(({ id }) => id)).toEqual([
      'all',
      'all|contributor',
      'all|lead',
      'product',
      'product|contributor',
      'product|lead',
      'design',
      'design|contributor',
      'design|lead',
      'product/own',
    ])
  })

  it('add up people from their finest cells', () => {
    const people = Object.fromEntries(cube.groups.map(({ id, headcount }) => [id, headcount]))
    expect(people).toMatchObject({ all: 9, 'all|lead': 6, product: 9, design: 5, 'product/own': 4 })
  })

  it('know no headcount behind an open link', () => {
    const open = { ...round, hasShareLink: true }
    expect(declareCube(open, placesOf(open, tree)).groups[0]?.headcount).toBeNull()
  })
})
