// Who would leave the organisation without an owner.
import { expect, test } from 'vitest'
import type { Member } from './data.ts'
import { isOnlyOwner } from './standing.ts'

const owner = (memberId: string, state: Member['state']): Member => ({
  memberId,
  state,
  name: memberId,
  email: `${memberId}@example.org`,
  departmentId: null,
  roleBand: null,
  grants: [{ role: 'owner', departmentIds: null }],
  isYou: false,
})

test('an owner beside a suspended one is the only owner', () => {
  const mara = owner('mara', 'active')
  expect(isOnlyOwner([mara, owner('jonas', 'suspended')], mara)).toBe(true)
  expect(isOnlyOwner([mara, owner('jonas', 'active')], mara)).toBe(false)
})

test('somebody who is no owner never is the only one', () => {
  expect(isOnlyOwner([owner('mara', 'active')], owner('jonas', 'active'))).toBe(false)
})
