import { describe, expect, it } from 'vitest'
import { launchChecks, launchWindow, type LaunchFacts } from './launch-checks.ts'

const now = new Date('2026-11-24T10:00:00Z')
const day = (days: number) => new Date(now.getTime() + days * 86_400_000)
const ready: LaunchFacts = {
  now,
  privacyContact: 'privacy@x.test',
  hasForm: true,
  isLocaleComplete: true,
  mode: 'confidential',
  readers: 0,
  opensAt: null,
  closesAt: null,
  people: 5,
  reachable: 0,
  k: 5,
  practiceOwners: 0,
}
const failed = (change: Partial<LaunchFacts>) =>
  launchChecks({ ...ready, ...change })
    .filter(({ isOk, isBlocking }) => !isOk && isBlocking)
    .map(({ check }) => check)

describe('a campaign', () => {
  it('may be launched when everything is settled; owners are advice', () => {
    expect(failed({})).toEqual([])
    expect(launchChecks(ready).find(({ isOk }) => !isOk)?.check).toBe('practice-owners')
  })

  it.each([
    [{ privacyContact: ' ' }, 'privacy-contact'],
    [{ hasForm: false }, 'framework'],
    [{ isLocaleComplete: false }, 'locale'],
    [{ mode: 'named' }, 'mode'],
    [{ closesAt: day(-1) }, 'dates'],
    [{ opensAt: day(3), closesAt: day(2) }, 'dates'],
    [{ closesAt: day(91) }, 'dates'],
    [{ people: 4 }, 'audience'],
    [{ k: 6 }, 'audience'],
  ] as const)('is held back by %o', (change, check) => expect(failed(change)).toEqual([check]))

  it('may rely on its open link for people', () => {
    expect(failed({ people: 0, reachable: 30 })).toEqual([])
  })

  it('opens now when its day has passed, and closes two weeks later unless it says otherwise', () => {
    expect(launchWindow({ now, opensAt: day(-2), closesAt: null })).toEqual({
      opensAt: now,
      closesAt: day(14),
    })
    expect(launchWindow({ now, opensAt: day(2), closesAt: day(5) })).toEqual({
      opensAt: day(2),
      closesAt: day(5),
    })
  })
})
