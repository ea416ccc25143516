// One item of the roadmap: where it stands, what is to do, what shows it is done, what happened.
import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { LinkButton } from '../../../foundation/ui/LinkButton.tsx'
import { PageHeader } from '../../../foundation/ui/PageHeader.tsx'
import { paths } from '../../../paths.ts'
import { itemQuery, roadmapQuery } from '../data.ts'
import { ItemStatus } from '../ItemStatus.tsx'
import { Evidence } from './Evidence.tsx'
import { History } from './History.tsx'
import { ItemActs } from './ItemActs.tsx'
import { ItemFacts } from './ItemFacts.tsx'
import { Spent } from './Spent.tsx'
import { Tasks } from './Tasks.tsx'
import { words } from './words.ts'

const route = getRouteApi('/$organisation/improve/i/$itemId')

export function ItemPage() {
  const { itemId } = route.useParams()
  const { after } = route.useSearch()
  const { data: item } = useSuspenseQuery(itemQuery(itemId))
  const { roadmap } = useSuspenseQuery(roadmapQuery()).data
  return (
    <>
      <PageHeader
        title={item.title}
        status={<ItemStatus state={item.state} />}
        summary={item.description}
        actions={
          <>
            <ItemActs item={item} />
            <LinkButton href={paths.roadmap()}>{words.roadmap}</LinkButton>
          </>
        }
      />
      {roadmap && <ItemFacts item={item} roadmap={roadmap} />}
      <Tasks item={item} />
      <Evidence item={item} />
      {roadmap && item.allowed.includes('note spent') && <Spent item={item} roadmap={roadmap} />}
      <History itemId={itemId} after={after} />
    </>
  )
}
