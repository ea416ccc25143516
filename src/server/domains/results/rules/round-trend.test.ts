import { describe, expect, it } from 'vitest'
import { shippedFramework } from '../../../../../test/support/framework-files.ts'
import { shownFigure, type Figure } from './figure.ts'
import type { Measure } from './measures.ts'
import { isComparable, withTrends } from './round-trend.ts'

const measure: Measure = {
  id: 'SKILL',
  kind: 'dimension',
  lens: 'people',
  name: 'Skills',
  weight: 1,
  dimension: null,
  gates: [],
}
const figure = (groupId: string, value: number, n: number): Figure =>
  shownFigure(
    { groupId, roleBand: 'all', measure: 'SKILL' },
    { n, value, mean: value, sd: 14, standardError: 14 / Math.sqrt(n), degrees: n - 1 },
  )
const trendOf = (before: Figure, now: Figure) =>
  withTrends([now], { frame: {} as never, figures: [before] }, [measure])[0]?.trend

describe('a change between rounds', () => {
  it('has a word from a test, for everybody by strata and for departments by their answers', () => {
    expect(trendOf(figure('all', 40, 200), figure('all', 52, 200))?.word).toBe('improved')
    expect(trendOf(figure('a', 60, 90), figure('a', 48, 90))?.word).toBe('worsened')
    expect(trendOf(figure('all', 50, 900), figure('all', 50.1, 900))?.word).toBe('stable')
  })

  it('says how many answers would settle what cannot be told', () => {
    const trend = trendOf(figure('a', 50, 12), figure('a', 54, 12))
    expect(trend).toMatchObject({ word: 'cannot tell yet', answersNeeded: 125, delta: 4 })
  })

  it('is not tested where one side gives no spread', () => {
    const bare = shownFigure(
      { groupId: 'a', roleBand: 'all', measure: 'SKILL' },
      { n: 9, value: 50 },
    )
    expect(trendOf(bare, figure('a', 60, 9))).toMatchObject({ word: null, delta: 10 })
  })
})

describe('two rounds', () => {
  const framework = shippedFramework()
  const frame = {
    framework: { id: 'core', version: '1.0.0', hash: 'one' },
    headlineItems: ['SK1.a', 'SK2.a'],
  } as never
  const other = (change: object) => ({ ...(frame as object), ...change }) as never

  it('can be compared when they asked the same', () => {
    expect(isComparable(frame, { frame, framework })).toBe(true)
  })

  it('cannot when other questions were asked, or new ones of another version', () => {
    expect(isComparable(other({ headlineItems: ['SK1.a'] }), { frame, framework })).toBe(false)
    const newer = other({ framework: { id: 'core', version: '2.0.0', hash: 'two' } })
    expect(isComparable(frame, { frame: newer, framework })).toBe(false)
  })
})
