// What stands in place of a page while its data is on the way.
import { Skeleton } from './foundation/ui/Skeleton.tsx'

export function PagePending() {
  return (
    <>
      <div aria-hidden className="appear-late mb-8">
        <div className="flex h-14 items-center pb-4">
          <span className="block h-4 w-64 max-w-full rounded-cell bg-line" />
        </div>
        <div className="graduated" />
      </div>
      <Skeleton of="the page" rows={8} />
    </>
  )
}
