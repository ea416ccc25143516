// Says that the network is away, since when, and what still works.
import WifiOff from 'lucide-react/icons/wifi-off'
import { useFormats } from '../ui/formats.ts'
import { Icon } from '../ui/Icon.tsx'
import { useOfflineSince } from './useOffline.ts'
import { words } from './words.ts'

/** A line above the page while offline; the live region around it is always there. */
export function OfflineBanner() {
  const formats = useFormats()
  const since = useOfflineSince()
  return (
    <output className="block">
      {since !== undefined && (
        <span className="flex gap-2 bg-warn-soft px-4 py-2 text-14 text-warn sm:px-8">
          <Icon of={WifiOff} className="mt-0.5" />
          <span>
            <strong className="font-medium">{words.offlineSince(formats.time(since))}</strong>{' '}
            {words.offlineMeans}
          </span>
        </span>
      )}
    </output>
  )
}
