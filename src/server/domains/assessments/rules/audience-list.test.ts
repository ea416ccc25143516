import { describe, expect, it } from 'vitest'
import type { PersonRow } from '../../organisations/rules/people-csv.ts'
import {
  sortAudience,
  summariseAudience,
  type KnownAudience,
  type Listed,
} from './audience-list.ts'

const row = (email: string, more: Partial<PersonRow> = {}): PersonRow => ({
  line: 2,
  email,
  name: null,
  department: null,
  role: null,
  roleBand: null,
  ...more,
})
const person = (email: string, more: Partial<Listed> = {}): [string, Listed] => [
  email,
  {
    email,
    personId: null,
    name: null,
    departmentId: null,
    roleBand: null,
    timeZone: null,
    ...more,
  },
]
const department = (departmentId: string, ...path: string[]) => ({
  departmentId,
  parentId: null,
  name: path.at(-1) ?? '',
  isArchived: false,
  depth: path.length,
  path,
})
const nothing: KnownAudience = {
  departments: [],
  mapping: {},
  isLaunched: false,
  k: 1,
  current: new Map(),
  directory: new Map(),
  optedOut: new Set(),
  bounced: new Set(),
}
const sort = (rows: PersonRow[], known: Partial<KnownAudience> = {}) =>
  sortAudience(rows, { ...nothing, ...known })

describe('sorting a list', () => {
  it('fills what the list leaves open from the directory', () => {
    const directory = new Map([
      person('ida@x.test', { personId: 'p1', name: 'Ida', departmentId: 'd1', roleBand: 'head' }),
    ])
    const [sorted] = sort([row('ida@x.test')], { directory })
    expect(sorted).toMatchObject({
      personId: 'p1',
      name: 'Ida',
      departmentId: 'd1',
      roleBand: 'head',
    })
  })

  it('believes the list where it says something', () => {
    const directory = new Map([person('ida@x.test', { personId: 'p1', departmentId: 'd1' })])
    const known = { directory, departments: [department('d2', 'Sales')] }
    const [sorted] = sort([row('ida@x.test', { department: 'sales' })], known)
    expect(sorted).toMatchObject({ personId: 'p1', departmentId: 'd2' })
  })

  it('finds a department by its path, and by a name only where one has it', () => {
    const known = {
      departments: [
        department('d1', 'Sales', 'North'),
        department('d2', 'Support', 'North'),
        department('d3', 'Sales'),
      ],
    }
    const found = sort(
      ['Sales', 'Sales / North', 'SUPPORT>north', 'North'].map((name, index) =>
        row(`p${index}@x.test`, { department: name }),
      ),
      known,
    )
    expect(found.map(({ departmentId, outcome }) => [departmentId, outcome])).toEqual([
      ['d3', 'new'],
      ['d1', 'new'],
      ['d2', 'new'],
      [null, 'unknown-department'],
    ])
  })

  it('leaves people alone who opted out, bounced or were invited', () => {
    const known = {
      optedOut: new Set(['out@x.test']),
      bounced: new Set(['gone@x.test']),
      current: new Map([person('here@x.test')]),
      isLaunched: true,
    }
    const sorted = sort([row('out@x.test'), row('gone@x.test'), row('here@x.test')], known)
    expect(sorted.map(({ outcome }) => outcome)).toEqual([
      'opted-out',
      'bounced-before',
      'already-invited',
    ])
  })

  it('counts people already on the list when it looks for small groups', () => {
    const departments = [department('d1', 'Sales')]
    const current = new Map([person('a@x.test', { departmentId: 'd1' })])
    const rows = [row('b@x.test', { department: 'Sales' })]
    expect(sort(rows, { departments, current, k: 2 })[0]?.outcome).toBe('new')
    expect(sort(rows, { departments, current, k: 3 })[0]?.outcome).toBe('small-group')
  })
})

describe('the summary', () => {
  it('has another hash as soon as applying would do something else', () => {
    const hashOf = (rows: PersonRow[], current = 0) => summariseAudience(sort(rows), current).hash
    const hash = hashOf([row('a@x.test')])
    expect(hashOf([row('a@x.test')])).toBe(hash)
    expect(hashOf([row('a@x.test', { name: 'Ida' })])).not.toBe(hash)
    expect(hashOf([row('a@x.test')], 1)).not.toBe(hash)
  })

  it('shows the first 100 of each kind', () => {
    const rows = Array.from({ length: 150 }, (_, index) => row(`p${index}@x.test`))
    const summary = summariseAudience(sort([...rows, row('broken')]), 3)
    expect(summary.rows).toHaveLength(101)
    expect(summary.counts).toEqual({ new: 150, 'invalid-address': 1 })
    expect(summary.people).toBe(153)
  })
})
