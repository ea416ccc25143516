// A screen the reader may not open: who can change that, and one press to ask. Never a blank page.
import Lock from 'lucide-react/icons/lock'
import type { ReactNode } from 'react'
import { Button } from './Button.tsx'
import { Icon } from './Icon.tsx'
import { words } from './words.ts'

type DeniedStateProps = {
  /** Who may grant it, in words: "An admin", "Mara Lindqvist (owner)". */
  grantedBy: string
  /** What it is and which permission it needs. */
  children: ReactNode
  onAsk?: () => void
  /** Asking is under way. */
  isAsking?: boolean
}

/** Says what is closed, who can open it, and offers to ask. */
export function DeniedState({ grantedBy, children, onAsk, isAsking }: DeniedStateProps) {
  return (
    <div className="flex gap-3 border-y border-line py-6">
      <Icon of={Lock} size={20} className="mt-0.5 text-ink-2" />
      <div className="max-w-measure">
        <h2 className="text-16">{words.deniedTitle}</h2>
        <div className="mt-1 text-14 text-ink-2">
          {children}
          <p className="mt-1">{words.whoCanGrant(grantedBy)}</p>
        </div>
        {onAsk && (
          <div className="mt-4">
            <Button onClick={onAsk} isBusy={isAsking}>
              {words.askForAccess}
            </Button>
          </div>
        )}
      </div>
    </div>
  )
}
