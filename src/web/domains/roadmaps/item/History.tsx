// What happened to an item, newest first, a page at a time.
import { useQuery } from '@tanstack/react-query'
import { ErrorState } from '../../../foundation/ui/ErrorState.tsx'
import { useFormats } from '../../../foundation/ui/formats.ts'
import { Pager } from '../../../foundation/ui/Pager.tsx'
import { Section } from '../../../foundation/ui/Section.tsx'
import { Skeleton } from '../../../foundation/ui/Skeleton.tsx'
import { paths } from '../../../paths.ts'
import { historyQuery } from '../data.ts'
import { describeEntry } from './describe-entry.ts'
import { eventWords, words } from './words.ts'

export function History({ itemId, after }: { itemId: string; after: string | undefined }) {
  const formats = useFormats()
  const { data, error, refetch } = useQuery(historyQuery(itemId, after))
  const older = data?.nextCursor ?? undefined
  return (
    <Section title={words.history}>
      {error && <ErrorState title={words.historyFailed} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton of={words.history} />}
      <ul>
        {data?.items.map((entry) => (
          <li key={entry.entryId} className="ruled-row py-2 text-14">
            <p className="max-w-measure">
              <span className="font-medium">{eventWords[entry.event]}</span>{' '}
              {describeEntry(entry, formats.date)}
            </p>
            <p className="figures text-ink-2">
              {words.entry(entry.actor ?? words.system, formats.dateTime(entry.at))}
            </p>
          </li>
        ))}
      </ul>
      <Pager
        newerHref={after === undefined ? undefined : paths.roadmapItem(itemId)}
        olderHref={older && paths.roadmapItem(itemId, { after: older })}
      />
    </Section>
  )
}
