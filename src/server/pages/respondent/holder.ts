// Who answers in this browser: a secret for each campaign in a cookie of its own, so that two
// assessments may be open side by side.
import type { Context as Request } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import {
  findHolder,
  type AnswerVisit,
  type Holder,
  type Secret,
} from '../../domains/assessments/actions/holders.ts'
import { answeringProblems } from '../../domains/assessments/contract/answering.ts'
import type { ServerEnv } from '../../foundation/http/env.ts'
import { networkAddress } from '../../foundation/http/network-address.ts'
import { Problem } from '../../foundation/problem.ts'
import type { Installation } from '../../installation.ts'

const cookieSeconds = 60 * 86_400

export type Req = Request<ServerEnv>

/** A campaign's id in a path. */
export const campaignPath = ':campaign{[0-9a-f-]{36}}'

/** What every action on answers is given. */
export function visitOf(request: Req, installation: Installation): AnswerVisit {
  return {
    ...installation.assessments,
    limitKey: installation.identity.limitKey,
    requestId: request.get('requestId'),
    now: request.get('now'),
    network: networkAddress(request, installation.trustedProxies),
  }
}

/** The cookie of one campaign. */
export const cookieName = (campaignId: string, secure: boolean) =>
  `${secure ? '__Host-' : ''}answer-${campaignId.slice(0, 8)}`

/** Keeps a secret in the browser, for this campaign only: two campaigns may be open side by side. */
export function keepSecret(
  request: Req,
  installation: Installation,
  kept: { campaignId: string; secret: Secret },
): void {
  const { campaignId, secret } = kept
  setCookie(request, cookieName(campaignId, installation.secure), `${secret.kind}.${secret.text}`, {
    path: '/',
    httpOnly: true,
    sameSite: 'Lax',
    secure: installation.secure,
    maxAge: cookieSeconds,
  })
}

/** The holder this browser stands for, in the campaign of the path; null when it holds no secret. */
export async function holderOf(request: Req, installation: Installation): Promise<Holder | null> {
  const campaignId = request.req.param('campaign') ?? ''
  const [kind, text = ''] = (
    getCookie(request, cookieName(campaignId, installation.secure)) ?? ''
  ).split('.')
  if (kind !== 'link' && kind !== 'ballot' && kind !== 'receipt') return null
  const holder = await findHolder(visitOf(request, installation), { kind, text }, campaignId)
  return holder?.campaignId === campaignId ? holder : null
}

/** Runs an act of a holder; without one the reader is asked for the link again. */
export async function asHolder(
  request: Req,
  installation: Installation,
  act: (holder: Holder, visit: AnswerVisit) => Promise<Response>,
): Promise<Response> {
  const holder = await holderOf(request, installation)
  if (!holder)
    throw new Problem(answeringProblems['link-unknown'], {
      detail: 'This browser holds no link to the assessment. Open the link from your mail again.',
    })
  return act(holder, visitOf(request, installation))
}

/** Where the pages of a campaign are. */
export const baseOf = (campaignId: string) => `/r/${campaignId}`
