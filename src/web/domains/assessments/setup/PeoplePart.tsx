// Whom a draft asks: ways to add people, and who is on the list.
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ActFailure } from '../../../foundation/forms/ActFailure.tsx'
import { Button } from '../../../foundation/ui/Button.tsx'
import { ConfirmDialog } from '../../../foundation/ui/ConfirmDialog.tsx'
import { LinkButton } from '../../../foundation/ui/LinkButton.tsx'
import { showToast } from '../../../foundation/ui/toast-list.ts'
import { paths } from '../../../paths.ts'
import { AddPeople } from '../audience/AddPeople.tsx'
import { AudienceCounts } from '../audience/AudienceCounts.tsx'
import type { ListCheckState } from '../audience/useListCheck.ts'
import { audienceQuery, clearAudience } from '../data.ts'
import type { SetupSearch } from '../search.ts'
import { words } from '../words/audience.ts'
import { SetupPart } from './SetupPart.tsx'
import type { CampaignDraft } from './useCampaignDraft.ts'

type PeoplePartProps = { search: SetupSearch; draft: CampaignDraft; list: ListCheckState }

/** Adding people saves the draft first, so that there is something to add them to. */
export function PeoplePart({ search, draft, list }: PeoplePartProps) {
  const { settings, change, campaign } = draft
  return (
    <SetupPart id="people" title={words.title}>
      <div>
        <AddPeople
          way={search.add ?? 'list'}
          hrefOf={(add) => `${paths.newAssessment({ ...search, add })}#people`}
          list={list}
          campaignOf={campaign}
          openLink={{
            isOpen: settings.hasShareLink,
            onChange: (hasShareLink) => change({ hasShareLink }),
          }}
        />
      </div>
      {search.draft !== undefined && (
        <AudienceCounts
          campaignId={search.draft}
          actions={<ListActs campaignId={search.draft} />}
        />
      )}
    </SetupPart>
  )
}

function ListActs({ campaignId }: { campaignId: string }) {
  const [isAsking, setIsAsking] = useState(false)
  const count = useQuery(audienceQuery(campaignId)).data?.people ?? 0
  const clearing = useMutation({
    mutationFn: () => clearAudience(campaignId),
    onSuccess: () => {
      setIsAsking(false)
      showToast({ message: words.clearedToast })
    },
  })
  return (
    <>
      <LinkButton kind="quiet" href={paths.invited(campaignId)}>
        {words.seeList}
      </LinkButton>
      <Button kind="quiet" onClick={() => setIsAsking(true)}>
        {words.clear}
      </Button>
      <ConfirmDialog
        isOpen={isAsking}
        onClose={() => setIsAsking(false)}
        title={words.clearTitle(count)}
        act={words.clear}
        onConfirm={() => clearing.mutate()}
        isBusy={clearing.isPending}
      >
        {words.clearConsequence}
        <ActFailure title={words.clearFailed} error={clearing.error} />
      </ConfirmDialog>
    </>
  )
}
