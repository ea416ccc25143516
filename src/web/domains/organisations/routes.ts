// The screens of an organisation's settings: address, what each loads first, what it shows.
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { queryClient } from '../../foundation/query/client.ts'
import { organisation } from '../../organisation-route.ts'
import { departmentsQuery, invitationsQuery, membersQuery } from './data.ts'
import {
  filterOf,
  readDepartmentsSearch,
  readInvitationsSearch,
  readPeopleSearch,
  readRolesSearch,
} from './search.ts'

const profile = createRoute({
  getParentRoute: () => organisation,
  path: 'settings',
  component: lazyRouteComponent(() => import('./OrganisationPage.tsx'), 'OrganisationPage'),
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
  component: lazyRouteComponent(() => import('./PeoplePage.tsx'), 'PeoplePage'),
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
  component: lazyRouteComponent(() => import('./InvitationsPage.tsx'), 'InvitationsPage'),
})

const inviteList = createRoute({
  getParentRoute: () => organisation,
  path: 'settings/people/import',
  loader: () => queryClient.ensureQueryData(departmentsQuery()),
  component: lazyRouteComponent(() => import('./ImportPage.tsx'), 'ImportPage'),
})

const departments = createRoute({
  getParentRoute: () => organisation,
  path: 'settings/departments',
  validateSearch: readDepartmentsSearch,
  loader: () => queryClient.ensureQueryData(departmentsQuery()),
  component: lazyRouteComponent(() => import('./DepartmentsPage.tsx'), 'DepartmentsPage'),
})

const roles = createRoute({
  getParentRoute: () => organisation,
  path: 'settings/roles',
  validateSearch: readRolesSearch,
  component: lazyRouteComponent(() => import('./RolesPage.tsx'), 'RolesPage'),
})

export const organisationsRoutes = [
  profile,
  people,
  invitations,
  inviteList,
  departments,
  roles,
] as const
