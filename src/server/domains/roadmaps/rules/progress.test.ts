// The life of a roadmap item.
import { describe, expect, it } from 'vitest'
import { type Item, type ItemState, type Move, moved, percentDone, warningsOn } from './progress.ts'

const item: Item = {
  state: { kind: 'planned' },
  owner: 'ada',
  start: '2027-01-04',
  due: '2027-01-29',
  weeks: 4,
  tasks: [],
  evidence: [],
  needs: [],
}
const submitted = { status: 'submitted' as const, reviewer: null }

function after(moves: Move[], changes: Partial<Item> = {}): ItemState {
  return moves.reduce<ItemState>(
    (state, move) => {
      const result = moved(
        {
          ...item,
          evidence: [submitted, { status: 'accepted', reviewer: 'grace' }],
          ...changes,
          state,
        },
        move,
      )
      if ('refusal' in result) throw new Error(result.refusal)
      return result.state
    },
    { kind: 'proposed' },
  )
}

describe('moved', () => {
  it('leads from a proposal to done through accepted evidence', () => {
    const moves: Move[] = [
      { kind: 'accept' },
      { kind: 'start' },
      { kind: 'submit evidence' },
      { kind: 'complete' },
    ]
    expect(after(moves)).toEqual({ kind: 'done' })
  })

  it('allows each move from these states only', () => {
    const states: ItemState[] = [
      { kind: 'proposed' },
      { kind: 'planned' },
      { kind: 'in progress' },
      { kind: 'evidence submitted' },
      { kind: 'blocked', reason: 'supplier', from: 'in progress' },
      { kind: 'done' },
      { kind: 'dropped', reason: 'merged' },
    ]
    const moves: Move[] = [
      { kind: 'accept' },
      { kind: 'start' },
      { kind: 'submit evidence' },
      { kind: 'complete' },
      { kind: 'return' },
      { kind: 'block', reason: 'supplier' },
      { kind: 'unblock' },
      { kind: 'drop', reason: 'merged' },
    ]
    const evidence = [submitted, { status: 'accepted' as const, reviewer: 'grace' }]
    const allowed = Object.fromEntries(
      moves.map((move) => [
        move.kind,
        states
          .filter((state) => 'state' in moved({ ...item, evidence, state }, move))
          .map(({ kind }) => kind),
      ]),
    )
    expect(allowed).toEqual({
      accept: ['proposed'],
      start: ['planned'],
      'submit evidence': ['in progress'],
      complete: ['evidence submitted'],
      return: ['evidence submitted'],
      block: ['planned', 'in progress', 'evidence submitted'],
      unblock: ['blocked'],
      drop: ['proposed', 'planned', 'in progress', 'evidence submitted', 'blocked'],
    })
  })

  it('goes back to where it was when the block is lifted', () => {
    expect(
      after([
        { kind: 'accept' },
        { kind: 'start' },
        { kind: 'block', reason: 'supplier' },
        { kind: 'unblock' },
      ]),
    ).toEqual({ kind: 'in progress' })
  })

  it('refuses to start without an owner and to block or drop without a reason', () => {
    expect(moved({ ...item, owner: null }, { kind: 'start' })).toEqual({ refusal: 'no owner' })
    expect(moved(item, { kind: 'block', reason: ' ' })).toEqual({ refusal: 'no reason' })
    expect(moved(item, { kind: 'drop', reason: '' })).toEqual({ refusal: 'no reason' })
  })

  it('completes only on evidence that somebody else than the owner accepted', () => {
    const waiting: Item = { ...item, state: { kind: 'evidence submitted' } }
    const complete = (reviewer: string | null, status: 'accepted' | 'refused') =>
      moved({ ...waiting, evidence: [{ status, reviewer }] }, { kind: 'complete' })
    expect(complete('ada', 'accepted')).toEqual({ refusal: 'evidence not accepted' })
    expect(complete('grace', 'refused')).toEqual({ refusal: 'evidence not accepted' })
    expect(complete(null, 'accepted')).toEqual({ refusal: 'evidence not accepted' })
    expect(complete('grace', 'accepted')).toEqual({ state: { kind: 'done' } })
    expect(moved({ ...item, state: { kind: 'in progress' } }, { kind: 'submit evidence' })).toEqual(
      {
        refusal: 'no evidence',
      },
    )
  })
})

describe('percentDone', () => {
  it('counts weeks of finished tasks of the weeks planned, rounded down', () => {
    const tasks = [
      { weeks: 1, isFinished: true },
      { weeks: 1, isFinished: false },
    ]
    expect(percentDone({ ...item, weeks: 3, tasks })).toBe(33)
    expect(percentDone({ ...item, weeks: 1, tasks })).toBe(50)
    expect(percentDone(item)).toBe(0)
    expect(percentDone({ ...item, state: { kind: 'done' } })).toBe(100)
  })
})

describe('warningsOn', () => {
  it('finds an item late from the day after it is due', () => {
    const running: Item = { ...item, state: { kind: 'in progress' } }
    expect(warningsOn(running, '2027-01-29')).toEqual([])
    expect(warningsOn(running, '2027-01-30')).toEqual(['late'])
  })

  it('finds a late start, a block, a missing owner and unmet needs', () => {
    expect(warningsOn(item, '2027-01-05')).toEqual(['start late'])
    expect(warningsOn({ ...item, owner: null }, '2027-01-01')).toEqual(['no owner'])
    const needing: Item = { ...item, needs: ['done', 'in progress'] }
    expect(warningsOn(needing, '2027-01-03')).toEqual([])
    expect(warningsOn(needing, '2027-01-04')).toEqual(['needs unmet'])
    const state = { kind: 'blocked' as const, reason: 'supplier', from: 'in progress' as const }
    expect(warningsOn({ ...item, state }, '2027-01-05')).toEqual(['blocked'])
  })

  it('is silent about what is done or dropped', () => {
    const over = { ...item, owner: null, needs: ['blocked' as const] }
    expect(warningsOn({ ...over, state: { kind: 'done' } }, '2028-01-01')).toEqual([])
    expect(warningsOn({ ...over, state: { kind: 'dropped', reason: 'x' } }, '2028-01-01')).toEqual(
      [],
    )
  })
})
