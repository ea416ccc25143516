// The roadmap on Home: how far it is, what is late, and the reader's own items that are not done.
import { useQuery } from '@tanstack/react-query'
import { useSession } from '../../foundation/session/session.ts'
import { DataTable } from '../../foundation/ui/DataTable.tsx'
import { useFormats } from '../../foundation/ui/formats.ts'
import { LinkButton } from '../../foundation/ui/LinkButton.tsx'
import { Section } from '../../foundation/ui/Section.tsx'
import { paths } from '../../paths.ts'
import { roadmapQuery, type Item } from '../roadmaps/data.ts'
import { itemsIn } from '../roadmaps/filter.ts'
import { ItemStatus } from '../roadmaps/ItemStatus.tsx'
import { roadmapWords as words } from './words.ts'

/** For those who may read the roadmap; nothing while it is not there, or for others to begin. */
export function RoadmapSection({ hasResults }: { hasResults: boolean }) {
  const { wide } = useSession()
  const { data } = useQuery(roadmapQuery())
  if (!data) return null
  if (data.roadmap) return <Standing name={data.roadmap.name} items={data.items} />
  if (!hasResults || !wide.includes('advice.decide')) return null
  return (
    <Section title={words.title} note={words.none}>
      <LinkButton href={paths.plan()}>{words.begin}</LinkButton>
    </Section>
  )
}

function Standing({ name, items }: { name: string; items: readonly Item[] }) {
  const { memberId } = useSession()
  const going = items.filter(({ state }) => state !== 'dropped')
  const done = going.filter(({ state }) => state === 'done')
  const late = itemsIn(going, { only: 'late' }, memberId)
  const ownerless = itemsIn(going, { only: 'no-owner' }, memberId)
  const mine = itemsIn(going, { only: 'mine' }, memberId).filter(({ state }) => state !== 'done')
  return (
    <Section title={words.title}>
      <p className="text-18">
        <a href={paths.roadmap()}>{name}</a>
      </p>
      <p className="flex flex-wrap gap-x-4 text-14 text-ink-2">
        <span>{going.length === 0 ? words.noneYours : words.done(done.length, going.length)}</span>
        {late.length > 0 && <a href={paths.roadmap({ only: 'late' })}>{words.late(late.length)}</a>}
        {ownerless.length > 0 && (
          <a href={paths.roadmap({ only: 'no-owner' })}>{words.ownerless(ownerless.length)}</a>
        )}
      </p>
      {mine.length > 0 && <OwnItems items={mine} />}
    </Section>
  )
}

function OwnItems({ items }: { items: readonly Item[] }) {
  const formats = useFormats()
  return (
    <div className="mt-4">
      <DataTable
        caption={words.yours}
        rows={items}
        keyOf={({ itemId }) => itemId}
        columns={[
          {
            id: 'title',
            title: words.yours,
            cell: ({ itemId, title }) => <a href={paths.roadmapItem(itemId)}>{title}</a>,
          },
          { id: 'state', title: words.state, cell: ({ state }) => <ItemStatus state={state} /> },
          { id: 'due', title: words.due, cell: ({ dueOn }) => formats.date(dueOn) },
        ]}
        empty={null}
      />
    </div>
  )
}
