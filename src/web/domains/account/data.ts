// What the account page asks of the server and changes there.
import { queryOptions } from '@tanstack/react-query'
import { call } from '../../foundation/api/call.ts'
import type { Input, Output } from '../../foundation/api/routes.ts'
import { queryClient } from '../../foundation/query/client.ts'
import { meQuery } from '../../foundation/session/session.ts'

export type SignedInSession = Output<'GET /me/sessions'>['items'][number]

/** Where the person is signed in. */
export const sessionsQuery = () =>
  queryOptions({
    queryKey: ['me', 'sessions'],
    queryFn: ({ signal }) => call('GET /me/sessions', {}, signal),
  })

/** Changes name or time zone. */
export async function changeMe(body: Input<'PATCH /me'>['body']): Promise<void> {
  const me = await call('PATCH /me', { body })
  queryClient.setQueryData(meQuery().queryKey, me)
}

/** Signs out in other places, one after the other. */
export async function endSessions(sessions: readonly SignedInSession[]): Promise<void> {
  try {
    for (const { sessionId } of sessions)
      await call('DELETE /me/sessions/{sessionId}', { params: { sessionId } })
  } finally {
    await queryClient.invalidateQueries({ queryKey: sessionsQuery().queryKey })
  }
}

/** Ends the reader's own membership of the organisation of the address. */
export async function leaveOrganisation(memberId: string): Promise<void> {
  await call('DELETE /memberships/{memberId}', { params: { memberId } })
}
