// The list says where a campaign stands and finds it again.
import { expect, test } from 'vitest'
import { makeFormats } from '../../foundation/ui/format.ts'
import { campaignsIn, describeState } from './campaign-state.ts'

const formats = makeFormats({ locale: 'en-GB', timeZone: 'UTC' })
const now = new Date('2027-05-01T08:00:00Z')
const dates = { opensAt: null, closesAt: null, closedAt: null }

test('warns when an open campaign closes within two days', () => {
  const open = { ...dates, state: 'open' as const }
  expect(describeState({ ...open, closesAt: '2027-05-14T20:00:00Z' }, formats, now)).toEqual({
    tone: 'ok',
    text: 'Open until 14 May 2027',
  })
  expect(describeState({ ...open, closesAt: '2027-05-02T20:00:00Z' }, formats, now)).toEqual({
    tone: 'warn',
    text: 'Closes in 2 days',
  })
})

test('counts scheduled and paused campaigns as running, and finds part of a name in any case', () => {
  const campaigns = [
    { name: 'Spring', state: 'paused' as const },
    { name: 'Autumn', state: 'scheduled' as const },
    { name: 'Pilot', state: 'draft' as const },
  ]
  expect(campaignsIn(campaigns, { state: 'running' }).map(({ name }) => name)).toEqual([
    'Spring',
    'Autumn',
  ])
  expect(campaignsIn(campaigns, { find: ' SPR' }).map(({ name }) => name)).toEqual(['Spring'])
  expect(campaignsIn(campaigns, { state: 'closed' })).toEqual([])
})
