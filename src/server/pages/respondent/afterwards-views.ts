// What a respondent reads after sending: the own result, the receipt, and what was sent.
import { html, raw } from 'hono/html'
import type { Questionnaire } from '../../domains/assessments/actions/answering.ts'
import type { OwnAnswer } from '../../domains/assessments/actions/sending.ts'
import { choicesOf, givenValues, refusalsOf } from '../../domains/assessments/rules/given-answer.ts'
import type { OwnDimension, OwnResult } from '../../domains/assessments/rules/own-result.ts'
import type { Html } from '../layout.ts'
import { dayOf, modeSentence, textOf } from './views.ts'

function strip({ name, score, level, levelName, meaning }: OwnDimension): Html {
  if (score === null)
    return html`<div class="strip">
      <dt><span>${name}</span><span class="small">Cannot tell: too few answers</span></dt>
    </div>`
  const x = Math.round(score)
  return html`<div class="strip">
    <dt><span>${name}</span><span>${x} of 100</span></dt>
    <dd>
      <svg viewBox="0 0 1000 40" aria-hidden="true">
        ${raw(scale)}
        <circle cx="${10 + x * 9.8}" cy="20" r="11" />
      </svg>
      <p class="small">Level ${level}, ${levelName}: ${meaning}</p>
    </dd>
  </div>`
}

/** A line from 0 to 100 with a tick where each level begins. */
const scale = [
  '<path d="M10 20h980"/>',
  ...[0, 10, 30, 50, 70, 90, 100].map((at) => `<path d="M${10 + at * 9.8} 12v16"/>`),
].join('')

type Done = {
  result: OwnResult
  receipt: string | null
  base: string
  campaign: Pick<Questionnaire['campaign'], 'mode' | 'closesAt' | 'timeZone'>
}

/** Thanks, the result, three things to try, the receipt. */
export function resultPage({ result, receipt, base, campaign }: Done): Html {
  return html`<h1>Sent. This is your result</h1>
    <p class="small">
      Only you see this page. It shows what you said about your own work, from 0 to 100.
    </p>
    <dl>${result.dimensions.map(strip)}</dl>
    ${
      result.steps.length > 0
        ? html`<h2>Three things to try</h2>
            <ol class="steps">
              ${result.steps.map(({ practiceName, text }) => html`<li><strong>${practiceName}.</strong> ${text}</li>`)}
            </ol>`
        : ''
    }
    ${
      receipt === null
        ? ''
        : html`<h2>Your receipt</h2>
            <p class="code">${receipt}</p>
            <p class="small">
              With it you can see, change or delete your answers until
              ${dayOf(campaign.closesAt, campaign)}.${campaign.mode === 'anonymous' ? ' Nobody can look it up for you: keep it if you may need it. This page is not kept anywhere.' : ''}
            </p>`
    }
    <div class="bar no-print">
      <a class="button plain" href="${base}/manage">See, change or delete my answers</a>
    </div>`
}

/** What was sent, with ways to change and remove it. */
export function managePage({ questionnaire, sent, mayChange }: OwnAnswer, base: string): Html {
  const { form, respondent, campaign } = questionnaire
  const rows = form.items.map(({ item }) => {
    const given = givenValues(item, sent.answers[item.id])
    const labels = [...choicesOf(item, respondent.locale), ...refusalsOf(item)]
      .filter(({ value }) => given.includes(value))
      .map(({ label }) => label)
    return html`<dt><strong>${textOf(item.text, respondent.locale)}</strong></dt>
      <dd style="margin:0 0 12px">${labels.join(', ') || given.join(', ') || 'Skipped'}</dd>`
  })
  return html`<h1>Your answers</h1>
    <p>${modeSentence(questionnaire)}</p>
    ${
      mayChange
        ? html`<form method="post" action="${base}/correct">
            <div class="bar">
              <button>Change my answers</button>
              <a class="button plain" href="${base}/result">My result</a>
            </div>
          </form>`
        : html`<div class="notice">
            <p>
              The assessment closed on ${dayOf(campaign.closedAt ?? campaign.closesAt, campaign)},
              so answers can no longer be changed. You can still remove yours: the figures change
              with the next release.
            </p>
          </div>`
    }
    <h2>What you sent</h2>
    <dl>${rows}</dl>
    ${sent.comment ? html`<p><strong>Your comment:</strong> ${sent.comment}</p>` : ''}
    <h2>Remove my answers</h2>
    <details>
      <summary>Remove them</summary>
      <p>
        ${mayChange ? 'They are deleted at once. Until the assessment closes you may answer again.' : 'They are deleted at once and cannot be brought back.'}
      </p>
      <form method="post" action="${base}/remove">
        <button class="plain">Delete my answers</button>
      </form>
    </details>`
}

/** Asks for a receipt. */
export function receiptPage(base: string, notice: string | null): Html {
  return html`<h1>See, change or delete your answers</h1>
    ${notice ? html`<div class="notice bad" role="alert"><p>${notice}</p></div>` : ''}
    <p>Open the link from your mail again, or type the receipt you got after sending.</p>
    <form method="post" action="${base}/manage">
      <label class="block" for="receipt">Receipt</label
      ><input
        type="text"
        id="receipt"
        name="receipt"
        class="code"
        maxlength="40"
        autocomplete="off"
        required
      />
      <div class="bar"><button>Open</button></div>
    </form>`
}
