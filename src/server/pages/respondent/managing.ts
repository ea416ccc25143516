// Afterwards: seeing, changing and removing what was sent, by link or receipt.
import type { Hono } from 'hono'
import { deleteCookie } from 'hono/cookie'
import { html } from 'hono/html'
import { readCampaignState, startCorrection } from '../../domains/assessments/actions/answering.ts'
import { findHolder, type Secret } from '../../domains/assessments/actions/holders.ts'
import { readOwnAnswer, removeAnswer } from '../../domains/assessments/actions/sending.ts'
import { answeringProblems } from '../../domains/assessments/contract/answering.ts'
import { readLimited } from '../../foundation/contract/read-input.ts'
import type { ServerEnv } from '../../foundation/http/env.ts'
import type { Installation } from '../../installation.ts'
import { managePage, receiptPage } from './afterwards-views.ts'
import { frame } from './frame.ts'
import { maxBytes } from './given.ts'
import {
  asHolder,
  baseOf,
  campaignPath,
  cookieName,
  holderOf,
  keepSecret,
  visitOf,
} from './holder.ts'
import { messagePage } from './views.ts'

/** Adds the pages. */
export function managing(app: Hono<ServerEnv>, installation: Installation): void {
  app.get(`/r/${campaignPath}/manage`, async (request) => {
    const campaignId = request.req.param('campaign')
    const holder = await holderOf(request, installation)
    if (!holder || holder.kind === 'ballot')
      return frame(request, {
        title: 'Your answers',
        body: receiptPage(baseOf(campaignId), null),
      })
    return frame(request, {
      title: 'Your answers',
      body: managePage(
        await readOwnAnswer(visitOf(request, installation), holder),
        baseOf(campaignId),
      ),
    })
  })
  app.post(`/r/${campaignPath}/manage`, async (request) => {
    const campaignId = request.req.param('campaign')
    const code =
      new URLSearchParams(await readLimited(request.req.raw, maxBytes)).get('receipt') ?? ''
    const secret: Secret = { kind: 'receipt', text: code.replaceAll(/[^0-9A-Za-z]/g, '') }
    const holder = await findHolder(visitOf(request, installation), secret, campaignId)
    if (!holder)
      return frame(request, {
        title: 'Your answers',
        status: 404,
        body: receiptPage(baseOf(campaignId), answeringProblems['receipt-unknown'].title),
      })
    keepSecret(request, installation, { campaignId, secret })
    return request.redirect(`${baseOf(campaignId)}/manage`, 303)
  })
}

/** Adds the pages that change or remove what was sent. */
export function changing(app: Hono<ServerEnv>, installation: Installation): void {
  app.post(`/r/${campaignPath}/correct`, (request) =>
    asHolder(request, installation, async (holder, visit) => {
      await startCorrection(visit, holder)
      return request.redirect(`${baseOf(holder.campaignId)}/q/1`, 303)
    }),
  )
  app.post(`/r/${campaignPath}/remove`, (request) =>
    asHolder(request, installation, async (holder, visit) => {
      await removeAnswer(visit, holder)
      const state = await readCampaignState(visit, holder)
      if (holder.kind === 'receipt')
        deleteCookie(request, cookieName(holder.campaignId, installation.secure), {
          path: '/',
          secure: installation.secure,
        })
      const again = state?.state === 'open' && holder.kind === 'link'
      return frame(request, {
        title: 'Removed',
        body: messagePage({
          title: 'Your answers are deleted',
          text: again
            ? 'You may answer again until the assessment closes.'
            : 'They count nowhere any more.',
          extra: again
            ? html`<div class="bar">
                <a class="button plain" href="${baseOf(holder.campaignId)}/q/1">Answer again</a>
              </div>`
            : '',
        }),
      })
    }),
  )
}
