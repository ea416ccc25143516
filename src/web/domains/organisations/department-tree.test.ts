// The shape of the tree as people see it and may change it.
import { expect, test } from 'vitest'
import type { Department } from './data.ts'
import { placeDepartments, possibleParents, withParts } from './department-tree.ts'

const department = (departmentId: string, parentId: string | null): Department => ({
  departmentId,
  parentId,
  name: departmentId.toUpperCase(),
  type: 'sales',
  headcount: null,
  members: 0,
})

// As the server sends it: every department before its parts.
const tree = [
  department('sales', null),
  department('europe', 'sales'),
  department('dach', 'europe'),
  department('asia', 'sales'),
  department('finance', null),
]

test('says how deep each department lies and by which path', () => {
  expect(placeDepartments(tree).map(({ depth, path }) => [depth, path])).toEqual([
    [1, 'SALES'],
    [2, 'SALES / EUROPE'],
    [3, 'SALES / EUROPE / DACH'],
    [2, 'SALES / ASIA'],
    [1, 'FINANCE'],
  ])
})

test('counts the parts of parts as parts', () => {
  expect(withParts(tree, ['sales'])).toEqual(['sales', 'europe', 'dach', 'asia'])
})

const parentsOf = (departmentId: string | undefined) =>
  possibleParents(placeDepartments(tree), departmentId).map((each) => each.departmentId)

test('offers a new department every place but the third level', () => {
  expect(parentsOf(undefined)).toEqual(['sales', 'europe', 'asia', 'finance'])
})

test('offers a department neither itself, nor its parts, nor a place too deep for its parts', () => {
  expect(parentsOf('europe')).toEqual(['sales', 'finance'])
  expect(parentsOf('sales')).toEqual([])
})
