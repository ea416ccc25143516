// The id of a request that failed, to copy for the people who help.
import { CopyButton } from './CopyButton.tsx'
import { words } from './words.ts'

export function Reference({ to: id }: { to: string }) {
  return (
    <span className="inline-flex flex-wrap items-center gap-2 text-13 text-ink-3">
      {words.reference} <code className="font-mono text-ink">{id}</code>
      <CopyButton text={id} name={`${words.copy} ${words.reference.toLowerCase()}`} />
    </span>
  )
}
