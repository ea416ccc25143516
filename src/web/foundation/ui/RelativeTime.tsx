// When something happened or will, seen from now; the exact time on hover and focus.
import { useEffect, useState } from 'react'
import { useFormats } from './formats.ts'
import { Tooltip } from './Tooltip.tsx'

const REFRESH_MS = 60_000

/** "2 hours ago", kept true by the minute, with the exact instant in the reader's zone. */
export function RelativeTime({ at }: { at: string }) {
  const formats = useFormats()
  const [now, setNow] = useState(() => new Date())
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), REFRESH_MS)
    return () => clearInterval(timer)
  }, [])
  const exact = formats.dateTime(at)
  return (
    <Tooltip text={exact}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- the exact time must be within reach of the keyboard */}
      <time dateTime={at} tabIndex={0}>
        {formats.relative(at, now)}
        <span className="sr-only">, {exact}</span>
      </time>
    </Tooltip>
  )
}
