// The organisation's own practices: which questions their owners answer, and until when proof counts.
import type { ReviewBar } from '../contract/terms.ts'
import type { Framework } from './framework.ts'
import type { Item } from './framework-items.ts'
import { itemScore, type Answer } from './item-score.ts'

/** A practice that owners answer for, with its questions. */
export type OwnedPractice = {
  practice: string
  name: string
  dimension: string
  isGate: boolean
  items: Item[]
}

/** The practices of the organisation lens that the owners' form asks about, in the framework's order. */
export function ownedPractices(framework: Framework, locale: string): OwnedPractice[] {
  const form = framework.forms.find(({ audience }) => audience.includes('owners'))
  const asked = framework.items.filter(({ id }) => form?.items.includes(id))
  const dimensions = new Map(framework.dimensions.map((dimension) => [dimension.id, dimension]))
  return framework.practices.flatMap(({ id, name, dimension }) => {
    const items = asked.filter(({ practice }) => practice === id)
    const place = dimensions.get(dimension)
    if (items.length === 0 || place?.lens !== 'organisation') return []
    const isGate = place.gates?.includes(id) ?? false
    return [{ practice: id, name: name[locale] ?? id, dimension, isGate, items }]
  })
}

/** True when the question offers this answer. */
export function offersAnswer(item: Item, answer: Answer): boolean {
  if (answer.kind === 'dk') return item.dk !== undefined
  if (answer.kind === 'na') return item.na
  try {
    itemScore(item, answer)
    return true
  } catch (error) {
    if (error instanceof RangeError) return false
    throw error
  }
}

/** What keeps somebody from reviewing proof, the first that applies; null when nothing does. */
export function reviewBar(asker: {
  mayReview: boolean
  hasProposed: boolean
  isOwner: boolean
}): ReviewBar | null {
  if (!asker.mayReview) return 'role'
  if (asker.hasProposed) return 'proposed'
  return asker.isOwner ? 'answers-for-it' : null
}

/** The day 12 months after another; 29 February becomes the 28th. Days are YYYY-MM-DD. */
export function yearAfter(day: string): string {
  const year = String(Number(day.slice(0, 4)) + 1).padStart(4, '0')
  const rest = day.slice(4)
  return `${year}${rest === '-02-29' ? '-02-28' : rest}`
}
