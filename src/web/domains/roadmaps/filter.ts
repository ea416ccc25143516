// Which items of a roadmap a filter leaves.
import type { Item } from './data.ts'
import type { Filter, RoadmapSearch } from './search.ts'

type Asked = Pick<RoadmapSearch, 'only' | 'group'>

/** Items that fit what is asked, in the order of their start; dropped ones last. */
export function itemsIn(items: readonly Item[], asked: Asked, memberId: string): Item[] {
  return items
    .filter((item) => fits(item, asked.only, memberId))
    .filter(({ groupId }) => asked.group === undefined || groupId === asked.group)
    .toSorted(
      (a, b) =>
        Number(a.state === 'dropped') - Number(b.state === 'dropped') ||
        a.startsOn.localeCompare(b.startsOn) ||
        a.title.localeCompare(b.title),
    )
}

function fits(item: Item, only: Filter | undefined, memberId: string): boolean {
  switch (only) {
    case 'late':
      return item.warnings.includes('late') || item.warnings.includes('start late')
    case 'blocked':
      return item.warnings.includes('blocked')
    case 'no-owner':
      return item.warnings.includes('no owner')
    case 'mine':
      return item.ownerId === memberId
    case undefined:
      return true
  }
}
