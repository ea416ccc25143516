// What owners say about a practice.
import { describe, expect, it } from 'vitest'
import { vectorDifference } from '../../../../../test/support/vector-difference.ts'
import { organisationPractice, ownersView } from './organisation-lens.ts'

describe('ownersView', () => {
  it('B6 takes the median and flags owners who lie 40 points apart', () => {
    const run = ({ practices }: any) =>
      practices.map((scores: number[]) => {
        const view = ownersView(scores)
        return { ...view, disagree: view?.ownersDisagree }
      })
    expect(vectorDifference('aggregation', 'B6', run)).toBeNull()
  })
})

describe('organisationPractice', () => {
  it('puts claim and proof side by side', () => {
    const answers = [
      { claimed: 80, evidenced: 80 },
      { claimed: 60, evidenced: 0 },
    ]
    expect(organisationPractice(answers)).toEqual({
      claimed: 70,
      evidenced: 40,
      isEvidenced: false,
      ownersDisagree: false,
    })
    expect(organisationPractice([{ claimed: 80, evidenced: 80 }])?.isEvidenced).toBe(true)
  })

  it('knows nothing without owners', () => expect(organisationPractice([])).toBeNull())
})
