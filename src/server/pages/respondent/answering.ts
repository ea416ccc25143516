// Question by question, or all on one page; saved with every post.
import type { Hono } from 'hono'
import {
  newSendId,
  readForSending,
  readQuestionnaire,
  saveAnswer,
  type Questionnaire,
} from '../../domains/assessments/actions/answering.ts'
import type { AnswerVisit, Holder } from '../../domains/assessments/actions/holders.ts'
import { Problem, problemBody } from '../../foundation/problem.ts'
import type { ServerEnv } from '../../foundation/http/env.ts'
import type { Installation } from '../../installation.ts'
import { frame } from './frame.ts'
import { readGiven } from './given.ts'
import { asHolder, baseOf, campaignPath, type Req } from './holder.ts'
import { send } from './sending.ts'
import * as views from './views.ts'

/** Adds the pages. */
export function answering(app: Hono<ServerEnv>, installation: Installation): void {
  app.get(`/r/${campaignPath}/q/:n{[0-9]+}`, (request) =>
    asHolder(request, installation, async (holder, visit) => {
      const questionnaire = await readQuestionnaire(visit, holder)
      const base = baseOf(holder.campaignId)
      if (questionnaire.isSent) return request.redirect(`${base}/manage`, 303)
      const index = Number(request.req.param('n')) - 1
      if (index >= questionnaire.visible.length) return request.redirect(`${base}/review`, 303)
      return frame(request, {
        title: questionnaire.campaign.name,
        withScript: true,
        body: views.questionPage(questionnaire, {
          base,
          campaignId: holder.campaignId,
          index: Math.max(index, 0),
        }),
      })
    }),
  )
  app.post(`/r/${campaignPath}/q/:n{[0-9]+}`, (request) =>
    asHolder(request, installation, async (holder, visit) => {
      const given = await readGiven(request)
      if (given.itemId !== null)
        await saveAnswer(visit, holder, {
          itemId: given.itemId,
          values: given.values[given.itemId] ?? [],
          counter: given.counter,
        })
      return request.redirect(
        `${baseOf(holder.campaignId)}/q/${Number(request.req.param('n')) + 1}`,
        303,
      )
    }),
  )
  app.put(`/r/${campaignPath}/answers/:item`, (request) =>
    asHolder(request, installation, (holder, visit) => saveByScript(request, holder, visit)),
  )
}

/** The same on one page, for those without a script or who want to see everything. */
export function answeringAtOnce(app: Hono<ServerEnv>, installation: Installation): void {
  app.get(`/r/${campaignPath}/all`, (request) =>
    asHolder(request, installation, async (holder, visit) => {
      const { questionnaire, extras } = await readForSending(visit, holder)
      const base = baseOf(holder.campaignId)
      if (questionnaire.isSent) return request.redirect(`${base}/manage`, 303)
      return frame(request, {
        title: questionnaire.campaign.name,
        body: views.allPage(questionnaire, { base, sendId: newSendId(), extras }),
      })
    }),
  )
  app.post(`/r/${campaignPath}/all`, (request) =>
    asHolder(request, installation, async (holder, visit) => {
      const given = await readGiven(request)
      for (const [itemId, values] of Object.entries(given.values))
        await saveAnswer(visit, holder, { itemId, values, counter: given.counter })
      if (given.fields.get('to') === 'keep')
        return request.redirect(`${baseOf(holder.campaignId)}/all`, 303)
      return send(request, given.fields, { holder, visit })
    }),
  )
}

/** What the script learns after saving. */
export const savedReply = (questionnaire: Questionnaire, base: string) => ({
  base,
  visible: questionnaire.visible.map(({ item }) => item.id),
})

async function saveByScript(request: Req, holder: Holder, visit: AnswerVisit): Promise<Response> {
  const given = await readGiven(request)
  const itemId = request.req.param('item') ?? ''
  try {
    const questionnaire = await saveAnswer(visit, holder, {
      itemId,
      values: given.values[itemId] ?? [],
      counter: given.counter,
    })
    return request.json(savedReply(questionnaire, baseOf(holder.campaignId)))
  } catch (error) {
    if (!(error instanceof Problem) || error.kind.status >= 500) throw error
    // The script reads the status only; the page it then opens says the rest.
    return new Response(JSON.stringify(problemBody(error, visit.requestId)), {
      status: error.kind.status,
      headers: { 'content-type': 'application/problem+json' },
    })
  }
}
