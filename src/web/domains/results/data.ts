// What the pages of results ask the server for.
import { queryOptions } from '@tanstack/react-query'
import { addressOf, call, organisationSlug } from '../../foundation/api/call.ts'
import type { Output } from '../../foundation/api/routes.ts'

export type Overview = Output<'GET /campaigns/{campaignId}/results'>
export type DepartmentResults = Output<'GET /campaigns/{campaignId}/results/departments/{groupId}'>
export type Figure = Overview['dimensions'][number]
export type Measure = Overview['measures'][number]
export type Group = Overview['groups'][number]

const key = (...parts: (string | undefined)[]) => ['results', organisationSlug(), ...parts]

/** All releases, newest first. */
export const releasesQuery = () =>
  queryOptions({
    queryKey: key('releases'),
    queryFn: ({ signal }) => call('GET /results/releases', {}, signal),
  })

/** The overview of a campaign, as a lead of one department sees it when `viewAsLeadOf` names one. */
export const overviewQuery = (campaignId: string, viewAsLeadOf?: string) =>
  queryOptions({
    queryKey: key(campaignId, 'overview', viewAsLeadOf),
    queryFn: ({ signal }) =>
      call(
        'GET /campaigns/{campaignId}/results',
        { params: { campaignId }, query: { viewAsLeadOf } },
        signal,
      ),
  })

/** One department of a campaign. */
export const departmentQuery = (campaignId: string, groupId: string) =>
  queryOptions({
    queryKey: key(campaignId, 'department', groupId),
    queryFn: ({ signal }) =>
      call(
        'GET /campaigns/{campaignId}/results/departments/{groupId}',
        { params: { campaignId, groupId } },
        signal,
      ),
  })

/** The questions of a campaign. */
export const itemsQuery = (campaignId: string) =>
  queryOptions({
    queryKey: key(campaignId, 'items'),
    queryFn: ({ signal }) =>
      call('GET /campaigns/{campaignId}/results/items', { params: { campaignId } }, signal),
  })

/** One question of a campaign. */
export const itemQuery = (campaignId: string, itemId: string) =>
  queryOptions({
    queryKey: key(campaignId, 'item', itemId),
    queryFn: ({ signal }) =>
      call(
        'GET /campaigns/{campaignId}/results/items/{itemId}',
        { params: { campaignId, itemId } },
        signal,
      ),
  })

/** Rounds over time, for everybody or one group. */
export const trendQuery = (groupId?: string) =>
  queryOptions({
    queryKey: key('trend', groupId),
    queryFn: ({ signal }) => call('GET /results/trend', { query: { groupId } }, signal),
  })

/** The rules of showing for a campaign. */
export const whoSeesWhatQuery = (campaignId: string) =>
  queryOptions({
    queryKey: key(campaignId, 'who-sees-what'),
    queryFn: ({ signal }) =>
      call('GET /campaigns/{campaignId}/results/who-sees-what', { params: { campaignId } }, signal),
  })

/** Addresses of the files. */
export const exportAddress = {
  csv: (campaignId: string) =>
    addressOf('GET /campaigns/{campaignId}/results/figures.csv', { params: { campaignId } }),
  json: (campaignId: string) =>
    addressOf('GET /campaigns/{campaignId}/results/release.json', { params: { campaignId } }),
}
