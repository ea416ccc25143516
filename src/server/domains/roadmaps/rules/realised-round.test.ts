// A later round against what was planned: what it can show, verdicts, and when one may speak of an effect.
import { describe, expect, it } from 'vitest'
import { hiddenFigure, shownFigure, type FigureTrend } from '../../results/rules/figure.ts'
import { effectsOf, itemsShownBy, realisedLifts, type DatedItem } from './realised-round.ts'

const groupIds = ['a', 'b', 'c', 'd']
const groups = groupIds.map((id) => ({ id, people: 10, targets: ['SKILL'] }))

const item = (group: string, days: Partial<DatedItem> = {}) => ({
  initiativeId: 'I02',
  lifts: [{ group, target: 'SKILL', points: 8000, low: 4000, high: 12_000 }],
  startedOn: '2027-01-04',
  doneOn: '2027-02-01',
  ...days,
})

const key = (groupId: string) => ({ groupId, roleBand: 'all', measure: 'SKILL' })
const changed = (groupId: string, trend: Partial<FigureTrend> = {}) =>
  shownFigure(key(groupId), {
    n: 10,
    value: 48,
    trend: {
      previous: 40,
      delta: 8,
      low: 5,
      high: 11,
      word: 'improved',
      answersNeeded: null,
      ...trend,
    },
  })

const round = (figures = groupIds.map((id) => changed(id))) => ({
  closedOn: '2027-03-01',
  since: { closedOn: '2026-11-01' },
  figures,
})

describe('itemsShownBy', () => {
  it('shows an item four weeks after it is done, and in one round only', () => {
    const done = (doneOn: string | null) => item('a', { doneOn })
    const items = [
      done('2026-10-04'),
      done('2026-10-05'),
      done('2027-02-01'),
      done('2027-02-02'),
      done('2027-03-01'),
      done('2027-03-02'),
      done(null),
    ]
    const days = (list: readonly DatedItem[]) => list.map(({ doneOn }) => doneOn)
    const { shown, tooLate, upTo } = itemsShownBy(round(), items)
    expect(upTo).toBe('2027-02-01')
    expect(days(shown)).toEqual(['2026-10-05', '2027-02-01'])
    expect(days(tooLate)).toEqual(['2027-02-02', '2027-03-01'])
  })
})

describe('realisedLifts', () => {
  const of = (figures: ReturnType<typeof changed>[]) =>
    realisedLifts({ round: round(figures), items: [item('a')], groups }).find(
      ({ group }) => group === 'a',
    )

  it('holds the interval of the release against the planned range, and learns from it', () => {
    expect(of([changed('a')])).toMatchObject({
      planned: { points: 8, low: 4, high: 12 },
      change: { delta: 8, low: 5, high: 11, word: 'improved' },
      verdict: 'inside',
      why: null,
    })
    expect(of([changed('a', { delta: 0, low: -2, high: 2 })])).toMatchObject({ verdict: 'below' })
    expect(of([changed('a', { delta: 16, low: 13, high: 19 })])).toMatchObject({ verdict: 'above' })
    const now = of([changed('a', { delta: 5, low: 0, high: 10 })])
    expect(now?.verdict).toBe('cannot tell yet')
    expect(now?.now?.points).toBeCloseTo(6.201, 3)
    expect(now?.now?.low).toBeCloseTo(3.67, 3)
    expect(now?.now?.high).toBeCloseTo(8.733, 3)
  })

  it('says why it cannot tell, and then has no number', () => {
    const untold = { verdict: 'cannot tell yet', change: null, now: null }
    expect(of([hiddenFigure(key('a'), 'few'), changed('b')])).toMatchObject({
      ...untold,
      why: 'hidden',
      reason: 'few',
    })
    expect(of([shownFigure(key('a'), { n: 9, value: 44 }), changed('b')])).toMatchObject({
      ...untold,
      why: 'nothing-before',
    })
    expect(of([shownFigure(key('a'), { n: 9, value: 44 })])).toMatchObject({
      ...untold,
      why: 'not-comparable',
    })
  })

  it('gives no verdict where the interval is withheld', () => {
    expect(of([changed('a', { low: null, high: null })])).toMatchObject({
      verdict: 'cannot tell yet',
      change: { delta: 8, word: 'improved' },
      why: 'no-interval',
      now: null,
    })
  })
})

describe('effectsOf', () => {
  const figures = [
    changed('a', { previous: 40, delta: 9 }),
    changed('b', { previous: 44, delta: 6 }),
    changed('c', { previous: 41, delta: 2 }),
    changed('d', { previous: 47, delta: 1 }),
  ]
  const of = (items: DatedItem[], shown = figures) =>
    effectsOf('I02', { round: round(shown), items, groups })

  it('takes the change of groups that have not begun off the change of those that finished', () => {
    expect(of([item('a'), item('b')])).toEqual([
      { target: 'SKILL', ranIn: 2, notIn: 2, effect: { ran: 7.5, notRun: 1.5, effect: 6 } },
    ])
  })

  it('speaks of no effect while too few groups are shown', () => {
    const hidden = [...figures.slice(0, 3), hiddenFigure(key('d'), 'few')]
    expect(of([item('a'), item('b')], hidden)).toMatchObject([{ notIn: 1, effect: null }])
  })

  it('counts a group under way on neither side', () => {
    const items = [item('a'), item('b'), item('c', { doneOn: null, startedOn: '2027-02-15' })]
    expect(of(items)).toMatchObject([{ ranIn: 2, notIn: 1, effect: null }])
  })

  it('speaks of no effect of what everybody does', () => {
    const everywhere = { ...item('a'), lifts: groupIds.flatMap((group) => item(group).lifts) }
    expect(of([everywhere])).toMatchObject([{ ranIn: 4, notIn: 0, effect: null }])
  })
})
