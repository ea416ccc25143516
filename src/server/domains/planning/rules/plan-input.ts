// From a release, the catalogue and settings to the numbers a plan is computed from, and the facts to
// read them with. Decides what is a candidate; chooses nothing.
import { evaluateExpression } from '../../assessments/rules/expression-value.ts'
import { parseExpression } from '../../assessments/rules/expression.ts'
import type { Adaptation, PlanSettings } from '../contract/settings.ts'
import { hundredPoundsInPence } from '../contract/terms.ts'
import {
  applicableCatalogue,
  candidates,
  WHOLE_ORGANISATION,
  type Candidate,
  type NotApplicable,
} from './candidates.ts'
import { JUDGEMENT, type Catalogue } from './catalogue.ts'
import { DEFAULT_GOAL, planningCells } from './cells.ts'
import type { Cell, PlanInput } from './model.ts'
import type { CandidateName, PlanFacts } from './plan-facts.ts'
import type { BasisTarget, ReleaseBasis } from './release-basis.ts'
import { textOf } from './text-of.ts'
import { splitByGain } from './useful-candidates.ts'

/** What a person decided about one candidate, to be part of the next plan. */
export type FixedChoice = { id: string; by: string; on: string }

export type PlanRequest = {
  readonly release: PlanFacts['release']
  readonly basis: ReleaseBasis
  readonly catalogue: Catalogue
  readonly settings: PlanSettings
  /** Own figures by candidate. */
  readonly changes: Readonly<Record<string, Adaptation>>
  readonly fixed: readonly FixedChoice[]
  readonly profile: { readonly employees: number; readonly industry: string | null }
}

/** The numbers and the facts of a request. Musts and bans that are no candidate stay, and are then refused. */
export function planInputOf(request: PlanRequest): { input: PlanInput; facts: PlanFacts } {
  const { basis, settings } = request
  const { found, notApplicable } = candidatesOf(request)
  const priced = found
    .map((each) => inCurrency(each, settings.hundredPounds))
    .map((each) => adaptedCandidate(each, request.changes[each.id]))
  const all: PlanInput = {
    engine: 'am8-plan/1',
    mode: modeOf(settings.mode),
    cells: cellsOf(basis, settings),
    budget: settings.budget,
    capacity: totals(settings.capacity),
    must: settings.must.toSorted(),
    mustNot: settings.mustNot.toSorted(),
    initiatives: priced,
  }
  const { kept, withoutGain } = splitByGain(all)
  return {
    input: { ...all, initiatives: kept },
    facts: factsOf(request, { priced, withoutGain, notApplicable }),
  }
}

type CandidateRequest = Pick<PlanRequest, 'basis' | 'catalogue' | 'settings' | 'profile'>

/** Candidates of a request by name: what may be fixed, ruled out or adapted. */
export function candidateNames(request: CandidateRequest): CandidateName[] {
  return candidatesOf(request).found.map(({ id }) => nameOf(id, request))
}

/** Candidates in pence; variants for single groups only where the settings ask for them. */
function candidatesOf(request: CandidateRequest): {
  found: Candidate[]
  notApplicable: NotApplicable[]
} {
  const { catalogue, basis, settings } = request
  const applicable = applicableCatalogue(catalogue, holdsFor(request))
  const found = candidates(applicable.catalogue, basis.groups, settings.horizonMonths)
  const isPart = ({ id }: Candidate) => id.includes('@') && !id.endsWith(`@${WHOLE_ORGANISATION}`)
  return {
    found: settings.perDepartment ? found : found.filter((each) => !isPart(each)),
    notApplicable: [...applicable.notApplicable],
  }
}

function holdsFor({ settings, profile }: CandidateRequest): (expression: string) => boolean {
  const facts = {
    answers: {},
    profile: {
      employees: profile.employees,
      industry: profile.industry,
      high_risk: settings.highRisk,
      builds_models: settings.buildsModels,
    },
  }
  return (expression) => evaluateExpression(parseExpression(expression), facts)
}

/** A point of the settings is one of the whole score; the engine counts weight times points. */
function modeOf(mode: PlanSettings['mode']): PlanInput['mode'] {
  if (mode.kind !== 'least-cost') return mode
  return { kind: 'least-cost', atLeast: mode.atLeast * 1_000_000 }
}

