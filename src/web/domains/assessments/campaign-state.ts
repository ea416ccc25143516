// The state of a campaign as people say it, and which campaigns a view of the list holds. Pure.
import type { Formats } from '../../foundation/ui/format.ts'
import type { Tone } from '../../foundation/ui/tones.ts'
import type { Campaign } from './data.ts'
import type { AssessmentsSearch } from './search.ts'
import { words } from './words/list.ts'

const soonMs = 2 * 86_400_000

/** What of a campaign its state is told from. */
export type Dated = Pick<Campaign, 'state' | 'opensAt' | 'closesAt' | 'closedAt'>

/** The state with its day; an end within two days stands out. */
export function describeState(
  campaign: Dated,
  formats: Pick<Formats, 'date' | 'relative'>,
  now: Date,
): { tone: Tone; text: string } {
  const dayOf = (at: string | null) => (at === null ? '' : formats.date(at))
  switch (campaign.state) {
    case 'draft':
      return { tone: 'neutral', text: words.draft }
    case 'scheduled':
      return { tone: 'info', text: words.opensOn(dayOf(campaign.opensAt)) }
    case 'open':
      return isSoon(campaign.closesAt, now)
        ? { tone: 'warn', text: words.closesSoon(formats.relative(campaign.closesAt ?? '', now)) }
        : { tone: 'ok', text: words.openUntil(dayOf(campaign.closesAt)) }
    case 'paused':
      return { tone: 'warn', text: words.paused }
    case 'closed':
      return { tone: 'neutral', text: words.closedOn(dayOf(campaign.closedAt)) }
  }
}

/** The campaigns of one view of the list. */
export function campaignsIn<C extends Pick<Campaign, 'state' | 'name'>>(
  campaigns: readonly C[],
  { state, find = '' }: AssessmentsSearch,
): C[] {
  const text = find.trim().toLowerCase()
  return campaigns.filter(
    (campaign) =>
      (state === undefined || viewOf(campaign.state) === state) &&
      campaign.name.toLowerCase().includes(text),
  )
}

function viewOf(state: Campaign['state']): NonNullable<AssessmentsSearch['state']> {
  return state === 'draft' || state === 'closed' ? state : 'running'
}

function isSoon(at: string | null, now: Date): boolean {
  return at !== null && new Date(at).getTime() - now.getTime() < soonMs
}
