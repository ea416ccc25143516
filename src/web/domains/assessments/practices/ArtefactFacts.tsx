// What is known of something proposed as proof.
import { useFormats } from '../../../foundation/ui/formats.ts'
import { Status } from '../../../foundation/ui/Status.tsx'
import type { Tone } from '../../../foundation/ui/tones.ts'
import type { Artefact } from '../data.ts'
import { words } from '../words/practices.ts'
import { artefactStateNames } from '../words/terms.ts'

const tones: Record<Artefact['state'], Tone> = {
  proposed: 'info',
  accepted: 'ok',
  rejected: 'bad',
}

/** Title with its link, state, dates, who proposed and who reviewed it. */
export function ArtefactFacts({ artefact }: { artefact: Artefact }) {
  const formats = useFormats()
  const { title, url, state, isExpired, datedOn, expiresOn } = artefact
  const proposer = artefact.isMine ? words.you : (artefact.proposedBy ?? words.leftMember)
  return (
    <div className="min-w-0 text-14">
      <p className="flex flex-wrap items-baseline gap-x-4">
        {url === null ? (
          <span className="font-medium">{title}</span>
        ) : (
          <a href={url} target="_blank" rel="noreferrer" className="font-medium break-words">
            {title}
          </a>
        )}
        <Status tone={tones[state]}>{artefactStateNames[state]}</Status>
        {isExpired && <Status tone="warn">{words.expired}</Status>}
      </p>
      <p className="figures text-13 text-ink-3">
        {[
          words.proposedBy(proposer),
          words.dated(formats.date(datedOn)),
          words.until(formats.date(expiresOn)),
        ].join(', ')}
      </p>
      {artefact.reviewedAt !== null && (
        <p className="text-13 text-ink-2">
          {words.reviewedBy(
            artefact.reviewedBy ?? words.leftMember,
            formats.date(artefact.reviewedAt),
          )}
          {artefact.reviewNote !== null && `: ${artefact.reviewNote}`}
        </p>
      )}
    </div>
  )
}
