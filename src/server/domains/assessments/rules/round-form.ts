// Which form of a round a respondent gets, from their role band and the type of their department.
import type { RoleBand } from '../../organisations/contract/terms.ts'
import { packFor, type FormRequest } from './form.ts'
import type { Framework, Pack, ScenarioBank } from './framework.ts'
import type { Audience } from './framework-items.ts'

/** The part of a campaign that decides its forms. */
export type RoundForms = {
  formId: string
  leadership: boolean
  turn: number
  caseIds: readonly string[]
}

type Files = { framework: Framework; packs: readonly Pack[]; bank: ScenarioBank | null }
type Respondent = { roleBand: RoleBand | null; departmentType: string | null }

/**
 * What to assemble for one respondent. With the leadership questions switched on, managers, heads
 * and executives get the leadership form. Throws RangeError for a form the framework does not have.
 */
export function formForRespondent(
  files: Files,
  round: RoundForms,
  respondent: Respondent,
): FormRequest {
  const audience = audienceOf(round, respondent.roleBand)
  const formId = leads(audience) ? 'leadership' : round.formId
  const form = files.framework.forms.find(({ id }) => id === formId)
  if (!form) throw new RangeError(`The framework has no form ${formId}.`)
  return {
    framework: files.framework,
    form,
    audience,
    pack: packFor(files.packs, respondent.departmentType),
    cases: (files.bank?.items ?? []).filter(({ id }) => round.caseIds.includes(id)),
    turn: round.turn,
  }
}

function audienceOf(round: RoundForms, roleBand: RoleBand | null): Audience {
  if (round.formId === 'builders') return 'builders'
  if (!round.leadership && round.formId !== 'leadership') return 'everyone'
  if (roleBand === 'executive') return 'executives'
  const isManaging = roleBand === 'manager' || roleBand === 'head'
  return isManaging || round.formId === 'leadership' ? 'managers' : 'everyone'
}

const leads = (audience: Audience) => audience === 'managers' || audience === 'executives'
