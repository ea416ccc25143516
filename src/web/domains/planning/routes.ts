// The screens of recommendations: address, what each loads first, what it shows.
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { queryClient } from '../../foundation/query/client.ts'
import { organisation } from '../../organisation-route.ts'
import { catalogueQuery, planningQuery, plansQuery } from './data.ts'
import { readInitiativeSearch, readPlanSearch } from './search.ts'

const recommendations = createRoute({
  getParentRoute: () => organisation,
  path: 'improve',
  validateSearch: readPlanSearch,
  loader: () =>
    Promise.all([
      queryClient.ensureQueryData(planningQuery()),
      queryClient.ensureQueryData(plansQuery()),
      queryClient.ensureQueryData(catalogueQuery()),
    ]),
  component: lazyRouteComponent(() => import('./RecommendationsPage.tsx'), 'RecommendationsPage'),
})

const initiative = createRoute({
  getParentRoute: () => organisation,
  path: 'improve/r/$initiativeId',
  validateSearch: readInitiativeSearch,
  loader: () =>
    Promise.all([
      queryClient.ensureQueryData(plansQuery()),
      queryClient.ensureQueryData(catalogueQuery()),
    ]),
  component: lazyRouteComponent(() => import('./initiative/InitiativePage.tsx'), 'InitiativePage'),
})

export const planningRoutes = [recommendations, initiative] as const
