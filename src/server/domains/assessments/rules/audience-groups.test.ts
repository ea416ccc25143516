import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addUp, mergeSmall, withDirectory, type Group } from './audience-groups.ts'

const group = (
  departmentId: string | null,
  roleBand: Group['roleBand'],
  invited: number,
): Group => ({ departmentId, roleBand, invited, headcount: invited })
const invitedOf = ({ invited }: Group) => invited
const total = (groups: readonly Group[]) => groups.reduce((sum, { invited }) => sum + invited, 0)

describe('adding up groups', () => {
  it('makes one group a department and band', () => {
    const groups = [group('a', 'lead', 2), group('a', 'lead', 3), group('a', null, 1)]
    expect(addUp(groups)).toEqual([group('a', 'lead', 5), group('a', null, 1)])
  })

  it('takes a group of an open link to be as large as the directory says', () => {
    const listed = [{ ...group('a', null, 3), headcount: 3 }]
    const directory = [
      { ...group('a', null, 0), headcount: 10 },
      { ...group('b', null, 0), headcount: 4 },
    ]
    expect(withDirectory(listed, directory)).toEqual([
      { ...group('a', null, 3), headcount: 10 },
      { ...group('b', null, 0), headcount: 4 },
    ])
  })
})

describe('merging small groups', () => {
  it('keeps the bands of a department only where each is large enough', () => {
    const groups = [
      group('a', 'contributor', 9),
      group('a', 'head', 1),
      group('b', 'contributor', 5),
      group('b', 'head', 5),
    ]
    expect(mergeSmall(groups, 5, invitedOf).groups).toEqual([
      group('a', null, 10),
      group('b', 'contributor', 5),
      group('b', 'head', 5),
    ])
  })

  it('takes the next smallest department along while small ones are too few together', () => {
    const groups = [group('a', null, 20), group('b', null, 6), group('c', null, 2)]
    const { groups: merged, placeOf } = mergeSmall(groups, 5, invitedOf)
    expect(merged).toEqual([group('a', null, 20), group(null, null, 8)])
    expect(placeOf({ departmentId: 'b', roleBand: null })).toEqual({
      departmentId: null,
      roleBand: null,
    })
  })

  it('puts small departments with people who have none', () => {
    const groups = [group(null, 'lead', 4), group('a', null, 3), group('b', null, 9)]
    expect(mergeSmall(groups, 5, invitedOf).groups).toEqual([
      group(null, null, 7),
      group('b', null, 9),
    ])
  })

  it('leaves no group too small and nobody out, whatever the groups', () => {
    const bands = fc.constantFrom('contributor', 'manager', null) as fc.Arbitrary<Group['roleBand']>
    const some = fc.record({
      departmentId: fc.constantFrom('a', 'b', 'c', 'd', null),
      roleBand: bands,
      invited: fc.integer({ min: 1, max: 9 }),
    })
    fc.assert(
      fc.property(fc.array(some, { minLength: 1, maxLength: 15 }), (drawn) => {
        const groups = addUp(
          drawn.map((each) => group(each.departmentId, each.roleBand, each.invited)),
        )
        const { groups: merged, placeOf } = mergeSmall(groups, 5, invitedOf)
        expect(total(merged)).toBe(total(groups))
        if (total(groups) >= 5) for (const each of merged) expect(each.invited).toBeGreaterThan(4)
        for (const each of groups) {
          const { departmentId, roleBand } = placeOf(each)
          expect(
            merged.some((to) => to.departmentId === departmentId && to.roleBand === roleBand),
          ).toBe(true)
        }
      }),
    )
  })
})
