// The five tones of a state: each has an icon, a colour and a word, never a colour alone.
import Check from 'lucide-react/icons/check'
import Circle from 'lucide-react/icons/circle'
import Info from 'lucide-react/icons/info'
import OctagonAlert from 'lucide-react/icons/octagon-alert'
import TriangleAlert from 'lucide-react/icons/triangle-alert'
import type { LucideIcon } from './Icon.tsx'

export type Tone = 'ok' | 'warn' | 'bad' | 'info' | 'neutral'

/** Icon, text colour and soft ground of each tone. */
export const tones: Record<Tone, { icon: LucideIcon; text: string; ground: string }> = {
  ok: { icon: Check, text: 'text-ok', ground: 'bg-ok-soft' },
  warn: { icon: TriangleAlert, text: 'text-warn', ground: 'bg-warn-soft' },
  bad: { icon: OctagonAlert, text: 'text-bad', ground: 'bg-bad-soft' },
  info: { icon: Info, text: 'text-info', ground: 'bg-info-soft' },
  neutral: { icon: Circle, text: 'text-ink-2', ground: 'bg-sunken' },
}
