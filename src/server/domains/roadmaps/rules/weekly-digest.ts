// What the weekly mail tells each owner: what is due this week, late, or blocked.
import { isOpen } from './revisions.ts'

type DigestItem = {
  ownerId: string | null
  title: string
  state: string
  blockedFrom: string | null
  dueOn: string
}

export type DigestLine = { title: string; dueOn: string }
export type OwnerDigest = {
  ownerId: string
  due: DigestLine[]
  late: DigestLine[]
  blocked: DigestLine[]
}

const WEEK_MS = 7 * 24 * 60 * 60 * 1000

/** One digest for each owner who has something in it; `today` is the day of the mail. */
export function weeklyDigests(items: readonly DigestItem[], today: string): OwnerDigest[] {
  const until = new Date(Date.parse(today) + WEEK_MS).toISOString().slice(0, 10)
  const byOwner = Map.groupBy(items.filter(isOpen), ({ ownerId }) => ownerId)
  return [...byOwner].flatMap(([ownerId, own]) => {
    if (ownerId === null) return []
    const blocked = own.filter(({ state }) => state === 'blocked')
    const running = own.filter(({ state }) => state !== 'blocked')
    const digest = {
      ownerId,
      due: linesOf(running.filter(({ dueOn }) => dueOn >= today && dueOn < until)),
      late: linesOf(running.filter(({ dueOn }) => dueOn < today)),
      blocked: linesOf(blocked),
    }
    const isEmpty = digest.due.length + digest.late.length + digest.blocked.length === 0
    return isEmpty ? [] : [digest]
  })
}

function linesOf(items: readonly DigestItem[]): DigestLine[] {
  return items
    .map(({ title, dueOn }) => ({ title, dueOn }))
    .toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : Number(a.dueOn > b.dueOn)))
}
