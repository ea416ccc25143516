// Whether anybody with a link may answer; settled at launch.
import { Checkbox } from '../../../foundation/ui/Checkbox.tsx'
import { words } from '../words/audience.ts'

export type OpenLink = { isOpen: boolean; onChange: (isOpen: boolean) => void }

/** One choice, with what it costs in certainty. */
export function OpenLinkChoice({ isOpen, onChange }: OpenLink) {
  return (
    <div className="max-w-md">
      <Checkbox
        label={words.openLink}
        hint={words.openLinkHint}
        checked={isOpen}
        onChange={(event) => onChange(event.target.checked)}
      />
    </div>
  )
}
