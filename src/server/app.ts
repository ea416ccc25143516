// The HTTP side: guard, then every domain's routes and every group of pages, one line each.
import { Hono } from 'hono'
import { compress } from 'hono/compress'
import { authenticate } from './authenticate.ts'
import { assessmentsRoutes } from './domains/assessments/routes.ts'
import { identityRoutes } from './domains/identity/routes.ts'
import { organisationsRoutes } from './domains/organisations/routes.ts'
import { planningRoutes } from './domains/planning/routes.ts'
import { resultsRoutes } from './domains/results/routes.ts'
import { roadmapsRoutes } from './domains/roadmaps/routes.ts'
import { homeRoutes } from './domains/home/routes.ts'
import { sampleRoutes } from './domains/sample/routes.ts'
import { mount } from './foundation/contract/mount.ts'
import type { Bound } from './foundation/contract/implement.ts'
import type { ServerEnv } from './foundation/http/env.ts'
import { guard } from './foundation/http/guard.ts'
import { answerFailure } from './foundation/http/failure.ts'
import { common, Problem } from './foundation/problem.ts'
import type { Installation } from './installation.ts'
import { errorPage } from './pages/error/page.ts'
import { signInPages } from './pages/sign-in/routes.ts'
import { apiReference } from './pages/public/api-reference.ts'
import { respondentPages } from './pages/respondent/routes.ts'
import { publicPages } from './pages/public/routes.ts'
import { mailboxPages } from './pages/mailbox/routes.ts'
import { workspacePages } from './pages/workspace/routes.ts'

/** Every endpoint of the API, in the order of the domains. */
export function allEndpoints(installation: Installation): Bound[] {
  const { assessments } = installation
  return [
    ...identityRoutes,
    ...organisationsRoutes,
    ...assessmentsRoutes(assessments),
    ...resultsRoutes,
    ...planningRoutes,
    ...roadmapsRoutes(installation),
    ...sampleRoutes(installation),
    ...homeRoutes,
  ]
}

/** The whole program as one function from request to response. */
export function createApp(installation: Installation): Hono<ServerEnv> {
  const app = new Hono<ServerEnv>()
  app.use(compress())
  app.use(guard(installation))
  app.onError((error, request) =>
    answerFailure(request, error, { log: installation.log, page: errorPage }),
  )
  app.notFound((request) =>
    answerFailure(request, new Problem(common['not-found']), {
      log: installation.log,
      page: errorPage,
    }),
  )
  const endpoints = allEndpoints(installation)
  mount(app, endpoints, {
    doors: installation.doors,
    authenticate: (request, slug) => authenticate(installation, request, slug),
  })
  apiReference(app, installation, endpoints)
  app.all('/api/*', () => {
    throw new Problem(common['not-found'])
  })
  publicPages(app, installation)
  respondentPages(app, installation)
  signInPages(app, installation)
  mailboxPages(app, installation)
  workspacePages(app, installation)
  return app
}
