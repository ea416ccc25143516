// From a cookie to a session and a membership. The tenant comes from here and from nowhere else.
import type { Context as Request } from 'hono'
import { openSession, type OpenSession } from './domains/identity/actions.ts'
import { signInScope } from './domains/identity/codes.ts'
import { touchSession } from './domains/identity/queries.ts'
import type { Session } from './foundation/contract/mount.ts'
import type { ServerEnv } from './foundation/http/env.ts'
import { readSessionCookie } from './foundation/http/session-cookie.ts'
import type { OrganisationId } from './foundation/ids.ts'
import type { Installation } from './installation.ts'
import { toGrants } from './domains/organisations/rules/grants.ts'

const touchAfterMs = 10 * 60_000

/** The session of a request, with the membership in the organisation asked for; null when signed out. */
export async function authenticate(
  installation: Installation,
  request: Request<ServerEnv>,
  slug: string | null,
): Promise<Session | null> {
  const token = readSessionCookie(request, installation.secure)
  if (token === null) return null
  const requestId = request.get('requestId')
  const found = await openSession({ ...installation.identity, requestId }, { token, slug })
  if (!found) return null
  await touch(installation, found, { requestId, now: request.get('now') })
  return {
    person: { personId: found.person_id, sessionId: found.session_id },
    member: memberOf(found, slug),
  }
}

async function touch(
  installation: Installation,
  found: OpenSession,
  at: { requestId: string; now: Date },
): Promise<void> {
  if (at.now.getTime() - new Date(found.last_used_at).getTime() < touchAfterMs) return
  await installation.doors.asSystem(signInScope(at), (tx) =>
    touchSession(tx, found.session_id, at.now),
  )
}

function memberOf(found: OpenSession, slug: string | null): Session['member'] {
  if (slug === null || found.member_id === null || found.organisation_id === null) return null
  return {
    // The look-up returned this organisation because the person is an active member of it.
    organisationId: found.organisation_id as OrganisationId,
    organisationSlug: slug,
    memberId: found.member_id,
    grants: toGrants(found.grants),
  }
}
