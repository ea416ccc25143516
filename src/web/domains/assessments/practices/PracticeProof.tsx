// What proves a practice: what was proposed, and proposing more.
import { useState } from 'react'
import { Button } from '../../../foundation/ui/Button.tsx'
import { Dialog } from '../../../foundation/ui/Dialog.tsx'
import { Section } from '../../../foundation/ui/Section.tsx'
import type { PracticeWork } from '../data.ts'
import { words } from '../words/practices.ts'
import { ArtefactFacts } from './ArtefactFacts.tsx'
import { ProposalForm } from './ProposalForm.tsx'
import { WithdrawArtefact } from './WithdrawArtefact.tsx'

type PracticeProofProps = { campaignId: string; work: PracticeWork; mayPropose: boolean }

/** The list of artefacts, newest first. */
export function PracticeProof({ campaignId, work, mayPropose }: PracticeProofProps) {
  const [isProposing, setIsProposing] = useState(false)
  const close = () => setIsProposing(false)
  return (
    <Section
      title={words.proofTitle}
      note={words.proofNote}
      actions={mayPropose && <Button onClick={() => setIsProposing(true)}>{words.propose}</Button>}
    >
      {work.artefacts.length === 0 ? (
        <p className="text-14 text-ink-2">{words.noProof}</p>
      ) : (
        <ul className="border-t border-line">
          {work.artefacts.map((artefact) => (
            <li
              key={artefact.artefactId}
              className="ruled-row flex flex-wrap items-start justify-between gap-x-6 gap-y-2 py-3"
            >
              <ArtefactFacts artefact={artefact} />
              {artefact.isMine && mayPropose && (
                <WithdrawArtefact campaignId={campaignId} artefact={artefact} />
              )}
            </li>
          ))}
        </ul>
      )}
      <Dialog isOpen={isProposing} onClose={close} title={words.propose}>
        <ProposalForm campaignId={campaignId} practice={work.practice} onDone={close} />
      </Dialog>
    </Section>
  )
}
