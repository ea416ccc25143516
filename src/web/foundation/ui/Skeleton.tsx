// The place of what is still coming, in its final size. Nothing for 200 ms, no shimmer, and after
// eight seconds the name of what is slow.
import { Button } from './Button.tsx'
import { words } from './words.ts'

type SkeletonProps = {
  /** What is coming: "the results". */
  of: string
  shape?: 'lines' | 'table' | 'figure'
  /** How many lines or rows the content will have. */
  rows?: number
  onCancel?: () => void
}

/** A quiet stand-in; `shape` and `rows` keep the page from jumping when the content arrives. */
export function Skeleton({ of, shape = 'lines', rows = 4, onCancel }: SkeletonProps) {
  return (
    <div className="appear-late">
      <output className="sr-only">{words.loading(of)}</output>
      <div aria-hidden>
        {shape === 'figure' ? (
          <div className="h-64 border-y border-line" />
        ) : (
          Array.from({ length: rows }, (_, index) => (
            <div key={index} className={shape === 'table' ? rowClass : lineClass}>
              <span className={`block h-2 rounded-cell bg-line ${widths[index % widths.length]}`} />
            </div>
          ))
        )}
      </div>
      <p className="appear-when-slow flex flex-wrap items-center gap-3 py-2 text-14 text-ink-2">
        {words.stillLoading(of)}
        {onCancel && (
          <Button kind="quiet" onClick={onCancel}>
            {words.cancel}
          </Button>
        )}
      </p>
    </div>
  )
}

const rowClass = 'ruled-row flex items-center'
const lineClass = 'flex h-6 items-center'
const widths = ['w-3/5', 'w-2/5', 'w-1/2', 'w-1/3']
