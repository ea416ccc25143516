// The views of the roadmap as links: list, timeline, and what came of it.
import { useMay } from '../../../foundation/session/session.ts'
import { Tabs } from '../../../foundation/ui/Tabs.tsx'
import { paths } from '../../../paths.ts'
import type { RoadmapSearch } from '../search.ts'
import { words } from '../words.ts'

type RoadmapTabsProps = {
  current: 'list' | 'timeline' | 'realised'
  /** What list and timeline are narrowed to. */
  search?: RoadmapSearch
}

export function RoadmapTabs({ current, search = {} }: RoadmapTabsProps) {
  const mayRead = useMay('advice.read')
  const items = [
    { id: 'list', label: words.list, href: paths.roadmap({ ...search, view: undefined }) },
    { id: 'timeline', label: words.timeline, href: paths.roadmap({ ...search, view: 'timeline' }) },
    ...(mayRead ? [{ id: 'realised', label: words.realised, href: paths.realised() }] : []),
  ]
  return (
    <Tabs
      label={words.views}
      items={items.map(({ id, ...tab }) => ({ ...tab, isCurrent: id === current }))}
    />
  )
}
