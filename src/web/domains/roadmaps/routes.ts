// The screens of the roadmap: address, what each loads first, what it shows.
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { queryClient } from '../../foundation/query/client.ts'
import { organisation } from '../../organisation-route.ts'
import { itemQuery, revisionQuery, revisionsQuery, roadmapQuery } from './data.ts'
import { readItemSearch, readRealisedSearch, readRoadmapSearch } from './search.ts'

const roadmap = createRoute({
  getParentRoute: () => organisation,
  path: 'improve/roadmap',
  validateSearch: readRoadmapSearch,
  loader: () => queryClient.ensureQueryData(roadmapQuery()),
  component: lazyRouteComponent(() => import('./whole/RoadmapPage.tsx'), 'RoadmapPage'),
})

const revisions = createRoute({
  getParentRoute: () => organisation,
  path: 'improve/roadmap/revisions',
  loader: () => queryClient.ensureQueryData(revisionsQuery()),
  component: lazyRouteComponent(() => import('./whole/RevisionsPage.tsx'), 'RevisionsPage'),
})

const revision = createRoute({
  getParentRoute: () => organisation,
  path: 'improve/roadmap/revisions/$number',
  loader: ({ params }) =>
    Promise.all([
      queryClient.ensureQueryData(revisionQuery(params.number)),
      queryClient.ensureQueryData(roadmapQuery()),
    ]),
  component: lazyRouteComponent(() => import('./whole/RevisionPage.tsx'), 'RevisionPage'),
})

const realised = createRoute({
  getParentRoute: () => organisation,
  path: 'improve/roadmap/realised',
  validateSearch: readRealisedSearch,
  loader: () => queryClient.ensureQueryData(roadmapQuery()),
  component: lazyRouteComponent(() => import('./realised/RealisedPage.tsx'), 'RealisedPage'),
})

const item = createRoute({
  getParentRoute: () => organisation,
  path: 'improve/i/$itemId',
  validateSearch: readItemSearch,
  loader: ({ params }) =>
    Promise.all([
      queryClient.ensureQueryData(itemQuery(params.itemId)),
      queryClient.ensureQueryData(roadmapQuery()),
    ]),
  component: lazyRouteComponent(() => import('./item/ItemPage.tsx'), 'ItemPage'),
})

export const roadmapsRoutes = [roadmap, realised, revisions, revision, item] as const
