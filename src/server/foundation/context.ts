// Who asks: the request as every action sees it. Built by the server from session and membership,
// never from what the client says about itself.
import type { Grant } from '../permissions.ts'
import type { Purpose } from './db/classification.ts'
import type { OrganisationId, PersonId } from './ids.ts'

type Common = {
  requestId: string
  now: Date
  purpose: Purpose
}

/** Nobody known yet: public pages, sign-in, links with a secret. */
export type VisitorContext = Common & { kind: 'visitor' }

/** A signed-in person before an organisation is chosen. */
export type PersonContext = Common & { kind: 'person'; personId: PersonId; sessionId: string }

/** A member acting inside one organisation. */
export type OrganisationContext = Common & {
  kind: 'organisation'
  personId: PersonId
  sessionId: string
  organisationId: OrganisationId
  organisationSlug: string
  memberId: string
  grants: readonly Grant[]
}

/** Background work inside one organisation. */
export type JobContext = Common & { kind: 'job'; organisationId: OrganisationId; personId: null }

/** Either side may run this action: a member's request or a job of that organisation. */
export type TenantContext = OrganisationContext | JobContext
