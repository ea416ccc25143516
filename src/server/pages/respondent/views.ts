// What a respondent reads: who asks and who sees what, review, result, managing, and why not.
import { html } from 'hono/html'
import type { Extras, Questionnaire } from '../../domains/assessments/actions/answering.ts'
import type { ShareChoice } from '../../domains/assessments/actions/holders.ts'
import { dayInWords } from '../../domains/assessments/rules/mail-words.ts'
import { minutesFor } from '../../domains/assessments/rules/templates.ts'
import { toolKinds } from '../../domains/assessments/rules/tools.ts'
import type { Html } from '../layout.ts'
import { question, stepTemplate } from './questions.ts'

/** A text in the reader's language, else in English. */
export const textOf = (text: Record<string, string> | undefined, locale: string) =>
  text?.[locale] ?? text?.['en'] ?? ''
/** The day of an instant in words, where the days of a campaign begin. */
export const dayOf = (instant: Date | null, { timeZone }: { timeZone: string }) =>
  instant === null ? '' : dayInWords(instant, timeZone)

/** Who sees what, in the words of the mode. */
export function modeSentence({
  campaign,
  organisationName,
}: Pick<Questionnaire, 'campaign' | 'organisationName'>): string {
  const { mode, k, readers } = campaign
  if (mode === 'named')
    return `Named: your name stays with your answers. You and these roles at ${organisationName} can read them: ${readers.join(', ') || 'nobody else'}.`
  const groups = `Results are shown for groups of ${k} or more only.`
  if (mode === 'confidential')
    return `Confidential: nobody at ${organisationName} can read your own answers. ${groups} A sealed link, which only the program uses, stops reminders and lets you change or withdraw them.`
  return `Anonymous: nothing links you to your answers, not even for us. ${groups}`
}

function facts(questionnaire: Questionnaire): Html {
  const { campaign, organisationName, visible, privacyContact } = questionnaire
  const minutes = minutesFor(
    visible.map(({ item }) => item),
    questionnaire.respondent.locale,
  )
  return html`<div class="facts">
    <p>${organisationName} asks how you work with AI. ${campaign.note ?? ''}</p>
    <p>${modeSentence(questionnaire)}</p>
    <p>
      ${visible.length} questions, about ${minutes} minutes. Skip any you like. Open until
      ${dayOf(campaign.closesAt, campaign)}.
    </p>
    ${privacyContact ? html`<p class="small">Questions about your data: ${privacyContact}</p>` : ''}
  </div>`
}

type StartPlace = { link: string; campaignId: string; start: number }

/** The first page of a link: three facts, then the first open question. */
export function startPage(
  questionnaire: Questionnaire,
  { link, campaignId, start }: StartPlace,
): Html {
  const first = questionnaire.visible[start]
  return html`<h1>${questionnaire.campaign.name}</h1>
    <div id="facts">${facts(questionnaire)}${introOf(questionnaire)}</div>
    <div id="place">
      <form method="post" action="${link}">
        <input type="hidden" name="n" value="${start + 1}" />${
          first
            ? html`<p class="where"><span>${start + 1} of ${questionnaire.visible.length}</span></p>
                ${question(questionnaire, first)}`
            : ''
        }
        <div class="bar">
          <button>Next</button> <button class="plain" name="to" value="all">All on one page</button>
        </div>
      </form>
    </div>
    ${stepTemplate(questionnaire, { base: null, link, campaignId, start })}`
}

function introOf({ form, respondent }: Questionnaire): Html {
  const intro = textOf(form.intro, respondent.locale)
  return intro ? html`<p class="small">${intro}</p>` : html``
}

/** One question on its own page; the script takes over from here too. */
export function questionPage(
  questionnaire: Questionnaire,
  { base, campaignId, index }: { base: string; campaignId: string; index: number },
): Html {
  const asked = questionnaire.visible[index]
  return html`<h1 class="small">${questionnaire.campaign.name}</h1>
    <div id="place">
      <form method="post" action="${base}/q/${index + 1}">
        <p class="where">
          <span>${index + 1} of ${questionnaire.visible.length}</span
          ><span>Saved with each Next</span>
        </p>
        <progress
          value="${index + 1}"
          max="${questionnaire.visible.length}"
          aria-label="Progress"
        ></progress>
        ${asked ? question(questionnaire, asked) : ''}
        <div class="bar">
          ${index > 0 ? html`<a class="button plain" href="${base}/q/${index}">Back</a>` : ''}<button>
            Next
          </button>
        </div>
      </form>
    </div>
    ${stepTemplate(questionnaire, { base, link: '', campaignId, start: index })}`
}

