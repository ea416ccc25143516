// Item scores against the published scoring cases, and answers an item does not offer.
import { describe, expect, it } from 'vitest'
import { vectorDifference } from '../../../../../test/support/vector-difference.ts'
import { type Answer, evidenceScores, itemScore } from './item-score.ts'

const states = ['missing', 'declined', 'na', 'dk', 'hidden'] as const

function toAnswer(value: Answer['kind'] | number | string[]): Answer {
  const state = states.find((each) => each === value)
  return state ? { kind: state } : { kind: 'answered', value }
}

const scores = (id: string) =>
  vectorDifference('scoring', id, ({ item, answers }) =>
    answers.map((value: any) => itemScore(item, toAnswer(value))),
  )

describe('itemScore', () => {
  it('S1 spreads six ordinal options evenly over 0 to 100', () => expect(scores('S1')).toBeNull())
  it('S2 turns a reverse-keyed item round', () => expect(scores('S2')).toBeNull())
  it('S3 takes unequal steps from option scores', () => expect(scores('S3')).toBeNull())
  it('S4 reads days in the last 28 against 20 working days', () => expect(scores('S4')).toBeNull())
  it('S5 reads a share as its percentage', () => expect(scores('S5')).toBeNull())
  it('S6 sums a checklist to 100 at most and lets an exclusive option clear the rest', () =>
    expect(scores('S6')).toBeNull())
  it('S7 interpolates a number between knots and holds the ends', () =>
    expect(scores('S7')).toBeNull())
  it('S8 takes wrong picks off right picks, never below 0', () => expect(scores('S8')).toBeNull())
  it('S9 keeps the five kinds of non-answer apart', () =>
    expect(
      vectorDifference('scoring', 'S9', ({ items, answers }) =>
        answers.map(([item, answer]: any) => itemScore(items[item], toAnswer(answer))),
      ),
    ).toBeNull())

  it('reads a coverage option by its share', () => {
    const item = {
      type: 'coverage',
      options: [
        { v: 'none', x: 0 },
        { v: 'most', x: 0.7 },
      ],
    } as const
    expect(itemScore(item, { kind: 'answered', value: 'most' })).toBeCloseTo(70, 9)
  })

  it('scores an evidence item by its claim and free text not at all', () => {
    const claim = { type: 'evidence', options: [{ v: 0 }, { v: 5 }] } as const
    expect(itemScore(claim, { kind: 'answered', value: 5 })).toBe(100)
    expect(itemScore({ type: 'text' }, { kind: 'answered', value: 'words' })).toBe('na')
  })

  it.each([
    [{ type: 'ordinal', options: [{ v: 0 }, { v: 1 }] } as const, 2],
    [{ type: 'multi', options: [{ id: 'a', points: 1 }] } as const, ['b']],
    [{ type: 'multi', options: [{ id: 'a', points: 1 }] } as const, 'a'],
    [{ type: 'coverage' } as const, 'half'],
  ])('refuses an answer its item does not offer (%#)', (item, value) => {
    expect(() => itemScore(item, { kind: 'answered', value })).toThrow(RangeError)
  })
})

describe('evidenceScores', () => {
  it('S10 proves a claim only by an accepted artefact that is valid today', () =>
    expect(
      vectorDifference('scoring', 'S10', ({ claimed, artefacts, today }) =>
        artefacts.map((given: { accepted: boolean; expires: string | null }[]) =>
          evidenceScores(
            claimed,
            given.map(({ accepted, expires }) => ({
              status: accepted ? 'accepted' : 'proposed',
              expiresOn: expires,
            })),
            today,
          ),
        ),
      ),
    ).toBeNull())
})
