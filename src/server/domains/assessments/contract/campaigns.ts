// Campaigns: setting one up, launching it, and what may be done with it until it is closed.
import * as z from 'zod'
import { contract } from '../../../foundation/contract/contract.ts'
import { id, instant, line } from '../../../foundation/contract/shapes.ts'
import { assessmentProblems } from './problems.ts'
import {
  campaignModes,
  campaignStates,
  largestK,
  launchCheckNames,
  readerRoles,
  smallestK,
} from './terms.ts'

export const Campaign = z
  .object({
    campaignId: id,
    name: z.string(),
    formId: z.string(),
    leadership: z
      .boolean()
      .describe('Managers, heads and executives get the leadership questions.'),
    hasScenarios: z.boolean(),
    mode: z.enum(campaignModes),
    k: z.number().int().describe('The smallest group that may be shown.'),
    readers: z
      .array(z.enum(readerRoles))
      .describe("Named mode: who may read one person's answers."),
    state: z.enum(campaignStates),
    opensAt: instant.nullable(),
    closesAt: instant.nullable(),
    isExtended: z.boolean(),
    preNotice: z.boolean().describe('A mail two days before it opens.'),
    reminderDays: z.array(z.number().int()),
    targetPercent: z.number().int(),
    note: z.string().nullable(),
    timeZone: z.string(),
    hasShareLink: z.boolean(),
    frameworkHash: z.string().nullable(),
    launchedAt: instant.nullable(),
    closedAt: instant.nullable(),
    createdAt: instant,
    people: z.number().int().describe('People on the list.'),
    answers: z
      .number()
      .int()
      .nullable()
      .describe('Answers sent; null while the number itself would say too much.'),
    ratePercent: z
      .number()
      .nullable()
      .describe(
        'Percent of those who could answer; null before launch, and where it is not shown.',
      ),
    reminderAskedAt: instant.nullable().describe('When a reminder was last asked for early.'),
    mayRemindFrom: instant.nullable().describe('From when on another can be asked for.'),
  })
  .meta({ id: 'Campaign' })

const settings = z.strictObject({
  name: line(120),
  formId: z.string().max(40),
  leadership: z.boolean(),
  hasScenarios: z.boolean(),
  mode: z.enum(campaignModes),
  k: z.number().int().min(smallestK, `At least ${smallestK}.`).max(largestK),
  readers: z.array(z.enum(readerRoles)).max(readerRoles.length),
  opensAt: instant.nullable(),
  closesAt: instant.nullable(),
  preNotice: z.boolean(),
  reminderDays: z
    .array(z.number().int().min(1).max(60))
    .max(3, 'At most three reminders.')
    .refine(isApart, 'Reminders are at least three days apart, in order.'),
  targetPercent: z.number().int().min(1).max(100),
  note: z.string().trim().max(1000).nullable(),
  timeZone: z.string().max(64).refine(isTimeZone, 'This time zone is not known.'),
  hasShareLink: z.boolean(),
})

const someSettings = settings.partial()
export type CampaignSettings = z.output<typeof someSettings>

const LaunchCheck = z
  .object({
    check: z.enum(launchCheckNames),
    isOk: z.boolean(),
    isBlocking: z.boolean(),
    message: z.string(),
  })
  .meta({ id: 'LaunchCheck' })

const ShareLink = z
  .object({
    url: z.string(),
    qrSvg: z
      .string()
      .describe('Black on white, quiet zone of 4 modules, error correction level Q.'),
    organisation: z.string(),
    campaign: z.string(),
    minutes: z.number().int(),
    closesAt: instant.nullable(),
  })
  .meta({ id: 'ShareLink' })

const params = z.object({ campaignId: id })
const { 'wrong-state': wrongState, 'campaign-fixed': campaignFixed } = assessmentProblems

