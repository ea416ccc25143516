// Who sees and changes which item.
import { describe, expect, it } from 'vitest'
import { mayEditItem, mayWorkOnItem, seesItem } from './item-access.ts'

const admin = { memberId: 'admin', reads: null, edits: null }
const auditor = { memberId: 'auditor', reads: null, edits: [] }
const lead = { memberId: 'lead', reads: ['sales'], edits: ['sales'] }
const member = { memberId: 'member', reads: [], edits: [] }
const own = { ownerId: 'member', groupId: null }
const wide = { ownerId: 'somebody', groupId: null }
const sales = { ownerId: 'somebody', groupId: 'sales' }
const legal = { ownerId: 'somebody', groupId: 'legal' }
const all = [own, wide, sales, legal]

describe('an item', () => {
  it.each([
    ['an administrator', admin, [own, wide, sales, legal]],
    ['an auditor', auditor, [own, wide, sales, legal]],
    ['a lead', lead, [own, wide, sales]],
    ['a member', member, [own]],
  ])('is seen by %s where it should be', (_, reader, seen) => {
    expect(all.filter((item) => seesItem(reader, item))).toEqual(seen)
  })

  it.each([
    ['an administrator', admin, all, all],
    ['an auditor', auditor, [], []],
    ['a lead', lead, [sales], [sales]],
    ['a member', member, [], [own]],
  ])('is changed and worked on by %s where it should be', (_, reader, edits, works) => {
    expect(all.filter((item) => mayEditItem(reader, item))).toEqual(edits)
    expect(all.filter((item) => mayWorkOnItem(reader, item))).toEqual(works)
  })
})
