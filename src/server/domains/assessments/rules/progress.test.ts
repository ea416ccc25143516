import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { overallRate, progressWarnings, responseRate, shownProgress } from './progress.ts'

const group = (departmentId: string, people: number, answers = 1, refused = 0) => ({
  departmentId,
  people,
  answers,
  refused,
})

describe('the response rate', () => {
  it('leaves out people whom no mail reached', () => {
    expect(responseRate({ people: 12, refused: 2, answers: 5 })).toBe(50)
    expect(responseRate({ people: 2, refused: 2, answers: 0 })).toBeNull()
  })

  it('never passes 100 %', () => {
    expect(responseRate({ people: 5, refused: 1, answers: 5 })).toBe(100)
  })
})

describe('the rate of a whole campaign', () => {
  const counts = { hasShareLink: false, people: 5, refused: 0, answers: 1 }
  it('is told of five people or more whose answers may be counted', () => {
    expect(overallRate(counts)).toBe(20)
    expect(overallRate({ ...counts, people: 4 })).toBeNull()
    expect(overallRate({ ...counts, answers: null })).toBeNull()
    expect(overallRate({ ...counts, hasShareLink: true })).toBeNull()
  })
})

describe('what may be shown', () => {
  it('leaves no hidden remainder of one to four people, whatever the groups', () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(sizes, (people) => {
        const shown = shownProgress(people.map((size, index) => group(`d${index}`, size)))
        const hidden = shown.filter((each) => each.hidden !== null)
        const sum = hidden.reduce((total, each) => total + each.people, 0)
        expect(sum === 0 || sum >= 5 || hidden.length === shown.length).toBe(true)
        for (const each of shown) if (each.people < 5) expect(each.answers).toBeNull()
      }),
    )
  })

  it('hides no more than needed', () => {
    const shown = shownProgress([group('a', 30), group('b', 4), group('c', 4)])
    expect(shown.map(({ hidden }) => hidden)).toEqual([null, 'few-people', 'few-people'])
  })
})

describe('warnings', () => {
  it('stay silent while nobody has answered', () => {
    const total = { people: 10, refused: 0, answers: 0 }
    expect(progressWarnings(total, shownProgress([group('a', 10, 0)]))).toEqual([])
  })

  it('name a department only from a figure that is shown', () => {
    const groups = [group('a', 20, 19), group('b', 20, 1), group('c', 6, 0), group('d', 3, 0)]
    const total = { people: 49, refused: 0, answers: 30 }
    const warnings = progressWarnings(total, shownProgress(groups))
    expect(warnings.map(({ kind, departmentId }) => [kind, departmentId])).toEqual([
      ['low-group-rate', 'b'],
    ])
  })
})
