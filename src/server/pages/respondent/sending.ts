// Review, Send, and the result that follows at once.
import type { Hono } from 'hono'
import * as z from 'zod'
import { newSendId, readForSending } from '../../domains/assessments/actions/answering.ts'
import type { AnswerVisit, Holder } from '../../domains/assessments/actions/holders.ts'
import {
  readOwnAnswer,
  sendAnswers,
  type Sending,
  type SentReply,
} from '../../domains/assessments/actions/sending.ts'
import { answeringProblems } from '../../domains/assessments/contract/answering.ts'
import { readToolKinds } from '../../domains/assessments/rules/tools.ts'
import { readLimited } from '../../foundation/contract/read-input.ts'
import type { ServerEnv } from '../../foundation/http/env.ts'
import { Problem } from '../../foundation/problem.ts'
import type { Installation } from '../../installation.ts'
import { resultPage } from './afterwards-views.ts'
import { frame } from './frame.ts'
import { maxBytes } from './given.ts'
import { asHolder, baseOf, campaignPath, type Req } from './holder.ts'
import * as views from './views.ts'

/** Adds the pages. */
export function sending(app: Hono<ServerEnv>, installation: Installation): void {
  app.get(`/r/${campaignPath}/review`, (request) =>
    asHolder(request, installation, async (holder, visit) => {
      const { questionnaire, extras } = await readForSending(visit, holder)
      const base = baseOf(holder.campaignId)
      if (questionnaire.isSent) return request.redirect(`${base}/manage`, 303)
      const open = questionnaire.visible.flatMap(({ item }, index) =>
        (questionnaire.draft[item.id]?.answer.kind ?? 'missing') === 'missing'
          ? [{ index, text: item.text['en'] ?? '' }]
          : [],
      )
      return frame(request, {
        title: 'Ready to send?',
        withScript: true,
        body: views.reviewPage(questionnaire, {
          base,
          sendId: newSendId(),
          open,
          campaignId: holder.campaignId,
          extras,
        }),
      })
    }),
  )
  app.post(`/r/${campaignPath}/send`, (request) =>
    asHolder(request, installation, async (holder, visit) =>
      send(request, new URLSearchParams(await readLimited(request.req.raw, maxBytes)), {
        holder,
        visit,
      }),
    ),
  )
  app.get(`/r/${campaignPath}/result`, (request) =>
    asHolder(request, installation, async (holder, visit) => {
      const { result, questionnaire } = await readOwnAnswer(visit, holder)
      const { campaign } = questionnaire
      return frame(request, {
        title: 'Your result',
        body: resultPage({
          result,
          receipt: null,
          base: baseOf(holder.campaignId),
          campaign,
        }),
      })
    }),
  )
}

type By = { holder: Holder; visit: AnswerVisit }

/** Sends what is saved and answers with the result; where nothing is saved, with the questions again. */
export async function send(
  request: Req,
  fields: URLSearchParams,
  { holder, visit }: By,
): Promise<Response> {
  const wanted = readSending(fields)
  let sent: SentReply
  try {
    sent = await sendAnswers(visit, holder, wanted)
  } catch (error) {
    if (error instanceof Problem && error.kind === answeringProblems['nothing-answered'])
      return askAgain(request, wanted, { holder, visit })
    throw error
  }
  const { receipt, result, questionnaire } = sent
  const { campaign } = questionnaire
  return frame(request, {
    title: 'Your result',
    body: resultPage({ result, receipt, base: baseOf(holder.campaignId), campaign }),
  })
}

function readSending(fields: URLSearchParams): Sending {
  const medianMs = Number(fields.get('medianMs') || Number.NaN)
  return {
    sendId: z.uuid().catch(newSendId()).parse(fields.get('sendId')),
    comment: (fields.get('comment') ?? '').trim().slice(0, 1000),
    tools: readToolKinds(fields.getAll('tools')),
    medianMs: Number.isFinite(medianMs) ? medianMs : null,
  }
}

/** The questions with what was written beside them, so that nothing is lost. */
async function askAgain(request: Req, wanted: Sending, { holder, visit }: By): Promise<Response> {
  const { questionnaire } = await readForSending(visit, holder)
  const notice = answeringProblems['nothing-answered'].title
  return frame(request, {
    title: questionnaire.campaign.name,
    status: 422,
    body: views.allPage(questionnaire, {
      base: baseOf(holder.campaignId),
      sendId: wanted.sendId,
      extras: { comment: wanted.comment, tools: [...wanted.tools] },
      notice,
    }),
  })
}
