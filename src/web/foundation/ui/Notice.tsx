// Something the reader should know before going on, in the flow of the page.
import type { ReactNode } from 'react'
import { Icon } from './Icon.tsx'
import { tones, type Tone } from './tones.ts'

type NoticeProps = {
  tone: Tone
  title: ReactNode
  children?: ReactNode
  /** Links or buttons below the text. */
  actions?: ReactNode
}

/** A titled note on a soft ground. It is not announced; what the reader caused belongs in a toast. */
export function Notice({ tone, title, children, actions }: NoticeProps) {
  const { icon, text, ground } = tones[tone]
  return (
    <section className={`flex gap-3 rounded-control px-4 py-3 ${ground}`}>
      <Icon of={icon} size={20} className={`mt-0.5 ${text}`} />
      <div className="min-w-0 grow text-14">
        <p className={`font-medium ${text}`}>{title}</p>
        {children !== undefined && <div className="mt-1 max-w-measure text-ink">{children}</div>}
        {actions !== undefined && <div className="mt-3 flex flex-wrap gap-3">{actions}</div>}
      </div>
    </section>
  )
}
