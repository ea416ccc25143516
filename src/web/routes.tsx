// The table of screens: address, what it loads first, what it shows. Screens load when opened.
import { createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router'
import { parseSearch, writeSearch } from './foundation/address/search.ts'
import { account } from './domains/account/routes.ts'
import { assessmentRoutes } from './domains/assessments/routes.ts'
import { loadHome } from './domains/home/data.ts'
import { organisationsRoutes } from './domains/organisations/routes.ts'
import { planningRoutes } from './domains/planning/routes.ts'
import { resultsRoutes } from './domains/results/routes.ts'
import { roadmapsRoutes } from './domains/roadmaps/routes.ts'
import { missing, organisation, root } from './organisation-route.ts'
import { PageFailure } from './PageFailure.tsx'
import { PageMissing } from './PageMissing.tsx'
import { PagePending } from './PagePending.tsx'

const home = createRoute({
  getParentRoute: () => organisation,
  path: '/',
  loader: loadHome,
  component: lazyRouteComponent(() => import('./domains/home/HomePage.tsx'), 'HomePage'),
})

const routeTree = root.addChildren([
  organisation.addChildren([
    ...resultsRoutes,
    ...planningRoutes,
    ...roadmapsRoutes,
    ...organisationsRoutes,
    home,
    account,
    ...assessmentRoutes,
    missing,
  ]),
])

export const router = createRouter({
  routeTree,
  parseSearch,
  stringifySearch: writeSearch,
  defaultPreload: 'intent',
  defaultErrorComponent: PageFailure,
  defaultNotFoundComponent: PageMissing,
  defaultPendingComponent: PagePending,
  defaultPendingMs: 200,
  defaultPendingMinMs: 400,
  scrollRestoration: true,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
