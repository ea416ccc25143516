// Setting up an assessment on one page, from the questions to sending. It is saved as it changes.
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Navigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useMay } from '../../../foundation/session/session.ts'
import { DeniedState } from '../../../foundation/ui/DeniedState.tsx'
import { PageHeader } from '../../../foundation/ui/PageHeader.tsx'
import { PageFailure } from '../../../PageFailure.tsx'
import { PagePending } from '../../../PagePending.tsx'
import { campaignQuery } from '../data.ts'
import { words } from '../words/setup.ts'
import { SetupForm } from './SetupForm.tsx'

const route = getRouteApi('/$organisation/measure/new')

export function SetupPage() {
  const search = route.useSearch()
  const { draft } = search
  const [ownDraft, setOwnDraft] = useState<string>()
  const saved = useQuery({ ...campaignQuery(draft ?? ''), enabled: draft !== undefined })
  if (!useMay('assessments.launch'))
    return (
      <>
        <PageHeader title={words.title} />
        <DeniedState grantedBy={words.deniedBy}>{words.deniedWhat}</DeniedState>
      </>
    )
  if (draft !== undefined && saved.isPending) return <PagePending />
  if (saved.error) return <PageFailure error={saved.error} reset={() => void saved.refetch()} />
  if (saved.data && saved.data.state !== 'draft')
    return (
      <Navigate
        from="/$organisation/measure/new"
        to="/$organisation/measure/$campaignId/progress"
        params={{ campaignId: saved.data.campaignId }}
        replace
      />
    )
  // A draft that was created here keeps what is being written; any other begins anew.
  const key = draft === undefined || draft === ownDraft ? 'own' : draft
  return <SetupForm key={key} saved={saved.data} search={search} onCreated={setOwnDraft} />
}