export const campaignsContract = contract({
  listCampaigns: {
    method: 'GET',
    path: '/campaigns',
    permission: 'assessments.read',
    purpose: 'deliver-results',
    summary: 'List campaigns, newest first',
    output: z.object({ items: z.array(Campaign) }),
  },
  getCampaign: {
    method: 'GET',
    path: '/campaigns/{campaignId}',
    permission: 'assessments.read',
    purpose: 'deliver-results',
    summary: 'Read a campaign',
    params,
    output: Campaign,
  },
  createCampaign: {
    method: 'POST',
    path: '/campaigns',
    permission: 'assessments.launch',
    purpose: 'deliver-results',
    summary: 'Start setting up a campaign',
    body: someSettings.required({ name: true, formId: true }),
    output: Campaign,
    status: 201,
    idempotent: true,
  },
  updateCampaign: {
    method: 'PATCH',
    path: '/campaigns/{campaignId}',
    permission: 'assessments.launch',
    purpose: 'deliver-results',
    summary: 'Change a campaign; after launch only its name and target',
    params,
    body: someSettings,
    output: Campaign,
    problems: [campaignFixed],
  },
  deleteCampaign: {
    method: 'DELETE',
    path: '/campaigns/{campaignId}',
    permission: 'assessments.launch',
    purpose: 'deliver-results',
    summary: 'Delete a campaign that has not opened',
    params,
    problems: [wrongState],
  },
  checkLaunch: {
    method: 'GET',
    path: '/campaigns/{campaignId}/launch-check',
    permission: 'assessments.launch',
    purpose: 'deliver-results',
    summary: 'Say what is missing before launch',
    params,
    output: z.object({ isReady: z.boolean(), checks: z.array(LaunchCheck) }),
    problems: [campaignFixed],
  },
  launchCampaign: {
    method: 'POST',
    path: '/campaigns/{campaignId}/launch',
    permission: 'assessments.launch',
    purpose: 'deliver-results',
    summary: 'Fix a campaign and open it, now or on its day',
    params,
    output: Campaign,
    idempotent: true,
    problems: [campaignFixed, assessmentProblems['not-ready']],
  },
  pauseCampaign: {
    method: 'POST',
    path: '/campaigns/{campaignId}/pause',
    permission: 'assessments.launch',
    purpose: 'deliver-results',
    summary: 'Stop taking answers and sending mails for a while',
    params,
    output: Campaign,
    problems: [wrongState],
  },
  resumeCampaign: {
    method: 'POST',
    path: '/campaigns/{campaignId}/resume',
    permission: 'assessments.launch',
    purpose: 'deliver-results',
    summary: 'Go on after a pause',
    params,
    output: Campaign,
    problems: [wrongState],
  },
  extendCampaign: {
    method: 'POST',
    path: '/campaigns/{campaignId}/extend',
    permission: 'assessments.launch',
    purpose: 'deliver-results',
    summary: 'Close later, once and by at most 14 days',
    params,
    body: z.strictObject({ days: z.number().int().min(1).max(14, 'At most 14 days.') }),
    output: Campaign,
    problems: [wrongState, assessmentProblems['extended-already']],
  },
  closeCampaign: {
    method: 'POST',
    path: '/campaigns/{campaignId}/close',
    permission: 'assessments.launch',
    purpose: 'deliver-results',
    summary: 'Close a campaign for good',
    params,
    output: Campaign,
    problems: [wrongState],
  },
  raiseK: {
    method: 'POST',
    path: '/campaigns/{campaignId}/k',
    permission: 'assessments.launch',
    purpose: 'deliver-results',
    summary: 'Raise the smallest group that may be shown',
    params,
    body: z.strictObject({ k: settings.shape.k }),
    output: Campaign,
    problems: [assessmentProblems['k-cannot-fall']],
  },
  remindNow: {
    method: 'POST',
    path: '/campaigns/{campaignId}/remind',
    permission: 'assessments.launch',
    purpose: 'deliver-results',
    summary: 'Send the next reminder early; it counts as one of the three',
    params,
    output: Campaign,
    problems: [wrongState, assessmentProblems['no-reminder-left']],
  },
  getShareLink: {
    method: 'GET',
    path: '/campaigns/{campaignId}/share-link',
    permission: 'assessments.launch',
    purpose: 'deliver-results',
    summary: 'Read the open link, its QR code and what a poster says',
    params,
    output: ShareLink,
  },
})

function isApart(days: readonly number[]): boolean {
  return days.every((day, index) => index === 0 || day - (days[index - 1] ?? 0) >= 3)
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}
