// The table of screens: address, what it loads first, what it shows. Screens load when opened.
import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
} from '@tanstack/react-router'
import { sessionsQuery } from './domains/account/data.ts'
import {
  campaignQuery,
  campaignsQuery,
  frameworkQuery,
  inviteesQuery,
  practicesQuery,
  progressQuery,
  templatesQuery,
} from './domains/assessments/data.ts'
import {
  readAssessmentsSearch,
  readPracticesSearch,
  readProgressSearch,
  readSetupSearch,
  readTemplateSearch,
  readWhomSearch,
} from './domains/assessments/search.ts'
import { homeQuery } from './domains/home/data.ts'
import { departmentsQuery, invitationsQuery, membersQuery } from './domains/organisations/data.ts'
import {
  filterOf,
  readDepartmentsSearch,
  readInvitationsSearch,
  readPeopleSearch,
  readRolesSearch,
} from './domains/organisations/search.ts'
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

const assessments = createRoute({
  getParentRoute: () => organisation,
  path: 'measure',
  validateSearch: readAssessmentsSearch,
  loader: () => queryClient.ensureQueryData(campaignsQuery()),
  component: lazyRouteComponent(
    () => import('./domains/assessments/list/AssessmentsPage.tsx'),
    'AssessmentsPage',
  ),
})

const setup = createRoute({
  getParentRoute: () => organisation,
  path: 'measure/new',
  validateSearch: readSetupSearch,
  loader: () => queryClient.ensureQueryData(templatesQuery()),
  component: lazyRouteComponent(
    () => import('./domains/assessments/setup/SetupPage.tsx'),
    'SetupPage',
  ),
})

const progress = createRoute({
  getParentRoute: () => organisation,
  path: 'measure/$campaignId/progress',
  validateSearch: readProgressSearch,
  loader: async ({ params }) => {
    // The figures show their own waiting below the name of the assessment.
    void queryClient.prefetchQuery(progressQuery(params.campaignId))
    await queryClient.ensureQueryData(campaignQuery(params.campaignId))
  },
  component: lazyRouteComponent(
    () => import('./domains/assessments/running/ProgressPage.tsx'),
    'ProgressPage',
  ),
})

const whom = createRoute({
  getParentRoute: () => organisation,
  path: 'measure/$campaignId/people',
  validateSearch: readWhomSearch,
  loaderDeps: ({ search: { after } }) => ({ after }),
  loader: async ({ params, deps }) => {
    void queryClient.prefetchQuery(inviteesQuery(params.campaignId, deps.after))
    await queryClient.ensureQueryData(campaignQuery(params.campaignId))
  },
  component: lazyRouteComponent(
    () => import('./domains/assessments/running/WhomPage.tsx'),
    'WhomPage',
  ),
})

const practices = createRoute({
  getParentRoute: () => organisation,
  path: 'measure/$campaignId/practices',
  validateSearch: readPracticesSearch,
  loader: ({ params }) => queryClient.ensureQueryData(practicesQuery(params.campaignId)),
  component: lazyRouteComponent(
    () => import('./domains/assessments/practices/PracticesPage.tsx'),
    'PracticesPage',
  ),
})

const practice = createRoute({
  getParentRoute: () => organisation,
  path: 'measure/$campaignId/practices/$practice',
  loader: ({ params }) => queryClient.ensureQueryData(practicesQuery(params.campaignId)),
  component: lazyRouteComponent(
    () => import('./domains/assessments/practices/PracticePage.tsx'),
    'PracticePage',
  ),
})

const proof = createRoute({
  getParentRoute: () => organisation,
  path: 'measure/$campaignId/proof',
  component: lazyRouteComponent(
    () => import('./domains/assessments/practices/ProofPage.tsx'),
    'ProofPage',
  ),
})

const poster = createRoute({
  getParentRoute: () => organisation,
  path: 'measure/$campaignId/poster',
  component: lazyRouteComponent(
    () => import('./domains/assessments/running/PosterPage.tsx'),
    'PosterPage',
  ),
})

const templates = createRoute({
  getParentRoute: () => organisation,
  path: 'measure/templates',
  loader: () =>
    Promise.all([
      queryClient.ensureQueryData(templatesQuery()),
      queryClient.ensureQueryData(frameworkQuery()),
    ]),
  component: lazyRouteComponent(
    () => import('./domains/assessments/templates/TemplatesPage.tsx'),
    'TemplatesPage',
  ),
})

const template = createRoute({
  getParentRoute: () => organisation,
  path: 'measure/templates/$formId',
  validateSearch: readTemplateSearch,
  loader: () => queryClient.ensureQueryData(templatesQuery()),
  component: lazyRouteComponent(
    () => import('./domains/assessments/templates/TemplatePage.tsx'),
    'TemplatePage',
  ),
})

const measurePages = [
  assessments,
  setup,
  progress,
  whom,
  practices,
  practice,
  proof,
  poster,
  templates,
  template,
] as const

const routeTree = root.addChildren([
  organisation.addChildren([
    home,
    profile,
    people,
    invitations,
    inviteList,
    departments,
    roles,
    account,
    ...measurePages,
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
