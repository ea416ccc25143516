// What was looked at before a launch: what is missing, what to consider, what is settled.
import { Status } from '../../../foundation/ui/Status.tsx'
import type { Tone } from '../../../foundation/ui/tones.ts'
import { paths } from '../../../paths.ts'
import type { LaunchCheck } from '../data.ts'
import { words } from '../words/setup.ts'

type Name = LaunchCheck['check']

/** One row a check, what is missing first, each with the link that mends it. */
export function LaunchChecks({
  campaignId,
  checks,
}: {
  campaignId: string
  checks: readonly LaunchCheck[]
}) {
  const places: Record<Name, string> = {
    'privacy-contact': paths.settings(),
    framework: '#questions',
    locale: paths.templates(),
    mode: '#privacy',
    dates: '#dates',
    audience: '#people',
    'practice-owners': paths.practices(campaignId),
  }
  const ordered = checks.toSorted((a, b) => urgencyOf(b) - urgencyOf(a))
  if (ordered.length === 0) return null
  return (
    <ul className="max-w-md border-t border-line">
      {ordered.map((check) => (
        <li
          key={check.check}
          className="ruled-row flex flex-wrap items-baseline gap-x-4 gap-y-0.5 py-2.5 text-14"
        >
          <span className="w-32 shrink-0">
            <Status tone={toneOf(check)}>{stateOf(check)}</Status>
          </span>
          <span className="min-w-0 grow basis-60">
            {check.message}{' '}
            {!check.isOk && <a href={places[check.check]}>{words.mend[check.check]}</a>}
          </span>
        </li>
      ))}
    </ul>
  )
}

function urgencyOf({ isOk, isBlocking }: LaunchCheck): number {
  if (isOk) return 0
  return isBlocking ? 2 : 1
}

function toneOf(check: LaunchCheck): Tone {
  return (['ok', 'warn', 'bad'] as const)[urgencyOf(check)] ?? 'neutral'
}

function stateOf(check: LaunchCheck): string {
  return [words.settled, words.advice, words.blocking][urgencyOf(check)] ?? ''
}
