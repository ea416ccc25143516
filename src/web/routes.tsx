// The table of screens: address, what it loads first, what it shows. Screens load when opened.
import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
} from '@tanstack/react-router'
import { OrganisationFrame } from './OrganisationFrame.tsx'
import { PageFailure } from './PageFailure.tsx'
import { PageMissing } from './PageMissing.tsx'
import { PagePending } from './PagePending.tsx'
import { queryClient } from './foundation/query/client.ts'
import { meQuery, sessionQuery } from './foundation/session/session.ts'

const root = createRootRoute({ component: Outlet, notFoundComponent: PageMissing })

const organisation = createRoute({
  getParentRoute: () => root,
  path: '$organisation',
  loader: () =>
    Promise.all([
      queryClient.ensureQueryData(sessionQuery()),
      queryClient.ensureQueryData(meQuery()),
    ]),
  component: OrganisationFrame,
})

const home = createRoute({
  getParentRoute: () => organisation,
  path: '/',
  component: lazyRouteComponent(() => import('./domains/home/HomePage.tsx'), 'HomePage'),
})

const routeTree = root.addChildren([organisation.addChildren([home])])

export const router = createRouter({
  routeTree,
  defaultPreload: 'intent',
  defaultErrorComponent: PageFailure,
  defaultNotFoundComponent: PageMissing,
  defaultPendingComponent: PagePending,
  defaultPendingMs: 200,
  scrollRestoration: true,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
