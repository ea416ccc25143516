// The parts of setting up, around one draft.
import { useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import { DraftNote } from '../../../foundation/forms/DraftNote.tsx'
import { FieldProblemsContext } from '../../../foundation/ui/field-errors.ts'
import { Notice } from '../../../foundation/ui/Notice.tsx'
import { PageHeader } from '../../../foundation/ui/PageHeader.tsx'
import { Status } from '../../../foundation/ui/Status.tsx'
import { useListCheck } from '../audience/useListCheck.ts'
import { CampaignTabs } from '../CampaignTabs.tsx'
import type { Campaign } from '../data.ts'
import type { SetupSearch } from '../search.ts'
import { words } from '../words/setup.ts'
import { DatesPart } from './DatesPart.tsx'
import { DeleteDraft } from './DeleteDraft.tsx'
import { ForecastPart } from './ForecastPart.tsx'
import { PeoplePart } from './PeoplePart.tsx'
import { PhonePreview } from './PhonePreview.tsx'
import { PrivacyPart } from './PrivacyPart.tsx'
import { QuestionsPart } from './QuestionsPart.tsx'
import { SendPart } from './SendPart.tsx'
import { firstSettings } from './settings.ts'
import { useCampaignDraft, type CampaignDraft } from './useCampaignDraft.ts'

type SetupFormProps = {
  saved: Campaign | undefined
  search: SetupSearch
  onCreated: (campaignId: string) => void
}

/** Everything about one draft; the address names it once it is saved. */
export function SetupForm({ saved, search, onCreated }: SetupFormProps) {
  const router = useRouter()
  const draft = useCampaignDraft(saved, {
    first: useFirstSettings(search.form),
    onCreated: (campaignId) => {
      onCreated(campaignId)
      void router.navigate({
        from: '/$organisation/measure/new',
        to: '.',
        search: (before) => ({ ...before, draft: campaignId }),
        replace: true,
        resetScroll: false,
      })
    },
  })
  const list = useListCheck(draft.campaign)
  const { settings, refusal } = draft
  return (
    <FieldProblemsContext value={refusal?.problems ?? []}>
      <PageHeader
        title={settings.name || words.untitled}
        status={<DraftStatus draft={draft} />}
        summary={words.summary}
        actions={saved && <DeleteDraft campaignId={saved.campaignId} name={settings.name} />}
      />
      {saved && <CampaignTabs campaign={saved} part="setup" />}
      {refusal?.problems.length === 0 && (
        <div className="mb-8">
          <Notice tone="bad" title={words.notSaved}>
            {refusal.message}
          </Notice>
        </div>
      )}
      <div className="grid gap-x-8 gap-y-12 lg:grid-cols-[minmax(0,1fr)_18rem]">
        <div className="min-w-0">
          <QuestionsPart draft={draft} />
          <PeoplePart search={search} draft={draft} list={list} />
          <PrivacyPart draft={draft} />
          <DatesPart draft={draft} />
          {saved && <ForecastPart campaignId={saved.campaignId} settings={settings} />}
        </div>
        <aside
          aria-label={words.preview}
          className="lg:sticky lg:top-[calc(var(--top-bar)+1rem)] lg:self-start"
        >
          <PhonePreview settings={settings} />
        </aside>
        <div className="min-w-0">
          <SendPart campaignId={saved?.campaignId} draft={draft} list={list} />
        </div>
      </div>
    </FieldProblemsContext>
  )
}

function DraftStatus({ draft: { refusal, savedAt } }: { draft: CampaignDraft }) {
  return (
    <span className="flex flex-wrap items-baseline gap-x-4">
      <Status tone="neutral">{words.draft}</Status>
      {refusal ? <Status tone="bad">{words.notSaved}</Status> : <DraftNote savedAt={savedAt} />}
    </span>
  )
}

/** A new draft begins with a name that tells rounds apart, in the zone of this device. */
function useFirstSettings(form: string | undefined) {
  const [first] = useState(() => {
    const month = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric' })
    return firstSettings({
      name: words.usualName(month.format(new Date())),
      formId: form ?? 'core',
      timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    })
  })
  return first
}
