// The state of the roadmap in the address. Unknown values are left out.
import { readText, readWord, type RawSearch } from '../../foundation/address/search.ts'

/** What a roadmap can be narrowed to. */
export const filters = ['late', 'blocked', 'no-owner', 'mine'] as const
export type Filter = (typeof filters)[number]

export type RoadmapSearch = {
  /** The list unless the timeline is asked for. */
  view?: 'timeline' | undefined
  only?: Filter | undefined
  group?: string | undefined
}

export const readRoadmapSearch = (raw: RawSearch): RoadmapSearch => ({
  view: readWord(['timeline'], raw['view']),
  only: readWord(filters, raw['only']),
  group: readText(raw['group']),
})

/** Which of the later rounds is read: the newest unless another is asked for. */
export const readRealisedSearch = (raw: RawSearch): { round?: string | undefined } => ({
  round: readText(raw['round']),
})

/** How far back the history of an item is read. */
export const readItemSearch = (raw: RawSearch): { after?: string | undefined } => ({
  after: readText(raw['after']),
})
