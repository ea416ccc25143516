// Which strata are taken together.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { vectorDifference } from '../../../../../test/support/vector-difference.ts'
import { collapseBands, pooledStratum, type ReleasedDepartment, releasedStrata } from './strata.ts'
import { stratifiedMean } from './stratified-mean.ts'

describe('collapseBands', () => {
  it('B3 merges small bands with their nearest answered neighbour', () => {
    const run = ({ k, departments }: any) => {
      const collapsed = Object.entries<any[]>(departments).map(([name, bands]) => {
        const groups = bands.map(({ band, N, n }) => ({ bands: [band], headcount: N, answered: n }))
        return [
          name,
          collapseBands(groups, k).map(({ bands: names, headcount, answered }) => ({
            bands: names,
            N: headcount,
            n: answered,
          })),
        ]
      })
      return Object.fromEntries(collapsed)
    }
    expect(vectorDifference('aggregation', 'B3', run)).toBeNull()
  })

  it('prefers the lower band among equals', () => {
    const band = (name: string, answered: number) => ({ bands: [name], headcount: 9, answered })
    const names = (groups: { bands: readonly string[] }[]) => groups.map(({ bands }) => bands)
    const collapsed = collapseBands([band('a', 6), band('b', 2), band('c', 6), band('d', 2)], 5)
    expect(names(collapsed)).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ])
  })

  it('loses no answer and leaves no small answered band beside another answered one', () => {
    const counts = fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(counts, (answers) => {
        const groups = answers.map((answered, i) => ({
          bands: [String(i)],
          headcount: 12,
          answered,
        }))
        const collapsed = collapseBands(groups, 5)
        const answered = collapsed.map((group) => group.answered).filter((n) => n > 0)
        expect(answered.reduce((a, b) => a + b, 0)).toBe(answers.reduce((a, b) => a + b, 0))
        expect(collapsed.flatMap(({ bands }) => bands).toSorted()).toEqual(
          groups.flatMap(({ bands }) => bands).toSorted(),
        )
        expect(answered.length <= 1 || answered.every((n) => n >= 5)).toBe(true)
      }),
    )
  })
})

const stratum = (id: string, headcount: number | null, mean: number, count: number) => ({
  id,
  headcount,
  moments: count === 0 ? null : { count, mean, sd: 10 },
})

const department = (
  total: ReleasedDepartment['total'],
  rest: Partial<ReleasedDepartment> = {},
): ReleasedDepartment => ({ isShown: true, total, bands: [], departments: [], ...rest })

describe('releasedStrata', () => {
  it('B2 pools the hidden departments so that the organisation mean adds no equation', () => {
    const run = ({ strata }: any) => {
      const [engineering, sales] = strata.map(({ id, N, n, mean }: any) => stratum(id, N, mean, n))
      const hidden = [stratum('Legal', 4, 31, 3), stratum('HR', 9, 50, 6)]
      const released = releasedStrata(
        department(stratum('all', 73, 48.97, 30), {
          departments: [
            department(engineering),
            department(sales),
            ...hidden.map((total) => department(total, { isShown: false })),
          ],
        }),
      )
      expect(released.map(({ id, headcount }) => [id, headcount])).toEqual([
        ['Eng', 20],
        ['Sales', 40],
        ['Legal+HR', 13],
      ])
      const mean = stratifiedMean(released)
      return {
        stratified: mean?.mean,
        pooledMean: released.at(-1)?.moments?.mean,
        coveredShare: mean?.coveredShare,
      }
    }
    expect(vectorDifference('aggregation', 'B2', run)).toBeNull()
  })

  it('pools what is hidden under the nearest shown total', () => {
    const hidden = (id: string) => department(stratum(id, 5, 40, 3), { isShown: false })
    const tree = department(stratum('all', 90, 50, 60), {
      departments: [
        department(stratum('North', 40, 50, 25), { departments: [hidden('n1'), hidden('n2')] }),
        department(stratum('South', 20, 50, 4), {
          isShown: false,
          departments: [hidden('s1'), department(stratum('s2', 9, 40, 8))],
        }),
        hidden('West'),
        department(stratum('Empty', 7, 0, 0), { isShown: false }),
      ],
    })
    expect(releasedStrata(tree).map(({ id }) => id)).toEqual(['n1+n2', 's2', 'Empty', 's1+West'])
  })

  it('splits a department by band only if all its bands are shown', () => {
    const bands = [
      { isShown: true, stratum: stratum('lead', 9, 40, 6) },
      { isShown: true, stratum: stratum('manager', 9, 60, 6) },
    ]
    const total = stratum('Ops', 18, 50, 12)
    const ids = (of: ReleasedDepartment) => releasedStrata(of).map(({ id }) => id)
    expect(ids(department(total, { bands }))).toEqual(['lead', 'manager'])
    const oneHidden = bands.map((band, i) => ({ ...band, isShown: i === 0 }))
    expect(ids(department(total, { bands: oneHidden }))).toEqual(['Ops'])
  })
})

describe('pooledStratum', () => {
  it('does not know a headcount when it lacks one of them', () => {
    const pooled = pooledStratum([stratum('a', 5, 40, 5), stratum('b', null, 60, 5)])
    expect(pooled).toMatchObject({ id: 'a+b', headcount: null, moments: { count: 10, mean: 50 } })
  })
})
