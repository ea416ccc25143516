// A key or a sequence of keys as keycaps.
import { stepsOf } from './keys.ts'
import { words } from './words.ts'

const names: Record<string, string> = {
  Escape: 'Esc',
  ArrowUp: '↑',
  ArrowDown: '↓',
}

/** "mod+k" as Ctrl K or ⌘ K, "g m" as G then M. */
export function Keys({ keys }: { keys: string }) {
  return (
    <span className="inline-flex items-center gap-1 text-13 text-ink-3">
      {stepsOf(keys).map((step, index) => (
        <span key={step} className="inline-flex items-center gap-1">
          {index > 0 && <span>{words.keysThen}</span>}
          <kbd className="rounded-cell border border-line bg-surface px-1.5 font-sans leading-normal">
            {capOf(step)}
          </kbd>
        </span>
      ))}
    </span>
  )
}

function capOf(step: string): string {
  const isApple = /Mac|iPhone|iPad/.test(navigator.userAgent)
  return step
    .replace('mod+', isApple ? '⌘ ' : 'Ctrl ')
    .split(' ')
    .map((part) => names[part] ?? (part.length === 1 ? part.toUpperCase() : part))
    .join(' ')
}
