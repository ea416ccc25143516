// Signing up, in and out, recovering, joining, choosing an organisation: forms that need no script.
import type { Context as Request, Hono } from 'hono'
import * as z from 'zod'
import { authenticate } from '../../authenticate.ts'
import {
  finishSignUp,
  recover,
  requestCode,
  signIn,
  signInWithCode,
  signOut,
  startSignUp,
} from '../../domains/identity/actions.ts'
import type { Visit } from '../../domains/identity/codes.ts'
import { foundOrganisation } from '../../domains/organisations/actions.ts'
import { email, line } from '../../foundation/contract/shapes.ts'
import { fieldProblems } from '../../foundation/contract/read-input.ts'
import type { ServerEnv } from '../../foundation/http/env.ts'
import { networkAddress } from '../../foundation/http/network-address.ts'
import {
  clearSessionCookie,
  readSessionCookie,
  writeSessionCookie,
} from '../../foundation/http/session-cookie.ts'
import { Problem, type FieldProblem } from '../../foundation/problem.ts'
import type { Installation } from '../../installation.ts'
import { blank, readForm, type Posted } from '../forms.ts'
import { reply, type Html } from '../layout.ts'
import * as views from './views.ts'

/** The policy people accept when they sign up; its date is its version. */
const policyVersion = '2026-02-24'

type Req = Request<ServerEnv>

/** Adds the pages. */
export function signInPages(app: Hono<ServerEnv>, installation: Installation): void {
  signingIn(app, installation)
  signingUp(app, installation)
  recovering(app, installation)
}

function visitOf(request: Req, installation: Installation): Visit {
  return {
    ...installation.identity,
    requestId: request.get('requestId'),
    now: request.get('now'),
    network: networkAddress(request, installation.trustedProxies),
  }
}

/** Where to go afterwards: an address of ours, nothing else. */
function safeNext(next: string | undefined): string {
  return next !== undefined && /^\/(?![/\\])[\w\-/?=&.%]*$/.test(next) ? next : '/organisations'
}

function enter(
  request: Req,
  installation: Installation,
  to: { token: string; next: string },
): Response {
  writeSessionCookie(request, to.token, installation.secure)
  return request.redirect(to.next, 303)
}

type Form<T> = {
  title: string
  schema: z.ZodType<T>
  view: (posted: Posted, notice: string | null) => Html
  run: (input: T) => Promise<Response>
}

/** Reads a form, does its work, or shows it again with what was typed and what is wrong. */
async function submit<T>(request: Req, form: Form<T>): Promise<Response> {
  const values = await readForm(request)
  const parsed = form.schema.safeParse(values)
  const again = (
    problems: readonly FieldProblem[],
    notice: string | null,
    status: 401 | 409 | 422 | 429 = 422,
  ) => reply(request, { title: form.title, body: form.view({ values, problems }, notice) }, status)
  if (!parsed.success) return again(fieldProblems(parsed.error.issues), null)
  try {
    return await form.run(parsed.data)
  } catch (error) {
    if (!(error instanceof Problem) || error.kind.status >= 500) throw error
    const fields = error.extra.fields ?? []
    const status = error.kind.status === 429 ? 429 : 422
    return again(fields, fields.length > 0 ? null : error.kind.title, status)
  }
}

function signingIn(app: Hono<ServerEnv>, installation: Installation): void {
  app.get('/sign-in', (request) =>
    reply(request, {
      title: 'Sign in',
      body: views.signIn({ ...blank, values: { next: request.req.query('next') ?? '' } }, null),
    }),
  )
  app.post('/sign-in', (request) =>
    submit(request, {
      title: 'Sign in',
      schema: z.object({ email, password: z.string().max(1000), next: z.string().optional() }),
      view: views.signIn,
      run: async (input) => {
        const { token } = await signIn(visitOf(request, installation), input)
        return enter(request, installation, { token, next: safeNext(input.next) })
      },
    }),
  )
  app.post('/sign-in/code', (request) =>
    submit(request, {
      title: 'Sign in',
      schema: z.object({ email, next: z.string().optional() }),
      view: views.signIn,
      run: async (input) => {
        const codeId = await requestCode(visitOf(request, installation), {
          kind: 'sign-in',
          email: input.email,
        })
        return reply(request, {
          title: 'Enter the code',
          body: views.enterCode({ ...blank, values: { codeId, next: input.next ?? '' } }, null),
        })
      },
    }),
  )
  app.post('/sign-in/code/enter', (request) =>
    submit(request, {
      title: 'Enter the code',
      schema: z.object({ codeId: z.uuid(), code: z.string().max(40), next: z.string().optional() }),
      view: views.enterCode,
      run: async (input) => {
        const { token } = await signInWithCode(visitOf(request, installation), input)
        return enter(request, installation, { token, next: safeNext(input.next) })
      },
    }),
  )
  app.post('/sign-out', async (request) => {
    const token = readSessionCookie(request, installation.secure)
    if (token !== null)
      await signOut({ ...installation.identity, requestId: request.get('requestId') }, token)
    clearSessionCookie(request, installation.secure)
    return request.redirect('/sign-in', 303)
  })
}

