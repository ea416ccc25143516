// Planned lifts of groups and of everybody.
import { describe, expect, it } from 'vitest'
import { plannedLifts } from './planned-lifts.ts'

const lift = (group: string, target: string, points: number) => ({
  group,
  target,
  points: points * 1000,
  low: points * 500,
  high: points * 1500,
})
const groups = [
  { id: 'eng', people: 60, targets: ['SKILL'] },
  { id: 'ops', people: 30, targets: ['SKILL'] },
  { id: 'org', people: 10, targets: ['SKILL', 'GOVN'] },
]

describe('plannedLifts', () => {
  it('tells each group its own lift, and everybody the mean by people', () => {
    const items = [{ initiativeId: 'I02', lifts: [lift('eng', 'SKILL', 10)] }]
    expect(plannedLifts(items, groups)).toEqual([
      {
        group: 'org',
        target: 'SKILL',
        isTotal: true,
        planned: { points: 6, low: 3, high: 9 },
        initiatives: ['I02'],
      },
      {
        group: 'eng',
        target: 'SKILL',
        isTotal: false,
        planned: { points: 10, low: 5, high: 15 },
        initiatives: ['I02'],
      },
    ])
  })

  it('gives everybody the whole lift of what is run everywhere, the hidden groups too', () => {
    const lifts = ['eng', 'ops', 'org'].map((group) => lift(group, 'SKILL', 8))
    const [everybody] = plannedLifts([{ initiativeId: 'I01', lifts }], groups)
    expect(everybody?.group).toBe('org')
    expect(everybody?.planned.points).toBeCloseTo(8, 9)
    expect(everybody?.planned.low).toBeCloseTo(4, 9)
    expect(everybody?.planned.high).toBeCloseTo(12, 9)
    const ids = plannedLifts([{ initiativeId: 'I01', lifts }], groups).map(({ group }) => group)
    expect(ids).toEqual(['org', 'eng', 'ops'])
  })

  it('adds initiatives up as independent of each other', () => {
    const items = [
      { initiativeId: 'I01', lifts: [lift('eng', 'SKILL', 6)] },
      { initiativeId: 'I02', lifts: [lift('eng', 'SKILL', 8)] },
    ]
    const eng = plannedLifts(items, groups).find(({ group }) => group === 'eng')
    expect(eng).toMatchObject({
      planned: { points: 14, low: 9, high: 19 },
      initiatives: ['I01', 'I02'],
    })
  })

  it('takes variants of one initiative for several groups as one initiative', () => {
    const items = ['eng', 'ops'].map((group) => ({
      initiativeId: 'I02',
      lifts: [lift(group, 'SKILL', 10)],
    }))
    const [everybody] = plannedLifts(items, groups)
    expect(everybody?.planned).toEqual({ points: 9, low: 4.5, high: 13.5 })
    expect(everybody?.initiatives).toEqual(['I02'])
  })

  it('knows no total beside the only group of a target', () => {
    const items = [{ initiativeId: 'I04', lifts: [lift('org', 'GOVN', 7)] }]
    expect(plannedLifts(items, groups)).toMatchObject([
      { group: 'org', isTotal: false, planned: { points: 7 } },
    ])
  })
})
