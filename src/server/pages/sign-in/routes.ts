// Signing up, in and out, recovering, joining, choosing an organisation: forms that need no script.
import type { Hono } from 'hono'
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
import { foundOrganisation } from '../../domains/organisations/actions.ts'
import { email, line } from '../../foundation/contract/shapes.ts'
import type { ServerEnv } from '../../foundation/http/env.ts'
import { clearSessionCookie, readSessionCookie } from '../../foundation/http/session-cookie.ts'
import type { Installation } from '../../installation.ts'
import { blank } from '../forms.ts'
import { reply } from '../layout.ts'
import { joining } from './join.ts'
import { enter, policyVersion, safeNext, submit, visitOf, yes } from './run-form.ts'
import * as views from './views.ts'

/** Adds the pages. */
export function signInPages(app: Hono<ServerEnv>, installation: Installation): void {
  signingIn(app, installation)
  signingInByCode(app, installation)
  signingOut(app, installation)
  signingUp(app, installation)
  foundingAnother(app, installation)
  joining(app, installation)
  recovering(app, installation)
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
}

function signingInByCode(app: Hono<ServerEnv>, installation: Installation): void {
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
}

function signingOut(app: Hono<ServerEnv>, installation: Installation): void {
  app.post('/sign-out', async (request) => {
    const token = readSessionCookie(request, installation.secure)
    if (token !== null)
      await signOut({ ...installation.identity, requestId: request.get('requestId') }, token)
    clearSessionCookie(request, installation.secure)
    return request.redirect('/sign-in', 303)
  })
}

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
}

function foundingAnother(app: Hono<ServerEnv>, installation: Installation): void {
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
