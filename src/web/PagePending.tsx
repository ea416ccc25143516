// What stands in place of a page while its data is on the way.
import { Skeleton } from './foundation/ui/Skeleton.tsx'

export function PagePending() {
  return <Skeleton of="the page" rows={8} />
}