/** Every question in one form, ending with Send; `notice` says why nothing was sent. */
export function allPage(
  questionnaire: Questionnaire,
  {
    base,
    sendId,
    extras,
    notice,
  }: { base: string; sendId: string; extras: Extras; notice?: string },
): Html {
  return html`<h1>${questionnaire.campaign.name}</h1>
    ${notice === undefined ? '' : html`<div class="notice bad" role="alert"><p>${notice}</p></div>`}
    ${facts(questionnaire)}${introOf(questionnaire)}
    <form method="post" action="${base}/all">
      <input type="hidden" name="sendId" value="${sendId}" /> ${questionnaire.visible.map(
        (asked, index) =>
          html`<p class="where"><span>${index + 1} of ${questionnaire.visible.length}</span></p>
            ${question(questionnaire, asked)}<br />`,
      )}
      ${extraFields(extras)}
      <div class="bar">
        <button>Send my answers</button>
        <button class="plain" name="to" value="keep">Save and go on later</button>
      </div>
    </form>`
}

function extraFields({ tools, comment }: Extras): Html {
  return html`<details>
      <summary>Kinds of AI tool you use (optional, not scored)</summary>
      <fieldset>
        <legend class="small">Choose any</legend>
        ${toolKinds.map(({ id, label }) => html`<label class="option"><input type="checkbox" name="tools" value="${id}" ${tools.includes(id) ? html` checked` : ''} /><span>${label}</span></label>`)}
      </fieldset>
    </details>
    <label class="block" for="comment">Anything you want to add (optional)</label>
    <p class="small" id="comment-hint">
      Please name nobody. It is shown only where ten or more people answered, mixed with others.
    </p>
    <textarea id="comment" name="comment" rows="3" maxlength="1000" aria-describedby="comment-hint">
${comment}</textarea>`
}

type Review = {
  base: string
  sendId: string
  open: { index: number; text: string }[]
  campaignId: string
  extras: Extras
}

/** Before sending: what is open, the optional parts, Send. */
export function reviewPage(
  questionnaire: Questionnaire,
  { base, sendId, open, campaignId, extras }: Review,
): Html {
  return html`<h1>Ready to send?</h1>
    ${
      open.length === 0
        ? html`<p>All questions are answered.</p>`
        : html`<p>
              ${open.length === 1 ? 'One question is' : `${open.length} questions are`} open. You
              may leave them.
            </p>
            <ul class="tight">
              ${open.map(({ index, text }) => html`<li><a href="${base}/q/${index + 1}">${text}</a></li>`)}
            </ul>`
    }
    <form method="post" action="${base}/send">
      <input type="hidden" name="sendId" value="${sendId}" /><input
        type="hidden"
        name="medianMs"
        id="medianMs"
        data-campaign="${campaignId}"
      />
      ${extraFields(extras)}
      <div class="bar">
        <button>Send my answers</button>
        <a class="button plain" href="${base}/q/${questionnaire.visible.length}">Back</a>
      </div>
    </form>`
}

/** Choosing a group, for those who came by an open link. */
export function sharePage(share: {
  code: string
  campaignName: string
  organisationName: string
  modeLine: string
  choices: (ShareChoice & { label: string })[]
}): Html {
  return html`<h1>${share.campaignName}</h1>
    <div class="facts">
      <p>${share.organisationName} asks how you work with AI.</p>
      <p>${share.modeLine}</p>
    </div>
    <form method="post" action="/c/${share.code}">
      <label class="block" for="group">Where do you work?</label
      ><select id="group" name="group" required>
        <option value="">Choose</option>
        ${share.choices.map(({ stratumId, label }) => html`<option value="${stratumId}">${label}</option>`)}
      </select>
      <div class="bar"><button>Begin</button></div>
    </form>`
}

/** A short page that says one thing. */
export function messagePage({
  title,
  text,
  extra = '',
}: {
  title: string
  text: string
  extra?: Html | ''
}): Html {
  return html`<h1>${title}</h1>
    <p>${text}</p>
    ${extra}`
}
