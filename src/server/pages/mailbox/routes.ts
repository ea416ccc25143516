// The mailbox of an installation without a mail service: what would have been sent, readable on this
// machine only, since the mails hold codes and personal links.
import type { Context as Request, Hono } from 'hono'
import { html } from 'hono/html'
import { readLocalMail } from '../../domains/email/transport.ts'
import type { ServerEnv } from '../../foundation/http/env.ts'
import { connectionAddress } from '../../foundation/http/network-address.ts'
import { common, Problem } from '../../foundation/problem.ts'
import type { Installation } from '../../installation.ts'
import { reply } from '../layout.ts'

const shownAtOnce = 200

/** Adds the pages, if mails stay on this machine. */
export function mailboxPages(app: Hono<ServerEnv>, { mailFolder }: Installation): void {
  if (mailFolder === null) return
  app.get('/dev/mail', (request) => {
    refuseStrangers(request)
    return list(request, mailFolder)
  })
  app.get('/dev/mail/:id', (request) => {
    refuseStrangers(request)
    return show(request, mailFolder, request.req.param('id'))
  })
}

/** Only a program on this machine, and not one that passes on somebody else's request. */
function refuseStrangers(request: Request<ServerEnv>): void {
  const isLocal = ['127.0.0.1', '::1', '::ffff:127.0.0.1'].includes(connectionAddress(request))
  const isForwarded =
    request.req.header('x-forwarded-for') !== undefined ||
    request.req.header('forwarded') !== undefined
  if (!isLocal || isForwarded) throw new Problem(common['not-found'])
}

function list(request: Request<ServerEnv>, folder: string): Promise<Response> {
  const search = request.req.query('to')?.toLowerCase()
  const letters = readLocalMail(folder)
    .filter((letter) => !search || letter.to.toLowerCase().includes(search))
    .slice(0, shownAtOnce)
  return reply(request, {
    title: 'Mailbox',
    width: 'text',
    body: html`<h1>Mailbox of this machine</h1>
      <div class="notice">
        <p>
          No mail service is configured, so mails stay here. Set RESEND_API_KEY or SMTP_URL to send
          them; this page then disappears.
        </p>
      </div>
      <form method="get">
        <div class="field">
          <label for="to">Only mails to</label><input id="to" name="to" value="${search ?? ''}" />
        </div>
      </form>
      ${letters.length === 0 ? html`<p>No mail yet. Mails appear about a second after what caused them; reload this page.</p>` : ''}
      <ul class="plain">
        ${letters.map(
          (letter) =>
            html`<li>
              <a class="row" href="/dev/mail/${letter.id}"
                ><strong>${letter.subject}</strong><br /><span class="small"
                  >to ${letter.to} · ${letter.at.slice(0, 16).replace('T', ' ')} UTC</span
                ></a
              >
            </li>`,
        )}
      </ul>`,
  })
}

function show(request: Request<ServerEnv>, folder: string, id: string): Promise<Response> {
  const letter = readLocalMail(folder).find((each) => each.id === id)
  if (!letter) throw new Problem(common['not-found'])
  const links = [...letter.text.matchAll(/https?:\/\/\S+/g)].map(([url]) => url)
  return reply(request, {
    title: letter.subject,
    width: 'text',
    body: html`<p><a href="/dev/mail">All mails</a></p>
      <h1>${letter.subject}</h1>
      <p class="small">to ${letter.to}</p>
      <p class="mail">${letter.text}</p>
      ${
        links.length > 0
          ? html`<h2>Links</h2>
              <ul>
                ${links.map((url) => html`<li><a href="${url}">${url}</a></li>`)}
              </ul>`
          : ''
      }`,
  })
}
