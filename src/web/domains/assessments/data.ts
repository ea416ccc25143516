// What the pages about assessments ask of the server and change there. After a change, everything about
// the campaign is asked for again.
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { call, organisationSlug } from '../../foundation/api/call.ts'
import type { Input, Output } from '../../foundation/api/routes.ts'
import { queryClient } from '../../foundation/query/client.ts'
import type { PeopleSearch } from './search.ts'

export type Campaign = Output<'GET /campaigns/{campaignId}'>
export type CampaignSettings = Input<'PATCH /campaigns/{campaignId}'>['body']
export type LaunchCheck = Output<'GET /campaigns/{campaignId}/launch-check'>['checks'][number]
export type Audience = Output<'GET /campaigns/{campaignId}/audience'>
export type Invitee = Output<'GET /campaigns/{campaignId}/audience/people'>['items'][number]
export type ListCheck = Output<'POST /campaigns/{campaignId}/audience/check'>
export type ListSource = Input<'POST /campaigns/{campaignId}/audience/check'>['body']['source']
export type DirectoryChoice = Input<'POST /campaigns/{campaignId}/audience/directory'>['body']
export type Progress = Output<'GET /campaigns/{campaignId}/progress'>
export type Respondent = Output<'GET /campaigns/{campaignId}/progress/people'>['items'][number]
export type ShareLink = Output<'GET /campaigns/{campaignId}/share-link'>
export type Template = Output<'GET /templates'>['items'][number]
export type Asked = Output<'GET /templates/{formId}/questions'>
export type Question = Asked['questions'][number]
export type RespondentKind = NonNullable<Input<'GET /templates/{formId}/questions'>['query']>
export type Forecast = Output<'POST /results/forecast'>
export type ForecastTask = Input<'POST /results/forecast'>['body']
export type Framework = Output<'GET /framework'>
export type PracticeWork = Output<'GET /campaigns/{campaignId}/evidence'>['practices'][number]
export type OwnPractice = Output<'GET /practices'>['items'][number]
export type PracticeRound = OwnPractice['campaign']
export type Claim = PracticeWork['claims'][number]
export type ClaimAnswer = Input<'PUT /campaigns/{campaignId}/claims/{itemId}'>['body']['answer']
export type Artefact = Output<'GET /campaigns/{campaignId}/artefacts'>['items'][number]
export type Department = Output<'GET /departments'>['items'][number]
export type RoleBand = NonNullable<Invitee['roleBand']>
export type DepartmentType = Department['type']

const campaignsKey = () => ['campaigns', organisationSlug()]
const campaignKey = (campaignId: string) => [...campaignsKey(), campaignId]
const pageSize = 100

/** Everything about campaigns is asked for again: most changes show in the list too. */
const refresh = () => queryClient.invalidateQueries({ queryKey: campaignsKey() })

/** Campaigns, newest first. */
export const campaignsQuery = () =>
  queryOptions({
    queryKey: [...campaignsKey(), 'list'],
    queryFn: ({ signal }) => call('GET /campaigns', {}, signal),
  })

/** One campaign. */
export const campaignQuery = (campaignId: string) =>
  queryOptions({
    queryKey: [...campaignKey(campaignId), 'settings'],
    queryFn: ({ signal }) =>
      call('GET /campaigns/{campaignId}', { params: { campaignId } }, signal),
  })

/** What is missing before a launch. */
export const launchCheckQuery = (campaignId: string) =>
  queryOptions({
    queryKey: [...campaignKey(campaignId), 'launch-check'],
    queryFn: ({ signal }) =>
      call('GET /campaigns/{campaignId}/launch-check', { params: { campaignId } }, signal),
  })

/** The people on the list, counted by group. */
export const audienceQuery = (campaignId: string) =>
  queryOptions({
    queryKey: [...campaignKey(campaignId), 'audience'],
    queryFn: ({ signal }) =>
      call('GET /campaigns/{campaignId}/audience', { params: { campaignId } }, signal),
  })

/** What an audience would likely show at an assumed response rate. */
export const forecastQuery = (task: ForecastTask) =>
  queryOptions({
    queryKey: ['forecast', organisationSlug(), task],
    queryFn: ({ signal }) => call('POST /results/forecast', { body: task }, signal),
    placeholderData: keepPreviousData,
    staleTime: Infinity,
  })