const yes = (message: string) => z.literal('yes', { error: message })
const signUpForm = z.object({
  organisationName: line(120),
  name: line(120),
  email,
  password: z.string().max(1000),
  adult: yes('You need to be 18 or older to have an account.'),
  terms: yes('Please read and accept the privacy policy.'),
})

function signingUp(app: Hono<ServerEnv>, installation: Installation): void {
  app.get('/new', async (request) => {
    const session = await authenticate(installation, request, null)
    const body = session ? views.newOrganisation(blank, null) : views.signUp(blank, null)
    return reply(request, { title: 'Create an organisation', body })
  })
  app.post('/new', (request) =>
    submit(request, {
      title: 'Create an organisation',
      schema: signUpForm,
      view: views.signUp,
      run: async (input) => {
        const codeId = await startSignUp(visitOf(request, installation), {
          ...input,
          policyVersion,
        })
        return reply(request, {
          title: 'Confirm your address',
          body: views.confirmAddress({ ...blank, values: { codeId } }, null),
        })
      },
    }),
  )
  app.post('/new/confirm', (request) =>
    submit(request, {
      title: 'Confirm your address',
      schema: z.object({ codeId: z.uuid(), code: z.string().max(40) }),
      view: views.confirmAddress,
      run: async (input) => {
        const { token, personId, organisationName } = await finishSignUp(
          visitOf(request, installation),
          input,
        )
        if (organisationName === null)
          return enter(request, installation, { token, next: '/organisations' })
        const { slug } = await foundOrganisation(
          installation.doors,
          { requestId: request.get('requestId'), now: request.get('now'), personId },
          { name: organisationName },
        )
        return enter(request, installation, { token, next: `/${slug}` })
      },
    }),
  )
  app.post('/organisations/new', async (request) => {
    const session = await authenticate(installation, request, null)
    if (!session) return request.redirect('/sign-in?next=/new', 303)
    return submit(request, {
      title: 'Create an organisation',
      schema: z.object({ organisationName: line(120) }),
      view: views.newOrganisation,
      run: async (input) => {
        const founder = {
          requestId: request.get('requestId'),
          now: request.get('now'),
          personId: session.person.personId,
        }
        const { slug } = await foundOrganisation(installation.doors, founder, {
          name: input.organisationName,
        })
        return request.redirect(`/${slug}`, 303)
      },
    })
  })
}

function recovering(app: Hono<ServerEnv>, installation: Installation): void {
  app.get('/recover', (request) =>
    reply(request, { title: 'Set a new password', body: views.recover(blank, null) }),
  )
  app.post('/recover', (request) =>
    submit(request, {
      title: 'Set a new password',
      schema: z.object({ email }),
      view: views.recover,
      run: async (input) => {
        const codeId = await requestCode(visitOf(request, installation), {
          kind: 'recovery',
          email: input.email,
        })
        return reply(request, {
          title: 'Set a new password',
          body: views.newPassword({ ...blank, values: { codeId } }, null),
        })
      },
    }),
  )
  app.post('/recover/enter', (request) =>
    submit(request, {
      title: 'Set a new password',
      schema: z.object({
        codeId: z.uuid(),
        code: z.string().max(40),
        password: z.string().max(1000),
      }),
      view: views.newPassword,
      run: async (input) => {
        const { token } = await recover(visitOf(request, installation), input)
        return enter(request, installation, { token, next: '/organisations' })
      },
    }),
  )
}
