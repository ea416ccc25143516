// The framework and its forms as people read them.
import type { OrganisationContext } from '../../../foundation/context.ts'
import type { Tx } from '../../../foundation/db/doors.ts'
import { common, Problem } from '../../../foundation/problem.ts'
import type { RoleBand } from '../../organisations/contract/terms.ts'
import { assembleForm } from '../rules/form.ts'
import type { Framework } from '../rules/framework.ts'
import type { LocalisedText } from '../rules/framework-items.ts'
import { toQuestion, type Question } from '../rules/questions.ts'
import { formForRespondent } from '../rules/round-form.ts'
import { minutesFor } from '../rules/templates.ts'
import { getCampaign } from './campaigns.ts'
import { frameworkOf, shippedFrameworks } from './frameworks.ts'

const locale = 'en'
type Lens = Framework['dimensions'][number]['lens']

export type FrameworkView = {
  id: string
  version: string
  hash: string
  licence: string
  locales: string[]
  bands: number[]
  levelNames: string[]
  dimensions: {
    id: string
    name: string
    lens: Lens
    weight: number
    gates: string[]
    levels: string[]
  }[]
  practices: {
    id: string
    dimension: string
    name: string
    lens: Lens
    weight: number
    isHeadline: boolean
  }[]
}

/** The framework new campaigns use. */
export function readFramework(): FrameworkView {
  const { file, hash } = shippedFrameworks().framework
  return toView(file, hash)
}

/** The framework of a campaign. Throws not-found. */
export async function readCampaignFramework(
  tx: Tx,
  context: OrganisationContext,
  campaignId: string,
): Promise<FrameworkView> {
  const campaign = await getCampaign(tx, context, campaignId)
  const hash = campaign.frameworkHash ?? shippedFrameworks().framework.hash
  return toView(await frameworkOf(tx, campaign), hash)
}

/** The questions one kind of respondent gets from a form. Throws not-found. */
export function previewForm(
  formId: string,
  respondent: { departmentType?: string | undefined; roleBand?: RoleBand | undefined },
): { minutes: number; questions: Question[] } {
  const { framework, packs, bank } = shippedFrameworks()
  const form = framework.file.forms.find(({ id }) => id === formId)
  if (!form) throw new Problem(common['not-found'])
  const caseIds = (bank?.file.items ?? []).slice(0, form.cases ?? 0).map(({ id }) => id)
  const request = formForRespondent(
    {
      framework: framework.file,
      packs: packs.map(({ file }) => file),
      bank: bank?.file ?? null,
    },
    { formId, leadership: false, turn: 0, caseIds },
    { departmentType: respondent.departmentType ?? null, roleBand: respondent.roleBand ?? null },
  )
  const audience = form.audience.includes('owners') ? 'owners' : request.audience
  const items = assembleForm({ ...request, audience }).items.map(({ item }) => item)
  return {
    minutes: minutesFor(items, locale),
    questions: items.map((item) => toQuestion(item, locale)),
  }
}

function toView(framework: Framework, hash: string): FrameworkView {
  const lensOf = new Map(framework.dimensions.map(({ id, lens }) => [id, lens]))
  return {
    id: framework.id,
    version: framework.version,
    hash,
    licence: framework.licence,
    locales: framework.locales,
    bands: framework.scale.bands,
    levelNames: (framework.scale.names ?? []).map(say),
    dimensions: framework.dimensions.map(({ id, name, lens, weight, gates, levels }) => ({
      id,
      name: say(name),
      lens,
      weight,
      gates: gates ?? [],
      levels: (levels ?? []).map(say),
    })),
    practices: framework.practices.map(({ id, dimension, name, lens, weight, headline }) => ({
      id,
      dimension,
      name: say(name),
      lens: lens ?? lensOf.get(dimension) ?? 'people',
      weight,
      isHeadline: headline,
    })),
  }
}

function say(text: LocalisedText): string {
  return text[locale] ?? ''
}
