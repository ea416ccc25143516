// The screen of the reader's own account.
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { queryClient } from '../../foundation/query/client.ts'
import { organisation } from '../../organisation-route.ts'
import { sessionsQuery } from './data.ts'

export const account = createRoute({
  getParentRoute: () => organisation,
  path: 'account',
  loader: () => queryClient.ensureQueryData(sessionsQuery()),
  component: lazyRouteComponent(() => import('./AccountPage.tsx'), 'AccountPage'),
})
