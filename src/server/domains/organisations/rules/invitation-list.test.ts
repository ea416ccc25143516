import { describe, expect, it } from 'vitest'
import { inTreeOrder } from './department-tree.ts'
import { authorityFrom } from './grants.ts'
import { sortRows, summarise, withTooOften, type Known } from './invitation-list.ts'
import { readPeopleCsv } from './people-csv.ts'

const places = [
  { departmentId: 'sales', parentId: null, name: 'Sales', isArchived: false },
  { departmentId: 'sales-north', parentId: 'sales', name: 'North', isArchived: false },
  { departmentId: 'people', parentId: null, name: 'People', isArchived: false },
  { departmentId: 'people-north', parentId: 'people', name: 'North', isArchived: false },
]
const known = (change: Partial<Known> = {}): Known => ({
  defaultRole: 'member',
  authority: authorityFrom([{ role: 'admin', departmentIds: null }], 'members.invite', places),
  departments: inTreeOrder(places),
  members: new Set(['member@example.test']),
  invited: new Set(['invited@example.test']),
  ...change,
})
const outcomes = (csv: string, change?: Partial<Known>) =>
  sortRows(readPeopleCsv(csv).rows, known(change)).map((row) => row.outcome)

describe('a list of people to invite', () => {
  it('tells who is new and what is wrong with the others', () => {
    const csv = [
      'email,department,role,role band',
      'ada@example.test,Sales,,Head',
      'ADA@example.test,,,',
      'member@example.test,,,',
      'invited@example.test,,,',
      'ada at example,,,',
      '=1+1,,,',
      'b@example.test,Astrology,,',
      'c@example.test,,Emperor,',
      'd@example.test,,,Wizard',
      'e@example.test,,owner,',
      'f@example.test,,Privacy officer,',
    ].join('\n')
    expect(outcomes(csv)).toEqual([
      'new',
      'duplicate',
      'already-member',
      'already-invited',
      'invalid-address',
      'invalid-address',
      'unknown-department',
      'unknown-role',
      'unknown-role-band',
      'beyond-own-rights',
      'new',
    ])
  })

  it('finds departments by path, and by name where it is the only one', () => {
    const rows = sortRows(
      readPeopleCsv(
        'email,department\na@b.test,North\nb@b.test,Sales / north\nc@b.test,People>North',
      ).rows,
      known(),
    )
    expect(rows.map((row) => row.departmentId)).toEqual([null, 'sales-north', 'people-north'])
    expect(rows[0]?.outcome).toBe('unknown-department')
  })

  it('keeps a lead inside the own departments', () => {
    const authority = authorityFrom(
      [{ role: 'lead', departmentIds: ['sales'] }],
      'members.invite',
      places,
    )
    expect(
      outcomes('email,department\na@b.test,Sales/North\nb@b.test,People\nc@b.test,', { authority }),
    ).toEqual(['new', 'beyond-own-rights', 'beyond-own-rights'])
  })

  it('counts every kind and shows a hundred rows of each', () => {
    const lines = Array.from(
      { length: 250 },
      (_, index) => `p${index}@example.test\nnot an address ${index}`,
    )
    const { counts, rows } = summarise(
      sortRows(readPeopleCsv(`email\n${lines.join('\n')}`).rows, known()),
    )
    expect(counts).toEqual({ new: 250, 'invalid-address': 250 })
    expect(rows.length).toBe(200)
  })

  it('has a hash that changes with what sending would do, and with nothing else', () => {
    const rows = sortRows(readPeopleCsv('email\na@b.test\nb@b.test').rows, known())
    const { hash } = summarise(rows)
    expect(
      summarise(sortRows(readPeopleCsv('E-Mail;\na@b.test;\nb@b.test;').rows, known())).hash,
    ).toBe(hash)
    expect(summarise(withTooOften(rows, new Set(['b@b.test']))).hash).not.toBe(hash)
    expect(
      summarise(
        sortRows(
          readPeopleCsv('email\na@b.test\nb@b.test').rows,
          known({ defaultRole: 'auditor' }),
        ),
      ).hash,
    ).not.toBe(hash)
  })
})
