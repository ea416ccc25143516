// "Draft saved 10:32" beside the buttons of a form.
import { useFormats } from '../ui/formats.ts'
import { words } from './words.ts'

/** When the draft was last kept; nothing before that. */
export function DraftNote({ savedAt }: { savedAt: string | undefined }) {
  const formats = useFormats()
  return (
    <span className="figures text-13 text-ink-3">
      {savedAt !== undefined && words.saved(formats.time(savedAt))}
    </span>
  )
}
