// What can be done with an item, by state and right.
import { describe, expect, it } from 'vitest'
import { itemStates } from '../contract/terms.ts'
import { allowedActs } from './item-acts.ts'

const lead = { memberId: 'lead', reads: null, edits: null }
const owner = { memberId: 'owner', reads: [], edits: [] }
const stranger = { memberId: 'stranger', reads: [], edits: [] }
const item = { ownerId: 'owner', groupId: null }

describe('allowedActs', () => {
  it('follows the state', () => {
    const acts = itemStates.map((state) => [state, allowedActs(lead, { ...item, state })])
    expect(Object.fromEntries(acts)).toEqual({
      proposed: ['edit', 'drop', 'change tasks', 'note spent'],
      planned: ['edit', 'drop', 'start', 'block', 'change tasks', 'note spent'],
      'in progress': ['edit', 'drop', 'block', 'change tasks', 'submit evidence', 'note spent'],
      'evidence submitted': [
        'edit',
        'drop',
        'block',
        'change tasks',
        'submit evidence',
        'note spent',
      ],
      done: ['note spent'],
      blocked: ['edit', 'drop', 'unblock', 'change tasks', 'note spent'],
      dropped: ['note spent'],
    })
  })

  it('lets the owner work on the item and leave its plan alone', () => {
    expect(allowedActs(owner, { ...item, state: 'planned' })).toEqual([
      'start',
      'block',
      'change tasks',
      'note spent',
    ])
    expect(allowedActs(stranger, { ...item, state: 'planned' })).toEqual([])
  })
})
