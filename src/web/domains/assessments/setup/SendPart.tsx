// The end of setting up: what is missing, and sending.
import { useState } from 'react'
import { Button } from '../../../foundation/ui/Button.tsx'
import { Skeleton } from '../../../foundation/ui/Skeleton.tsx'
import type { ListCheckState } from '../audience/useListCheck.ts'
import { PartFailure } from '../PartFailure.tsx'
import { words } from '../words/setup.ts'
import { LaunchChecks } from './LaunchChecks.tsx'
import { SendDialog } from './SendDialog.tsx'
import { SetupPart } from './SetupPart.tsx'
import type { CampaignDraft } from './useCampaignDraft.ts'
import { useReadiness } from './useReadiness.ts'

type SendPartProps = {
  campaignId: string | undefined
  draft: CampaignDraft
  list: ListCheckState
}

/** The checks of the server, and the button that says what will be sent. */
export function SendPart({ campaignId, draft, list }: SendPartProps) {
  const [isAsking, setIsAsking] = useState(false)
  const readiness = useReadiness(campaignId, { settings: draft.settings, list: list.check })
  const act = words.send(readiness.mailed, readiness.isLater, draft.settings.hasShareLink)
  return (
    <SetupPart id="send" title={words.check} note={words.checksNote}>
      {campaignId === undefined ? (
        <p className="text-14 text-ink-2">{words.noChecks}</p>
      ) : (
        <Checks campaignId={campaignId} readiness={readiness} />
      )}
      <div>
        <Button
          kind="primary"
          onClick={() => setIsAsking(true)}
          whyDisabled={draft.refusal ? words.correctFirst : readiness.whyNot}
        >
          {act}
        </Button>
      </div>
      <SendDialog
        isOpen={isAsking}
        onClose={() => setIsAsking(false)}
        act={act}
        counts={readiness}
        draft={draft}
        list={list}
      />
    </SetupPart>
  )
}

type ChecksProps = { campaignId: string; readiness: ReturnType<typeof useReadiness> }

function Checks({ campaignId, readiness: { checking, checks } }: ChecksProps) {
  if (checking.isPending) return <Skeleton of={words.checking} rows={6} shape="table" />
  if (checking.error)
    return (
      <PartFailure
        title={words.checkFailed}
        error={checking.error}
        onRetry={() => void checking.refetch()}
      />
    )
  return <LaunchChecks campaignId={campaignId} checks={checks} />
}
