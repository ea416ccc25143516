// Questions as form parts: one at a time, all on one page, and all in a template for the script.
import { html } from 'hono/html'
import type { Questionnaire } from '../../domains/assessments/actions/answering.ts'
import type { AskedItem } from '../../domains/assessments/rules/form.ts'
import {
  choicesOf,
  givenValues,
  longestText,
  refusalsOf,
  takesSeveral,
} from '../../domains/assessments/rules/given-answer.ts'
import type { Html } from '../layout.ts'

const textOf = (text: Record<string, string> | undefined, locale: string) =>
  text?.[locale] ?? text?.['en'] ?? ''

/** One question as a fieldset; `name` prefixes its fields, so that many fit one form. */
export function question(questionnaire: Questionnaire, { item }: AskedItem): Html {
  const { locale } = questionnaire.respondent
  const given = givenValues(item, questionnaire.draft[item.id]?.answer)
  const several = takesSeveral(item)
  const choices = choicesOf(item, locale)
  const examples = textOf(item.examples, locale)
  return html`<fieldset data-item="${item.id}">
    <legend>
      ${'case' in item ? html`<span class="case">${textOf(item.case, locale)}</span>` : ''}${textOf(item.text, locale)}
    </legend>
    ${examples ? html`<p class="small">${examples}</p>` : ''}${several ? html`<p class="small">Choose all that fit.</p>` : ''}
    <div class="options">
      ${choices.length > 0 ? choices.map(({ value, label }, index) => option({ item: item.id, value, label, key: index + 1, kind: several ? 'checkbox' : 'radio', isChosen: given.includes(value) })) : typed(item, given[0] ?? '')}
    </div>
    <div class="quiet">
      ${refusalsOf(item).map(({ value, label }) => option({ item: item.id, value, label, key: null, kind: several ? 'checkbox' : 'radio', isChosen: given.includes(value) }))}
    </div>
  </fieldset>`
}

type Option = {
  item: string
  value: string
  label: string
  key: number | null
  kind: 'radio' | 'checkbox'
  isChosen: boolean
}

function option({ item, value, label, key, kind, isChosen }: Option): Html {
  const alone = kind === 'checkbox' && key === null
  return html`<label class="option"
    ><input
      type="${kind}"
      name="${item}"
      value="${value}"
      ${isChosen ? html` checked` : ''}${alone ? html` data-alone` : ''}
    /><span>${label}</span>${key === null ? '' : html`<b aria-hidden="true">${key}</b>`}</label
  >`
}

function typed(item: AskedItem['item'], value: string): Html {
  if (item.type === 'text')
    return html`<textarea
      name="${item.id}"
      rows="4"
      maxlength="${longestText}"
      aria-label="Your answer"
    >
${value}</textarea>`
  const unit = item.type === 'coverage' ? 'Per cent' : 'Number'
  return html`<label class="block"
    >${unit}
    <input
      type="number"
      name="${item.id}"
      value="${value}"
      min="0"
      ${item.type === 'coverage' ? html` max="100"` : ''}
      step="any"
      inputmode="decimal"
  /></label>`
}

type Place = { base: string | null; link: string; campaignId: string; start: number }

/** All questions for the script, in an inert template. */
export function stepTemplate(
  questionnaire: Questionnaire,
  { base, link, campaignId, start }: Place,
): Html {
  const { form } = questionnaire
  const buttons = html`<div class="bar">
    <button class="plain" type="button" data-back hidden>Back</button
    ><button type="button" data-next>Next</button>
  </div>`
  return html`<template
    id="all"
    data-base="${base ?? ''}"
    data-link="${link}"
    data-campaign="${campaignId}"
    data-start="${start}"
    ><form>
      <p class="where"><span id="count"></span><span id="saved" role="status"></span></p>
      <progress id="bar" aria-label="Progress" value="1" max="${form.items.length}"></progress
      >${form.items.map((asked) => question(questionnaire, asked))}${buttons}
    </form></template
  >`
}

/** The index of the first visible question without an answer; the last one when all have one. */
export function firstOpen({ visible, draft }: Questionnaire): number {
  const index = visible.findIndex(
    ({ item }) => (draft[item.id]?.answer.kind ?? 'missing') === 'missing',
  )
  return index === -1 ? visible.length - 1 : index
}
