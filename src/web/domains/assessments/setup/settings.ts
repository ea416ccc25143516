// The settings of a campaign as the page that sets one up holds them. Pure.
import type { Campaign, CampaignSettings, Template } from '../data.ts'
import { smallestGroup } from '../limits.ts'

/** Every setting, none left open. */
export type Settings = Pick<Campaign, keyof CampaignSettings>
export type SettingsChange = Partial<Settings>

const usualTargetPercent = 60
const usualReminderDays = [3, 7, 12]

/** What a new campaign begins with: confidential, two weeks, three reminders. */
export function firstSettings(own: Pick<Settings, 'name' | 'formId' | 'timeZone'>): Settings {
  return {
    ...own,
    leadership: false,
    hasScenarios: false,
    mode: 'confidential',
    k: smallestGroup,
    readers: [],
    opensAt: null,
    closesAt: null,
    preNotice: false,
    reminderDays: usualReminderDays,
    targetPercent: usualTargetPercent,
    note: null,
    hasShareLink: false,
  }
}

/** The settings of a campaign as the server has them. */
export function settingsOf(campaign: Campaign): Settings {
  return {
    name: campaign.name,
    formId: campaign.formId,
    leadership: campaign.leadership,
    hasScenarios: campaign.hasScenarios,
    mode: campaign.mode,
    k: campaign.k,
    readers: campaign.readers,
    opensAt: campaign.opensAt,
    closesAt: campaign.closesAt,
    preNotice: campaign.preNotice,
    reminderDays: campaign.reminderDays,
    targetPercent: campaign.targetPercent,
    note: campaign.note,
    timeZone: campaign.timeZone,
    hasShareLink: campaign.hasShareLink,
  }
}

/** The forms that are sent to people, in their order. */
export function sentForms(templates: readonly Template[]): Template[] {
  return templates.filter(({ isForOwners }) => !isForOwners)
}
