import { describe, expect, it } from 'vitest'
import { bandOnlyFigure, hiddenFigure, shownFigure } from './figure.ts'
import { figuresCsv } from './figures-csv.ts'

const key = { groupId: 'a', roleBand: 'all', measure: 'SKILL' }
const frame = {
  campaign: { name: '@round' },
  framework: { id: 'core', version: '1.0.0' },
  places: [
    { groupId: 'top', parentId: null, name: 'Top' },
    { groupId: 'a', parentId: 'top', name: 'A, B' },
  ],
} as never

describe('the table of figures', () => {
  it('writes words where a number is held back or cannot be', () => {
    const figures = [
      shownFigure(key, { n: 9, value: 51.25, low: 40, high: 60, level: 3, certainty: 'firm' }),
      shownFigure({ ...key, roleBand: 'lead' }, { n: 6, value: 50 }),
      bandOnlyFigure(
        { ...key, roleBand: 'head' },
        { n: 5, level: 5, uncappedLevel: 5, cappedBy: [], coverage: 1 },
      ),
      hiddenFigure({ ...key, roleBand: 'none' }, 'few'),
    ]
    const pattern = { withoutInterval: ['a|lead'] }
    const lines = figuresCsv({ hash: 'h', frame, pattern, figures }).trim().split('\n')
    expect(lines.slice(1)).toEqual([
      `h,'@round,core,1.0.0,SKILL,"Top / A, B",all,9,51.25,40,60,3,firm,none,shown,none`,
      `h,'@round,core,1.0.0,SKILL,"Top / A, B",lead,6,50,suppressed,suppressed,none,none,none,shown,none`,
      `h,'@round,core,1.0.0,SKILL,"Top / A, B",head,5,suppressed,suppressed,suppressed,5,suppressed,1,band-only,none`,
      `h,'@round,core,1.0.0,SKILL,"Top / A, B",none,suppressed,suppressed,suppressed,suppressed,suppressed,suppressed,suppressed,hidden,few`,
    ])
  })
})
