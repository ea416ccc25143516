import { describe, expect, it } from 'vitest'
import { Problem } from '../../../foundation/problem.ts'
import { inTreeOrder, partsOf, refuseMisplaced, type Place } from './department-tree.ts'

const place = (
  departmentId: string,
  parentId: string | null = null,
  isArchived = false,
): Place => ({
  departmentId,
  parentId,
  name: departmentId.toUpperCase(),
  isArchived,
})
const tree = [place('a'), place('b', 'a'), place('c', 'b'), place('d'), place('e', 'd')]

function refusal(places: readonly Place[], wanted: Omit<Place, 'isArchived'>): string | null {
  try {
    refuseMisplaced(places, wanted)
    return null
  } catch (error) {
    if (error instanceof Problem) return error.kind.slug
    throw error
  }
}

describe('a department’s place', () => {
  it('may be on the third level and no deeper', () => {
    expect(refusal(tree, { departmentId: 'new', parentId: 'b', name: 'New' })).toBeNull()
    expect(refusal(tree, { departmentId: 'new', parentId: 'c', name: 'New' })).toBe('too-deep')
  })

  it('counts the parts that move along', () => {
    expect(refusal(tree, { ...place('d'), parentId: 'a' })).toBeNull()
    expect(refusal(tree, { ...place('d'), parentId: 'b' })).toBe('too-deep')
  })

  it('is not inside itself or its parts', () => {
    expect(refusal(tree, { ...place('a'), parentId: 'a' })).toBe('inside-itself')
    expect(refusal(tree, { ...place('a'), parentId: 'c' })).toBe('inside-itself')
  })

  it('has a name that no neighbour has, whatever the capitals', () => {
    expect(refusal(tree, { departmentId: 'new', parentId: 'a', name: 'b' })).toBe('name-taken')
    expect(refusal(tree, { departmentId: 'new', parentId: 'd', name: 'b' })).toBeNull()
    expect(refusal(tree, place('b', 'a'))).toBeNull()
  })

  it('may take the name of an archived neighbour, but not its parts', () => {
    const places = [...tree, place('old', 'a', true)]
    expect(refusal(places, { departmentId: 'new', parentId: 'a', name: 'Old' })).toBeNull()
    expect(refusal(places, { departmentId: 'new', parentId: 'old', name: 'New' })).toBe(
      'invalid-input',
    )
    expect(refusal(places, { departmentId: 'new', parentId: 'unknown', name: 'New' })).toBe(
      'invalid-input',
    )
  })

  it('is one of 500 at most', () => {
    const many = Array.from({ length: 500 }, (_, index) => place(`d${index}`))
    expect(refusal(many, { departmentId: 'new', parentId: null, name: 'New' })).toBe(
      'too-many-departments',
    )
    expect(refusal(many, { ...place('d1'), name: 'Renamed' })).toBeNull()
  })
})

describe('the tree', () => {
  it('gives a department all its parts, once', () => {
    expect(partsOf(tree, ['a', 'b']).toSorted()).toEqual(['a', 'b', 'c'])
    expect(partsOf(tree, [])).toEqual([])
  })

  it('is listed from the top, with depth and path, without what is archived', () => {
    const listed = inTreeOrder([place('e', 'd'), place('x', null, true), place('d'), place('a')])
    expect(listed.map(({ departmentId, depth, path }) => [departmentId, depth, path])).toEqual([
      ['a', 1, ['A']],
      ['d', 1, ['D']],
      ['e', 2, ['D', 'E']],
    ])
  })
})
