// Who is here and what they may do, asked once an organisation.
import { queryOptions, useSuspenseQuery } from '@tanstack/react-query'
import type { Permission } from '../../../server/permissions.ts'
import { call, organisationSlug } from '../api/call.ts'
import type { Output } from '../api/routes.ts'

export type Session = Output<'GET /session'>

/** The session in the organisation of the address. */
export const sessionQuery = () =>
  queryOptions({
    queryKey: ['session', organisationSlug()],
    queryFn: ({ signal }) => call('GET /session', {}, signal),
    staleTime: 60_000,
  })

/** The person signed in. */
export const meQuery = () =>
  queryOptions({
    queryKey: ['me'],
    queryFn: ({ signal }) => call('GET /me', {}, signal),
    staleTime: 300_000,
  })

/** The session; the frame of the workspace has loaded it. */
export function useSession(): Session {
  return useSuspenseQuery(sessionQuery()).data
}

/** Whether the person may do something somewhere here. The server decides again. */
export function useMay(permission: Permission): boolean {
  return useSession().permissions.includes(permission)
}
