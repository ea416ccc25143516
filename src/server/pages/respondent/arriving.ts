// Coming by a personal link: the first page, and the first post that takes the link up.
import type { Hono } from 'hono'
import { html } from 'hono/html'
import { readQuestionnaire, saveAnswer } from '../../domains/assessments/actions/answering.ts'
import { findHolder, takeUpLink, type Holder } from '../../domains/assessments/actions/holders.ts'
import { answeringProblems } from '../../domains/assessments/contract/answering.ts'
import { Problem } from '../../foundation/problem.ts'
import type { ServerEnv } from '../../foundation/http/env.ts'
import type { Installation } from '../../installation.ts'
import { savedReply } from './answering.ts'
import { frame } from './frame.ts'
import { readGiven } from './given.ts'
import { baseOf, keepSecret, visitOf, type Req } from './holder.ts'
import { firstOpen } from './questions.ts'
import * as views from './views.ts'

const token = ':token{[A-Za-z0-9_-]{22}}'

/** Adds the pages. */
export function arriving(app: Hono<ServerEnv>, installation: Installation): void {
  app.get(`/r/${token}`, async (request) => {
    const link = request.req.param('token')
    const visit = visitOf(request, installation)
    const holder = await findHolder(visit, { kind: 'link', text: link }, null)
    if (!holder) throw new Problem(answeringProblems['link-unknown'])
    const questionnaire = await readQuestionnaire(visit, holder)
    if (questionnaire.isSent) return sentAlready(request, `/r/${link}/open`)
    return frame(request, {
      title: questionnaire.campaign.name,
      withScript: true,
      body: views.startPage(questionnaire, {
        link: `/r/${link}`,
        campaignId: holder.campaignId,
        start: firstOpen(questionnaire),
      }),
    })
  })
  app.post(`/r/${token}`, async (request) => {
    const taken = await takeUpLink(visitOf(request, installation), request.req.param('token'))
    keepSecret(request, installation, taken)
    const holder = await findHolder(visitOf(request, installation), taken.secret, taken.campaignId)
    if (!holder) throw new Problem(answeringProblems['link-unknown'])
    return saveFirst(request, installation, holder)
  })
  app.post(`/r/${token}/open`, async (request) => {
    const taken = await takeUpLink(visitOf(request, installation), request.req.param('token'))
    keepSecret(request, installation, taken)
    return request.redirect(`${baseOf(taken.campaignId)}/manage`, 303)
  })
}

function sentAlready(request: Req, action: string): Promise<Response> {
  return frame(request, {
    title: 'Sent',
    body: views.messagePage({
      title: 'You have sent your answers',
      text: 'Thank you. You can see, change or delete them.',
      extra: html`<form method="post" action="${action}">
        <div class="bar"><button>Open my answers</button></div>
      </form>`,
    }),
  })
}

async function saveFirst(
  request: Req,
  installation: Installation,
  holder: Holder,
): Promise<Response> {
  const given = await readGiven(request)
  const visit = visitOf(request, installation)
  const questionnaire =
    given.itemId === null
      ? null
      : await saveAnswer(visit, holder, {
          itemId: given.itemId,
          values: given.values[given.itemId] ?? [],
          counter: given.counter,
        })
  const base = baseOf(holder.campaignId)
  if (given.isJson && questionnaire) return request.json(savedReply(questionnaire, base))
  if (given.fields.get('to') === 'all') return request.redirect(`${base}/all`, 303)
  return request.redirect(
    `${base}/q/${Number(given.fields.get('n') ?? 1) + (questionnaire ? 1 : 0)}`,
    303,
  )
}