/** Thousandths of the settings and weights of the framework, brought to one scale. */
function cellsOf({ groups, scores, targets }: ReleaseBasis, settings: PlanSettings): Cell[] {
  const weightOf = ({ id, weight }: BasisTarget) => (settings.weights[id] ?? weight) / 1000
  const points = scores.map(({ group, target, score }) => ({ group, target, score: score / 1000 }))
  return planningCells(groups, points, {
    weights: Object.fromEntries(targets.map((target) => [target.id, weightOf(target)])),
    goalOf: (_group, target) => settings.goals[target] ?? DEFAULT_GOAL,
  })
}

function totals(capacity: PlanSettings['capacity']): Record<string, number> {
  return Object.fromEntries(
    Object.entries(capacity).flatMap(([pool, { total }]) =>
      total === null ? [] : [[pool, total]],
    ),
  )
}

function inCurrency(candidate: Candidate, hundredPounds: number): Candidate {
  const cost =
    (BigInt(candidate.cost) * BigInt(hundredPounds) + BigInt(hundredPoundsInPence - 1)) /
    BigInt(hundredPoundsInPence)
  return { ...candidate, cost: Number(cost) }
}

/** A candidate with own figures; own lifts widen their range where they lie outside it. */
export function adaptedCandidate(candidate: Candidate, change: Adaptation | undefined): Candidate {
  if (!change) return candidate
  const { cost = candidate.cost, effort = {}, lifts = {} } = change
  return {
    ...candidate,
    cost,
    effort: { ...candidate.effort, ...effort },
    lifts: candidate.lifts.map((lift) => {
      const points = lifts[lift.target] ?? lift.points
      return {
        ...lift,
        points,
        low: Math.min(lift.low, points),
        high: Math.max(lift.high, points),
      }
    }),
  }
}

function factsOf(
  request: PlanRequest,
  found: {
    priced: readonly Candidate[]
    withoutGain: string[]
    notApplicable: PlanFacts['notApplicable']
  },
): PlanFacts {
  const { release, basis, catalogue, changes, fixed } = request
  return {
    release,
    catalogueVersion: catalogue.version,
    targets: basis.targets.map(({ id, name }) => ({ id, name })),
    pools: Object.entries(catalogue.pools).map(([id, name]) => ({ id, name: textOf(name) })),
    groups: [...basis.listed],
    candidates: found.priced.map(({ id }) => nameOf(id, request)),
    intervals: basis.scores.flatMap(({ group, target, low, high }) =>
      low === null || high === null ? [] : [{ group, target, low, high }],
    ),
    notApplicable: found.notApplicable,
    titles: Object.fromEntries(
      found.notApplicable.map(({ id }) => [id, nameOf(id, request).title]),
    ),
    withoutGain: found.withoutGain,
    judged: found.priced.flatMap(({ id }) => judgedLifts(id, request)),
    fixed: [...fixed],
    adapted: Object.keys(changes).toSorted(),
  }
}

function judgedLifts(
  id: string,
  { catalogue, changes }: PlanRequest,
): { id: string; target: string }[] {
  const [initiativeId] = id.split('@')
  const initiative = catalogue.initiatives.find((each) => each.id === initiativeId)
  return (initiative?.lifts ?? [])
    .filter(
      ({ source, target }) => source === JUDGEMENT && changes[id]?.lifts?.[target] === undefined,
    )
    .map(({ target }) => ({ id, target }))
}

function nameOf(
  id: string,
  { catalogue, basis }: Pick<PlanRequest, 'catalogue' | 'basis'>,
): CandidateName {
  const [initiativeId = id, group] = id.split('@')
  const initiative = catalogue.initiatives.find((each) => each.id === initiativeId)
  const title = textOf(initiative?.title ?? {})
  const groupId = group === undefined || group === WHOLE_ORGANISATION ? null : group
  const name = basis.listed.find((each) => each.id === groupId)?.name
  return { id, initiativeId, groupId, title: name === undefined ? title : `${title} (${name})` }
}
