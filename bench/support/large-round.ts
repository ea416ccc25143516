// A made-up round of any size: everybody answers the core form, by chance but always the same.
import { toLibrary } from '../../src/server/domains/assessments/rules/library.ts'
import type {
  Round,
  RoundDepartment,
  RoundResponse,
} from '../../src/server/domains/results/rules/round.ts'
import { readContent } from '../../src/server/foundation/content/content.ts'
import { newId } from '../../src/server/foundation/ids.ts'
import { seededRandom } from './seeded.ts'

const roleBands = ['contributor', 'lead', 'manager', 'head', 'executive'] as const
/** Shares of role bands in a usual organisation, out of ten. */
const bandOfTen = [0, 0, 0, 0, 0, 0, 1, 1, 2, 3] as const

/** The framework as published, with its exact bytes. */
export const { framework } = toLibrary(readContent('frameworks'))
const coreItems = framework.file.forms.find(({ id }) => id === 'core')?.items ?? []

/** A round with so many answers, in departments of which some are large and some small. */
export function aRound(
  answers: number,
  departments: number,
): { round: Round; tree: RoundDepartment[] } {
  const random = seededRandom(answers + departments)
  const pick = (length: number) => Math.floor(random() * length)
  const tree = Array.from({ length: departments }, (_, index) => ({
    departmentId: newId(),
    parentId: null,
    name: `Department ${index + 1}`,
  }))
  const responses = Array.from({ length: answers }, (): RoundResponse => {
    // Squared, so that some departments are large and some small.
    const department = tree[Math.floor(random() * random() * departments)]
    return {
      responseId: newId(),
      departmentId: department?.departmentId ?? null,
      roleBand: roleBands[bandOfTen[pick(bandOfTen.length)] ?? 0] ?? 'contributor',
      formId: 'core',
      answers: Object.fromEntries(coreItems.map((id) => [id, randomAnswer(id, pick)])),
      isFast: null,
      sentOn: null,
    }
  })
  const round: Round = {
    campaignId: newId(),
    name: 'Round',
    mode: 'confidential',
    formId: 'core',
    k: 5,
    hasShareLink: false,
    openedOn: '2026-11-01',
    closedOn: '2026-11-15',
    framework: framework.file,
    frameworkHash: framework.hash,
    packs: [],
    cases: [],
    strata: strataOf(responses),
    responses,
    claims: [],
    artefacts: [],
    comments: [],
  }
  return { round, tree }
}

function randomAnswer(
  itemId: string,
  pick: (length: number) => number,
): RoundResponse['answers'][string] {
  const item = framework.file.items.find(({ id }) => id === itemId)
  const options = item && 'options' in item ? (item.options ?? []) : []
  const option = options[pick(options.length)]
  if (pick(33) === 0 || !option) return { kind: 'missing' }
  return { kind: 'answered', value: 'id' in option ? option.id : option.v }
}

/** A third more people than answers in every group. */
function strataOf(responses: readonly RoundResponse[]): Round['strata'] {
  const groups = Map.groupBy(
    responses,
    ({ departmentId, roleBand }) => `${departmentId} ${roleBand}`,
  )
  return [...groups.values()].flatMap(([first, ...others]) => {
    if (!first) return []
    const headcount = Math.ceil((1 + others.length) * 1.33)
    return [
      { departmentId: first.departmentId, roleBand: first.roleBand, headcount, invited: headcount },
    ]
  })
}
