// The draft of a campaign in the page: its settings, when they were saved, what the server refused.
import { useEffect, useState } from 'react'
import { readRefusal, unanswered, type Refusal } from '../../../foundation/forms/refusal.ts'
import { changeCampaign, createCampaign, type Campaign } from '../data.ts'
import { makeDraftSaver } from './draft-saver.ts'
import { settingsOf, type Settings, type SettingsChange } from './settings.ts'

export type CampaignDraft = {
  settings: Settings
  change: (change: SettingsChange) => void
  /** Saves at once and returns the id of the campaign; throws what the server refused. */
  save: () => Promise<string>
  /** The id of the campaign, created if need be. */
  campaign: () => Promise<string>
  savedAt: string | undefined
  refusal: Refusal | undefined
}

/** Holds a saved campaign or one that begins with `first`; `onCreated` hears its id. */
export function useCampaignDraft(
  saved: Campaign | undefined,
  { first, onCreated }: { first: Settings; onCreated: (campaignId: string) => void },
): CampaignDraft {
  const [settings, setSettings] = useState(() => (saved ? settingsOf(saved) : first))
  const [savedAt, setSavedAt] = useState<string>()
  const [refusal, setRefusal] = useState<Refusal>()
  const [saver] = useState(() =>
    makeDraftSaver({
      campaignId: saved?.campaignId,
      settings,
      create: async (wanted) => {
        const { campaignId } = await createCampaign(wanted)
        onCreated(campaignId)
        return campaignId
      },
      update: changeCampaign,
      onSaved: () => {
        setSavedAt(new Date().toISOString())
        setRefusal(undefined)
      },
      onRefused: (thrown) => setRefusal(readRefusal(thrown) ?? unanswered),
    }),
  )
  useEffect(() => saver.leave, [saver])
  const change = (given: SettingsChange) => {
    setSettings((before) => ({ ...before, ...given }))
    saver.change(given)
  }
  const { save, campaign } = saver
  return { settings, change, save, campaign, savedAt, refusal }
}