/** One page of the people on the list; while it is on the way, the page before stays. */
export const inviteesQuery = (campaignId: string, search: PeopleSearch) =>
  queryOptions({
    queryKey: [...campaignKey(campaignId), 'people', pageAt(search)],
    queryFn: ({ signal }) =>
      call(
        'GET /campaigns/{campaignId}/audience/people',
        { params: { campaignId }, query: pageAt(search) },
        signal,
      ),
    placeholderData: keepPreviousData,
  })

/** How a launched campaign goes; asked for again while somebody looks. */
export const progressQuery = (campaignId: string) =>
  queryOptions({
    queryKey: [...campaignKey(campaignId), 'progress'],
    queryFn: ({ signal }) =>
      call('GET /campaigns/{campaignId}/progress', { params: { campaignId } }, signal),
    refetchInterval: 20_000,
  })

/** One page of who has answered a named campaign. */
export const respondentsQuery = (campaignId: string, search: PeopleSearch) =>
  queryOptions({
    queryKey: [...campaignKey(campaignId), 'respondents', pageAt(search)],
    queryFn: ({ signal }) =>
      call(
        'GET /campaigns/{campaignId}/progress/people',
        { params: { campaignId }, query: pageAt(search) },
        signal,
      ),
    placeholderData: keepPreviousData,
  })

/** The open link of a campaign with its QR code. */
export const shareLinkQuery = (campaignId: string) =>
  queryOptions({
    queryKey: [...campaignKey(campaignId), 'share-link'],
    queryFn: ({ signal }) =>
      call('GET /campaigns/{campaignId}/share-link', { params: { campaignId } }, signal),
  })

/** The practices one answers for, in all campaigns that run. */
export const ownPracticesQuery = () =>
  queryOptions({
    queryKey: [...campaignsKey(), 'own-practices'],
    queryFn: ({ signal }) => call('GET /practices', {}, signal),
  })

/** The practices somebody may see, with owners, claims and proof. */
export const practicesQuery = (campaignId: string) =>
  queryOptions({
    queryKey: [...campaignKey(campaignId), 'practices'],
    queryFn: ({ signal }) =>
      call('GET /campaigns/{campaignId}/evidence', { params: { campaignId } }, signal),
  })

/** Everything proposed as proof, for those who review it. */
export const artefactsQuery = (campaignId: string) =>
  queryOptions({
    queryKey: [...campaignKey(campaignId), 'artefacts'],
    queryFn: ({ signal }) =>
      call('GET /campaigns/{campaignId}/artefacts', { params: { campaignId } }, signal),
  })

/** The framework new campaigns use. */
export const frameworkQuery = () =>
  queryOptions({
    queryKey: ['framework', organisationSlug()],
    queryFn: ({ signal }) => call('GET /framework', {}, signal),
    staleTime: Infinity,
  })

/** The forms a campaign can ask, and the one owners work on. */
export const templatesQuery = () =>
  queryOptions({
    queryKey: ['templates', organisationSlug()],
    queryFn: ({ signal }) => call('GET /templates', {}, signal),
    staleTime: Infinity,
  })

/** The questions of a form as one kind of respondent gets them. */
export const questionsQuery = (formId: string, respondent: RespondentKind = {}) =>
  queryOptions({
    queryKey: ['templates', organisationSlug(), formId, respondent],
    queryFn: ({ signal }) =>
      call('GET /templates/{formId}/questions', { params: { formId }, query: respondent }, signal),
    staleTime: Infinity,
    placeholderData: keepPreviousData,
  })

/** Starts a campaign with the settings given, and remembers it as the server has it. */
export async function createCampaign(body: Input<'POST /campaigns'>['body']): Promise<Campaign> {
  const campaign = await call('POST /campaigns', { body })
  queryClient.setQueryData(campaignQuery(campaign.campaignId).queryKey, campaign)
  await refresh()
  return campaign
}

/** Changes settings of a campaign. */
export async function changeCampaign(campaignId: string, body: CampaignSettings): Promise<void> {
  await call('PATCH /campaigns/{campaignId}', { params: { campaignId }, body })
  await refresh()
}

/** Deletes a campaign that has not opened. Only the list is asked for again: the rest is gone. */
export async function deleteCampaign(campaignId: string): Promise<void> {
  await call('DELETE /campaigns/{campaignId}', { params: { campaignId } })
  await queryClient.invalidateQueries({ queryKey: campaignsQuery().queryKey })
}

/** What can be done with a campaign by a single word. */
export type CampaignAct = 'launch' | 'pause' | 'resume' | 'close' | 'remind'

