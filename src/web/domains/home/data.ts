// What Home asks the server for, and opening and removing the sample organisation.
import { queryOptions } from '@tanstack/react-query'
import { call, organisationSlug } from '../../foundation/api/call.ts'
import type { Output } from '../../foundation/api/routes.ts'
import { queryClient } from '../../foundation/query/client.ts'
import { sessionQuery } from '../../foundation/session/session.ts'
import { overviewQuery } from '../results/data.ts'
import { roadmapQuery } from '../roadmaps/data.ts'

export type Home = Output<'GET /home'>

/** Home of this organisation. */
export const homeQuery = () =>
  queryOptions({
    queryKey: ['home', organisationSlug()],
    queryFn: ({ signal }) => call('GET /home', {}, signal),
  })

/** Loads Home, and what its parts show beside it; a part that fails is left out there. */
export async function loadHome(): Promise<void> {
  const [home, session] = await Promise.all([
    queryClient.ensureQueryData(homeQuery()),
    queryClient.ensureQueryData(sessionQuery()),
  ])
  const mayReadRoadmap = session.permissions.includes('roadmap.read')
  await Promise.all([
    home.latest && queryClient.prefetchQuery(overviewQuery(home.latest.campaignId)),
    mayReadRoadmap && queryClient.prefetchQuery(roadmapQuery()),
  ])
}

/** Makes the sample organisation, or finds the one there is, and goes there. */
export async function openSample(): Promise<void> {
  const { slug } = await call('POST /sample', {})
  if (slug !== null) location.assign(`/${slug}`)
}

/** Removes the sample organisation one is in, and leaves it. */
export async function removeSample(): Promise<void> {
  await call('DELETE /sample', {})
  location.assign('/organisations')
}

/** Puts the first steps away for everybody. */
export const dismissSteps = () => call('POST /start/dismiss', {})
