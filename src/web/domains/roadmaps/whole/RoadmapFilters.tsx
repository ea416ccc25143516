// What the roadmap can be narrowed to, as links with their counts.
import { useRouter } from '@tanstack/react-router'
import { useSession } from '../../../foundation/session/session.ts'
import { Select } from '../../../foundation/ui/Select.tsx'
import { paths } from '../../../paths.ts'
import type { Item, Roadmap } from '../data.ts'
import { itemsIn } from '../filter.ts'
import { filters, type RoadmapSearch } from '../search.ts'
import { words } from '../words.ts'

type RoadmapFiltersProps = { roadmap: Roadmap; items: readonly Item[]; search: RoadmapSearch }

export function RoadmapFilters({ roadmap, items, search }: RoadmapFiltersProps) {
  const { memberId } = useSession()
  const router = useRouter()
  const used = roadmap.groups.filter(({ id }) => items.some(({ groupId }) => groupId === id))
  return (
    <div className="my-4 flex flex-wrap items-end justify-between gap-x-6 gap-y-3 print:hidden">
      <nav aria-label={words.filterLabel}>
        <ul className="flex flex-wrap gap-x-6">
          {[undefined, ...filters].map((only) => (
            <li key={only ?? 'all'}>
              <a
                href={paths.roadmap({ ...search, only })}
                aria-current={search.only === only ? 'page' : undefined}
                className="inline-flex min-h-(--row) items-center gap-2 text-14 aria-[current]:font-medium aria-[current]:text-ink aria-[current]:no-underline"
              >
                {only === undefined ? words.all : words.only[only]}
                <span className="figures text-13 text-ink-3">
                  {itemsIn(items, { only, group: search.group }, memberId).length}
                </span>
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {used.length > 0 && (
        <Select
          label={words.department}
          value={search.group ?? ''}
          options={[
            { value: '', label: words.everybody },
            ...used.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={({ target }) =>
            void router.navigate({
              href: paths.roadmap({ ...search, group: target.value || undefined }),
            })
          }
        />
      )}
    </div>
  )
}
