// The screens of results: address, what each loads first, what it shows.
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { queryClient } from '../../foundation/query/client.ts'
import { organisation } from '../../organisation-route.ts'
import {
  departmentQuery,
  itemQuery,
  itemsQuery,
  overviewQuery,
  releasesQuery,
  trendQuery,
  whoSeesWhatQuery,
} from './data.ts'
import { readResultsSearch, readTrendSearch } from './search.ts'

const releases = createRoute({
  getParentRoute: () => organisation,
  path: 'measure/results',
  loader: () => queryClient.ensureQueryData(releasesQuery()),
  component: lazyRouteComponent(() => import('./ReleasesPage.tsx'), 'ReleasesPage'),
})

const trend = createRoute({
  getParentRoute: () => organisation,
  path: 'measure/trend',
  validateSearch: readTrendSearch,
  loaderDeps: ({ search }) => search,
  loader: ({ deps }) => queryClient.ensureQueryData(trendQuery(deps.group)),
  component: lazyRouteComponent(() => import('./TrendPage.tsx'), 'TrendPage'),
})

const results = createRoute({
  getParentRoute: () => organisation,
  path: 'measure/$campaignId',
  validateSearch: readResultsSearch,
  loaderDeps: ({ search }) => search,
  loader: ({ params, deps }) =>
    queryClient.ensureQueryData(overviewQuery(params.campaignId, deps.as)),
  component: lazyRouteComponent(() => import('./ResultsPage.tsx'), 'ResultsPage'),
})

const department = createRoute({
  getParentRoute: () => organisation,
  path: 'measure/$campaignId/d/$groupId',
  loader: ({ params }) =>
    queryClient.ensureQueryData(departmentQuery(params.campaignId, params.groupId)),
  component: lazyRouteComponent(() => import('./DepartmentPage.tsx'), 'DepartmentPage'),
})

const questions = createRoute({
  getParentRoute: () => organisation,
  path: 'measure/$campaignId/questions',
  loader: ({ params }) =>
    Promise.all([
      queryClient.ensureQueryData(overviewQuery(params.campaignId)),
      queryClient.ensureQueryData(itemsQuery(params.campaignId)),
    ]),
  component: lazyRouteComponent(() => import('./QuestionsPage.tsx'), 'QuestionsPage'),
})

const questionAnswers = createRoute({
  getParentRoute: () => organisation,
  path: 'measure/$campaignId/questions/$itemId',
  loader: ({ params }) => queryClient.ensureQueryData(itemQuery(params.campaignId, params.itemId)),
  component: lazyRouteComponent(() => import('./QuestionPage.tsx'), 'QuestionPage'),
})

const whoSeesWhat = createRoute({
  getParentRoute: () => organisation,
  path: 'measure/$campaignId/who-sees-what',
  loader: ({ params }) =>
    Promise.all([
      queryClient.ensureQueryData(overviewQuery(params.campaignId)),
      queryClient.ensureQueryData(whoSeesWhatQuery(params.campaignId)),
    ]),
  component: lazyRouteComponent(() => import('./WhoSeesWhatPage.tsx'), 'WhoSeesWhatPage'),
})

export const resultsRoutes = [
  releases,
  trend,
  results,
  department,
  questions,
  questionAnswers,
  whoSeesWhat,
] as const