/** Launches, pauses, resumes or closes a campaign, or sends its next reminder early. */
export async function actOnCampaign(campaignId: string, act: CampaignAct): Promise<void> {
  await call(`POST /campaigns/{campaignId}/${act}`, { params: { campaignId } })
  // Once it is launched, there is nothing left to check before a launch.
  await queryClient.invalidateQueries({
    queryKey: campaignsKey(),
    predicate: ({ queryKey }) => queryKey.at(-1) !== 'launch-check',
  })
}

/** Has the results of a closed campaign built again, without answers that are gone since. */
export async function rebuildResults(campaignId: string): Promise<void> {
  await call('POST /campaigns/{campaignId}/results/releases', { params: { campaignId } })
}

/** Closes a campaign later by some days. */
export async function extendCampaign(campaignId: string, days: number): Promise<void> {
  await call('POST /campaigns/{campaignId}/extend', { params: { campaignId }, body: { days } })
  await refresh()
}

/** Raises the smallest group that may be shown. */
export async function raiseSmallestGroup(campaignId: string, k: number): Promise<void> {
  await call('POST /campaigns/{campaignId}/k', { params: { campaignId }, body: { k } })
  await refresh()
}

export type Added = Output<'POST /campaigns/{campaignId}/audience/directory'>

/** Adds active members of the directory. */
export async function addFromDirectory(campaignId: string, body: DirectoryChoice): Promise<Added> {
  const added = await call('POST /campaigns/{campaignId}/audience/directory', {
    params: { campaignId },
    body,
  })
  await refresh()
  return added
}

export type PeopleList = { source: ListSource; departments: Record<string, string | null> }

/** Checks a list of people line by line; changes nothing. */
export function checkList(campaignId: string, body: PeopleList): Promise<ListCheck> {
  return call('POST /campaigns/{campaignId}/audience/check', { params: { campaignId }, body })
}

/** Adds the people of a list exactly as it was checked. */
export async function importList(
  campaignId: string,
  body: PeopleList & { hash: string },
): Promise<Added> {
  const added = await call('POST /campaigns/{campaignId}/audience/import', {
    params: { campaignId },
    body,
  })
  await refresh()
  return added
}

/** Empties the list of a campaign that is not launched. */
export async function clearAudience(campaignId: string): Promise<void> {
  await call('DELETE /campaigns/{campaignId}/audience', { params: { campaignId } })
  await refresh()
}

/** Takes one person off the list. */
export async function removeInvitee(campaignId: string, invitationId: string): Promise<void> {
  await call('DELETE /campaigns/{campaignId}/audience/people/{invitationId}', {
    params: { campaignId, invitationId },
  })
  await refresh()
}

/** Says who answers for a practice. */
export async function setPracticeOwners(
  place: { campaignId: string; practice: string },
  memberIds: string[],
): Promise<void> {
  await call('PUT /campaigns/{campaignId}/practices/{practice}/owners', {
    params: place,
    body: { memberIds },
  })
  await refresh()
}

/** Writes one's own claim about a question. */
export async function setClaim(
  place: { campaignId: string; itemId: string },
  answer: ClaimAnswer,
): Promise<void> {
  await call('PUT /campaigns/{campaignId}/claims/{itemId}', { params: place, body: { answer } })
  await refresh()
}

/** Proposes something as proof of a practice. */
export async function proposeArtefact(
  campaignId: string,
  body: Input<'POST /campaigns/{campaignId}/artefacts'>['body'],
): Promise<void> {
  await call('POST /campaigns/{campaignId}/artefacts', { params: { campaignId }, body })
  await refresh()
}

type ArtefactPlace = { campaignId: string; artefactId: string }

/** Takes back what one proposed. */
export async function withdrawArtefact(params: ArtefactPlace): Promise<void> {
  await call('DELETE /campaigns/{campaignId}/artefacts/{artefactId}', { params })
  await refresh()
}

/** Accepts or rejects what somebody else proposed. */
export async function reviewArtefact(
  params: ArtefactPlace,
  body: Input<'POST /campaigns/{campaignId}/artefacts/{artefactId}/review'>['body'],
): Promise<void> {
  await call('POST /campaigns/{campaignId}/artefacts/{artefactId}/review', { params, body })
  await refresh()
}

function pageAt({ find, after }: PeopleSearch) {
  return {
    limit: pageSize,
    ...(find !== undefined && { search: find }),
    ...(after !== undefined && { cursor: after }),
  }
}
