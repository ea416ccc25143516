// The table of screens: address, what it loads first, what it shows. Screens load when opened.
import { createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router'
import { sessionsQuery } from './domains/account/data.ts'
import { assessmentRoutes } from './domains/assessments/routes.ts'
import { homeQuery } from './domains/home/data.ts'
import { departmentsQuery, invitationsQuery, membersQuery } from './domains/organisations/data.ts'
import {
  filterOf,
  readDepartmentsSearch,
  readInvitationsSearch,
  readPeopleSearch,
  readRolesSearch,
} from './domains/organisations/search.ts'
import { resultsRoutes } from './domains/results/routes.ts'
import { organisation, root } from './organisation-route.ts'
import { PageFailure } from './PageFailure.tsx'
import { PageMissing } from './PageMissing.tsx'
import { PagePending } from './PagePending.tsx'
import { queryClient } from './foundation/query/client.ts'

const home = createRoute({
  getParentRoute: () => organisation,
  path: '/',
  loader: () => queryClient.ensureQueryData(homeQuery()),
  component: lazyRouteComponent(() => import('./domains/home/HomePage.tsx'), 'HomePage'),
})

const profile = createRoute({
  getParentRoute: () => organisation,
  path: 'settings',
  component: lazyRouteComponent(
    () => import('./domains/organisations/OrganisationPage.tsx'),
    'OrganisationPage',
  ),
})

const people = createRoute({
  getParentRoute: () => organisation,
  path: 'settings/people',
  validateSearch: readPeopleSearch,
  loaderDeps: ({ search }) => filterOf(search),
  loader: async ({ deps }) => {
    // The list shows its own waiting, so that the filters above it stay.
    void queryClient.prefetchQuery(membersQuery(deps))
    await queryClient.ensureQueryData(departmentsQuery())
  },
  component: lazyRouteComponent(
    () => import('./domains/organisations/PeoplePage.tsx'),
    'PeoplePage',
  ),
})

const invitations = createRoute({
  getParentRoute: () => organisation,
  path: 'settings/people/invitations',
  validateSearch: readInvitationsSearch,
  loaderDeps: ({ search }) => search,
  loader: async ({ deps }) => {
    void queryClient.prefetchQuery(invitationsQuery(deps.after))
    await queryClient.ensureQueryData(departmentsQuery())
  },
  component: lazyRouteComponent(
    () => import('./domains/organisations/InvitationsPage.tsx'),
    'InvitationsPage',
  ),
})

const inviteList = createRoute({
  getParentRoute: () => organisation,
  path: 'settings/people/import',
  loader: () => queryClient.ensureQueryData(departmentsQuery()),
  component: lazyRouteComponent(
    () => import('./domains/organisations/ImportPage.tsx'),
    'ImportPage',
  ),
})

const departments = createRoute({
  getParentRoute: () => organisation,
  path: 'settings/departments',
  validateSearch: readDepartmentsSearch,
  loader: () => queryClient.ensureQueryData(departmentsQuery()),
  component: lazyRouteComponent(
    () => import('./domains/organisations/DepartmentsPage.tsx'),
    'DepartmentsPage',
  ),
})

const roles = createRoute({
  getParentRoute: () => organisation,
  path: 'settings/roles',
  validateSearch: readRolesSearch,
  component: lazyRouteComponent(() => import('./domains/organisations/RolesPage.tsx'), 'RolesPage'),
})

const account = createRoute({
  getParentRoute: () => organisation,
  path: 'account',
  loader: () => queryClient.ensureQueryData(sessionsQuery()),
  component: lazyRouteComponent(() => import('./domains/account/AccountPage.tsx'), 'AccountPage'),
})

const routeTree = root.addChildren([
  organisation.addChildren([
    ...resultsRoutes,
    home,
    profile,
    people,
    invitations,
    inviteList,
    departments,
    roles,
    account,
    ...assessmentRoutes,
  ]),
])

export const router = createRouter({
  routeTree,
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
