// A line icon at the two sizes of the design. The name beside it is the caller's duty.
import type { LucideIcon } from 'lucide-react/types'

export type { LucideIcon } from 'lucide-react/types'

/** Draws an icon: 16 px within text, 20 px standing alone. Hidden from assistive technology. */
export function Icon({
  of: Drawing,
  size = 16,
  className = '',
}: {
  of: LucideIcon
  size?: 16 | 20
  className?: string
}) {
  return (
    <Drawing
      size={size}
      strokeWidth={1.5}
      aria-hidden
      focusable={false}
      className={`shrink-0 ${className}`}
    />
  )
}
