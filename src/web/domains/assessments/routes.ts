// The screens of assessments: address, what each loads first, what it shows. Screens load when opened.
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { queryClient } from '../../foundation/query/client.ts'
import { organisation } from '../../organisation-route.ts'
import {
  campaignQuery,
  campaignsQuery,
  frameworkQuery,
  inviteesQuery,
  ownPracticesQuery,
  practicesQuery,
  progressQuery,
  templatesQuery,
} from './data.ts'
import {
  readAssessmentsSearch,
  readPeopleSearch,
  readPracticesSearch,
  readSetupSearch,
  readTemplateSearch,
  readWhomSearch,
} from './search.ts'

const assessments = createRoute({
  getParentRoute: () => organisation,
  path: 'measure',
  validateSearch: readAssessmentsSearch,
  loader: () => queryClient.ensureQueryData(campaignsQuery()),
  component: lazyRouteComponent(() => import('./list/AssessmentsPage.tsx'), 'AssessmentsPage'),
})

const setup = createRoute({
  getParentRoute: () => organisation,
  path: 'measure/new',
  validateSearch: readSetupSearch,
  loader: () => queryClient.ensureQueryData(templatesQuery()),
  component: lazyRouteComponent(() => import('./setup/SetupPage.tsx'), 'SetupPage'),
})

const progress = createRoute({
  getParentRoute: () => organisation,
  path: 'measure/$campaignId/progress',
  validateSearch: readPeopleSearch,
  loader: async ({ params }) => {
    // The figures show their own waiting below the name of the assessment.
    void queryClient.prefetchQuery(progressQuery(params.campaignId))
    await queryClient.ensureQueryData(campaignQuery(params.campaignId))
  },
  component: lazyRouteComponent(() => import('./running/ProgressPage.tsx'), 'ProgressPage'),
})

const whom = createRoute({
  getParentRoute: () => organisation,
  path: 'measure/$campaignId/people',
  validateSearch: readWhomSearch,
  loaderDeps: ({ search: { after, find } }) => ({ after, find }),
  loader: async ({ params, deps }) => {
    void queryClient.prefetchQuery(inviteesQuery(params.campaignId, deps))
    await queryClient.ensureQueryData(campaignQuery(params.campaignId))
  },
  component: lazyRouteComponent(() => import('./running/WhomPage.tsx'), 'WhomPage'),
})

const ownPractices = createRoute({
  getParentRoute: () => organisation,
  path: 'measure/practices',
  loader: () => queryClient.ensureQueryData(ownPracticesQuery()),
  component: lazyRouteComponent(
    () => import('./practices/OwnPracticesPage.tsx'),
    'OwnPracticesPage',
  ),
})

const practices = createRoute({
  getParentRoute: () => organisation,
  path: 'measure/$campaignId/practices',
  validateSearch: readPracticesSearch,
  loader: ({ params }) => queryClient.ensureQueryData(practicesQuery(params.campaignId)),
  component: lazyRouteComponent(() => import('./practices/PracticesPage.tsx'), 'PracticesPage'),
})

const practice = createRoute({
  getParentRoute: () => organisation,
  path: 'measure/$campaignId/practices/$practice',
  loader: ({ params }) => queryClient.ensureQueryData(practicesQuery(params.campaignId)),
  component: lazyRouteComponent(() => import('./practices/PracticePage.tsx'), 'PracticePage'),
})

const proof = createRoute({
  getParentRoute: () => organisation,
  path: 'measure/$campaignId/proof',
  component: lazyRouteComponent(() => import('./practices/ProofPage.tsx'), 'ProofPage'),
})

const poster = createRoute({
  getParentRoute: () => organisation,
  path: 'measure/$campaignId/poster',
  component: lazyRouteComponent(() => import('./running/PosterPage.tsx'), 'PosterPage'),
})

const templates = createRoute({
  getParentRoute: () => organisation,
  path: 'measure/templates',
  loader: () =>
    Promise.all([
      queryClient.ensureQueryData(templatesQuery()),
      queryClient.ensureQueryData(frameworkQuery()),
    ]),
  component: lazyRouteComponent(() => import('./templates/TemplatesPage.tsx'), 'TemplatesPage'),
})

const template = createRoute({
  getParentRoute: () => organisation,
  path: 'measure/templates/$formId',
  validateSearch: readTemplateSearch,
  loader: () => queryClient.ensureQueryData(templatesQuery()),
  component: lazyRouteComponent(() => import('./templates/TemplatePage.tsx'), 'TemplatePage'),
})

/** The pages of assessments, below their organisation. */
export const assessmentRoutes = [
  assessments,
  setup,
  progress,
  whom,
  ownPractices,
  practices,
  practice,
  proof,
  poster,
  templates,
  template,
] as const
