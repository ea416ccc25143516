// Accepting an invitation: who invites to what; then signing in, or an account without a second mail,
// since the invitation itself proves the address.
import type { Hono } from 'hono'
import { html } from 'hono/html'
import * as z from 'zod'
import { authenticate } from '../../authenticate.ts'
import { createInvited } from '../../domains/identity/actions.ts'
import {
  acceptInvitation,
  findInvitation,
  type FoundInvitation,
} from '../../domains/organisations/actions/joining.ts'
import type { PersonContext } from '../../foundation/context.ts'
import { line } from '../../foundation/contract/shapes.ts'
import type { ServerEnv } from '../../foundation/http/env.ts'
import { writeSessionCookie } from '../../foundation/http/session-cookie.ts'
import { Problem } from '../../foundation/problem.ts'
import type { Installation } from '../../installation.ts'
import { blank, field, formNotice, tick, type Posted } from '../forms.ts'
import { reply, type Html } from '../layout.ts'
import { policyVersion, submit, visitOf, yes, type Req } from './run-form.ts'

const path = '/join/:token{[A-Za-z0-9_-]{43}}'

const joinForm = z.object({
  name: line(120),
  password: z.string().max(1000),
  adult: yes('You need to be 18 or older to have an account.'),
  terms: yes('Please read and accept the privacy policy.'),
})

/** Adds the pages. */
export function joining(app: Hono<ServerEnv>, installation: Installation): void {
  app.get(path, async (request) => {
    const invitation = await invitationOf(request, installation)
    if (invitation?.state !== 'open') return refused(request, invitation)
    const session = await authenticate(installation, request, null)
    const address = addressOf(request)
    const body = session
      ? acceptForm(invitation, { address, notice: null })
      : choice(invitation, address)
    return reply(request, { title: `Join ${invitation.organisationName}`, body })
  })
  app.post(path, async (request) => {
    const session = await authenticate(installation, request, null)
    if (!session) return request.redirect(`/sign-in?next=${addressOf(request)}`, 303)
    return accept(request, installation, session.person)
  })
  app.post(`${path}/new`, async (request) => {
    const invitation = await invitationOf(request, installation)
    if (invitation?.state !== 'open') return refused(request, invitation)
    const { email, organisationName } = invitation
    return submit(request, {
      title: `Join ${organisationName}`,
      schema: joinForm,
      view: (posted, notice) =>
        newAccount(invitation, { address: addressOf(request), posted, notice }),
      run: async (input) => {
        const { token, ...person } = await createInvited(visitOf(request, installation), {
          ...input,
          email,
          organisationName,
          policyVersion,
        })
        writeSessionCookie(request, token, installation.secure)
        return accept(request, installation, person)
      },
    })
  })
}

const tokenOf = (request: Req) => request.req.param('token') ?? ''
const addressOf = (request: Req) => `/join/${tokenOf(request)}`

function invitationOf(request: Req, installation: Installation): Promise<FoundInvitation | null> {
  return findInvitation(
    installation.doors,
    { requestId: request.get('requestId'), now: request.get('now') },
    tokenOf(request),
  )
}

async function accept(
  request: Req,
  installation: Installation,
  person: Pick<PersonContext, 'personId' | 'sessionId'>,
): Promise<Response> {
  const context: PersonContext = {
    kind: 'person',
    ...person,
    requestId: request.get('requestId'),
    now: request.get('now'),
    purpose: 'manage-account',
  }
  try {
    const { slug } = await acceptInvitation(installation.doors, context, tokenOf(request))
    return request.redirect(`/${slug}`, 303)
  } catch (error) {
    const invitation = await invitationOf(request, installation)
    if (!(error instanceof Problem) || !invitation) throw error
    const body = acceptForm(invitation, { address: addressOf(request), notice: error.kind.title })
    return reply(request, { title: `Join ${invitation.organisationName}`, body }, 409)
  }
}

const reasons = {
  expired: 'This invitation has expired. Ask for a new one.',
  accepted: 'This invitation was used already. Sign in to go on.',
  revoked: 'This invitation was taken back.',
}

function refused(request: Req, invitation: FoundInvitation | null): Promise<Response> {
  const known = invitation && invitation.state !== 'open' ? reasons[invitation.state] : null
  const text = known ?? 'This invitation does not exist, or its link is not complete.'
  return reply(
    request,
    {
      title: 'Invitation',
      body: html`<h1>${text}</h1>
        <p class="actions"><a class="button" href="/sign-in">Sign in</a></p>`,
    },
    410,
  )
}

function intro({ organisationName, role, email }: FoundInvitation): Html {
  return html`<h1>Join ${organisationName}</h1>
    <p>
      The invitation is for <strong>${email}</strong>, as ${role.replace('-', ' ')}. Those who
      manage people there see your name, address, department and role.
    </p>`
}

function choice(invitation: FoundInvitation, address: string): Html {
  return html`${newAccount(invitation, { address, posted: blank, notice: null })}
    <hr class="rule" />
    <p>You have an account with this address? <a href="/sign-in?next=${address}">Sign in</a></p>`
}

type Shown = { address: string; posted: Posted; notice: string | null }

function newAccount(invitation: FoundInvitation, { address, posted, notice }: Shown): Html {
  return html`${intro(invitation)}${formNotice(notice)}
    <form method="post" action="${address}/new">
      ${field(posted, { name: 'name', label: 'Your name', autocomplete: 'name' })}
      ${field(posted, { name: 'password', label: 'Password', type: 'password', hint: 'At least 15 characters. A few words in a row are easy to remember.', autocomplete: 'new-password' })}
      ${tick(posted, { name: 'adult', label: 'I am 18 or older.' })}
      ${tick(posted, { name: 'terms', label: html`I have read and accept the <a href="/privacy" target="_blank" rel="noopener">privacy policy</a>.` })}
      <p class="actions"><button>Join</button></p>
    </form>`
}

function acceptForm(invitation: FoundInvitation, { address, notice }: Omit<Shown, 'posted'>): Html {
  return html`${intro(invitation)}${formNotice(notice)}
    <form method="post" action="${address}">
      <p class="actions"><button>Join</button> <a href="/organisations">Not now</a></p>
    </form>`
}
