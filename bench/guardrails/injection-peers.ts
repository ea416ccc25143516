// The injection detectors of the npm registry, measured on the same rows. Development dependencies.
import vard from '@andersmyrmel/vard'
import { createPromptValidator } from 'llm-inject-scan'

/** True when the peer would refuse the text. */
export type Peer = { name: string; refuses: (text: string) => boolean }

/** The peers as they come, without settings. */
export function injectionPeers(): Peer[] {
  const scan = createPromptValidator()
  const guard = vard()
  return [
    { name: 'llm-inject-scan 0.1.1', refuses: (text) => !scan(text).clean },
    { name: '@andersmyrmel/vard 1.2.0', refuses: (text) => !guard.safeParse(text).safe },
  ]
}
