// The root of all screens, and the organisation that its pages lie below.
import { createRootRoute, createRoute, Outlet } from '@tanstack/react-router'
import { queryClient } from './foundation/query/client.ts'
import { meQuery, sessionQuery } from './foundation/session/session.ts'
import { FrameFailure, FramePending } from './EmptyFrame.tsx'
import { OrganisationFrame } from './OrganisationFrame.tsx'
import { PageMissing } from './PageMissing.tsx'

export const root = createRootRoute({ component: Outlet })

export const organisation = createRoute({
  getParentRoute: () => root,
  path: '$organisation',
  loader: () =>
    Promise.all([
      queryClient.ensureQueryData(sessionQuery()),
      queryClient.ensureQueryData(meQuery()),
    ]),
  component: OrganisationFrame,
  pendingComponent: FramePending,
  errorComponent: FrameFailure,
})

/** Every address of an organisation at which there is no page. */
export const missing = createRoute({
  getParentRoute: () => organisation,
  path: '$',
  component: PageMissing,
})
