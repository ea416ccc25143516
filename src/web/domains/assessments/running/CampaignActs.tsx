// What can be done with a launched assessment: a menu, and the question each act asks first.
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { readRefusal, unanswered } from '../../../foundation/forms/refusal.ts'
import { Button } from '../../../foundation/ui/Button.tsx'
import { Menu, type MenuEntry } from '../../../foundation/ui/Menu.tsx'
import { Notice } from '../../../foundation/ui/Notice.tsx'
import { showToast } from '../../../foundation/ui/toast-list.ts'
import { actOnCampaign, type Campaign } from '../data.ts'
import { words } from '../words/running.ts'
import { CloseDialog } from './CloseDialog.tsx'
import { DeleteDialog } from './DeleteDialog.tsx'
import { EditDialog } from './EditDialog.tsx'
import { ExtendDialog } from './ExtendDialog.tsx'
import { RaiseGroupDialog } from './RaiseGroupDialog.tsx'
import { RebuildResults } from './RebuildResults.tsx'
import { RemindDialog } from './RemindDialog.tsx'

const dialogs = {
  edit: EditDialog,
  remind: RemindDialog,
  extend: ExtendDialog,
  raise: RaiseGroupDialog,
  close: CloseDialog,
  delete: DeleteDialog,
}
type Question = keyof typeof dialogs

type CampaignActsProps = { campaign: Campaign; drafts: number }

/** Pausing can be undone and is done at once; every other act asks. */
export function CampaignActs({ campaign, drafts }: CampaignActsProps) {
  const [question, setQuestion] = useState<Question>()
  const turning = useTurning(campaign)
  const QuestionDialog = question && dialogs[question]
  if (campaign.state === 'closed') return <RebuildResults campaignId={campaign.campaignId} />
  return (
    <>
      {campaign.state === 'paused' && (
        <Button kind="primary" isBusy={turning.isPending} onClick={() => turning.mutate('resume')}>
          {words.resume}
        </Button>
      )}
      <Menu
        label={words.acts}
        name={words.actsOf(campaign.name)}
        align="end"
        entries={entriesFor(campaign, { ask: setQuestion, pause: () => turning.mutate('pause') })}
      />
      {turning.error && (
        <Notice tone="bad" title={words.actFailed}>
          {(readRefusal(turning.error) ?? unanswered).message}
        </Notice>
      )}
      {QuestionDialog && (
        <QuestionDialog
          campaign={campaign}
          drafts={drafts}
          onClose={() => setQuestion(undefined)}
        />
      )}
    </>
  )
}

function useTurning({ campaignId, name }: Campaign) {
  const turning = useMutation({
    mutationFn: (act: 'pause' | 'resume') => actOnCampaign(campaignId, act),
    onSuccess: (_done, act) => {
      const back = act === 'pause' ? 'resume' : 'pause'
      const message = act === 'pause' ? words.pauseToast(name) : words.resumeToast(name)
      showToast({ message, onUndo: () => turning.mutate(back) })
    },
  })
  return turning
}

type Offer = { states: readonly Campaign['state'][]; entry: MenuEntry }

function entriesFor(
  { state, isExtended, k }: Campaign,
  { ask, pause }: { ask: (question: Question) => void; pause: () => void },
): MenuEntry[] {
  const entry = (id: Question, label: string, detail?: string): MenuEntry => ({
    id,
    label,
    detail,
    onAct: () => ask(id),
  })
  const offers: Offer[] = [
    { states: ['open'], entry: entry('remind', words.remind, words.remindDetail) },
    {
      states: ['open'],
      entry: { id: 'pause', label: words.pause, detail: words.pauseDetail, onAct: pause },
    },
    {
      states: ['scheduled', 'open', 'paused'],
      entry: {
        ...entry('extend', words.extend, words.extendDetail),
        whyDisabled: isExtended ? words.extendedAlready : undefined,
      },
    },
    {
      states: ['scheduled', 'open', 'paused'],
      entry: entry('raise', words.raise, words.raiseDetail(k)),
    },
    { states: ['scheduled', 'open', 'paused'], entry: entry('edit', words.edit) },
    {
      states: ['open', 'paused'],
      entry: { ...entry('close', words.close), isDangerous: true },
    },
    {
      states: ['scheduled'],
      entry: { ...entry('delete', words.delete, words.deleteDetail), isDangerous: true },
    },
  ]
  return offers.filter(({ states }) => states.includes(state)).map((offer) => offer.entry)
}
