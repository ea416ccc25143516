// Rounds made of plain data, for tests of rules that need no database.
import type {
  Round,
  RoundDepartment,
  RoundResponse,
} from '../../src/server/domains/results/rules/round.ts'
import type { RoleBand } from '../../src/server/domains/organisations/contract/terms.ts'
import { shippedFramework } from './framework-files.ts'

/** People of one department and role band: who was asked, and the option each answered (0 to 5). */
export type MadeCell = {
  department: string | null
  roleBand?: RoleBand | null
  people?: number
  answers: readonly number[]
  /** Changes the answers of all of them, by item. */
  except?: Record<string, RoundResponse['answers'][string]>
}

const framework = shippedFramework()
const core = framework.forms.find(({ id }) => id === 'core')?.items ?? []

/** A department below another, or at the top. */
export const made = (departmentId: string, parentId: string | null = null): RoundDepartment => ({
  departmentId,
  parentId,
  name: departmentId,
})

/** A round of the core form with these people; ids follow from the order. */
export function madeRound(cells: readonly MadeCell[], change: Partial<Round> = {}): Round {
  return {
    campaignId: 'round',
    name: 'Round',
    mode: 'confidential',
    formId: 'core',
    k: 5,
    hasShareLink: false,
    openedOn: '2026-11-01',
    closedOn: '2026-11-15',
    framework,
    frameworkHash: 'hash',
    packs: [],
    cases: [],
    strata: cells.map(({ department, roleBand = null, people, answers }) => ({
      departmentId: department,
      roleBand,
      headcount: people ?? answers.length,
      invited: people ?? answers.length,
    })),
    responses: cells.flatMap((cell, index) => responsesOf(cell, index)),
    claims: [],
    artefacts: [],
    comments: [],
    ...change,
  }
}

function responsesOf(cell: MadeCell, index: number): RoundResponse[] {
  const { department, roleBand = null, answers, except = {} } = cell
  return answers.map((place, position) => ({
    responseId: `${index}-${String(position).padStart(4, '0')}`,
    departmentId: department,
    roleBand,
    formId: 'core',
    isFast: null,
    sentOn: null,
    answers: { ...Object.fromEntries(core.map((id) => [id, answerAt(id, place)])), ...except },
  }))
}

/** The answer that scores lowest for 0 and highest for 5, whichever way the options run. */
function answerAt(itemId: string, place: number): RoundResponse['answers'][string] {
  const item = framework.items.find(({ id }) => id === itemId)
  if (!item || !('options' in item) || !item.options) return { kind: 'missing' }
  const { options } = item
  const isReversed = 'reverse' in item && item.reverse === true
  const at = Math.min(place, options.length - 1)
  const option = options[isReversed ? options.length - 1 - at : at]
  if (!option) return { kind: 'missing' }
  return { kind: 'answered', value: 'id' in option ? option.id : option.v }
}
