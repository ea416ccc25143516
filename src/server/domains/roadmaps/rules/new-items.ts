// The items a plan brings to a roadmap, with the facts of the catalogue that people need to do them.
import type { Catalogue } from '../../planning/rules/catalogue.ts'
import type { Initiative, Lift, PlanInput } from '../../planning/rules/model.ts'
import type { PlanFacts } from '../../planning/rules/plan-facts.ts'
import { textOf } from '../../planning/rules/text-of.ts'
import { tasksOf } from './schedule.ts'

/** What an item is about, as the catalogue had it when it was planned. */
export type ItemFacts = {
  description: string
  gates: string[]
  lifts: Lift[]
  closesWith: { kind: string; text: string }[]
}

/** One chosen initiative as an item; `needs` are candidates that are chosen too. */
export type NewItem = {
  candidateId: string
  initiativeId: string
  groupId: string | null
  title: string
  facts: ItemFacts
  cost: number
  effort: Record<string, number>
  weeks: number
  needs: readonly string[]
  tasks: { text: string; weeks: number }[]
}

type Chosen = {
  input: Pick<PlanInput, 'initiatives'>
  chosen: readonly string[]
  names: PlanFacts['candidates']
  catalogue: Catalogue
}

/** The chosen initiatives as items, by id. */
export function newItems({ input, chosen, names, catalogue }: Chosen): NewItem[] {
  const needs = new Map(tasksOf(input.initiatives, chosen).map((task) => [task.id, task.needs]))
  return input.initiatives
    .filter(({ id }) => chosen.includes(id))
    .map((initiative) => ({
      ...nameOf(initiative, names),
      ...contentOf(initiative, catalogue),
      cost: initiative.cost,
      effort: initiative.effort,
      weeks: initiative.weeks,
      needs: needs.get(initiative.id) ?? [],
    }))
}

function nameOf({ id }: Initiative, names: PlanFacts['candidates']) {
  const name = names.find((each) => each.id === id)
  return {
    candidateId: id,
    initiativeId: name?.initiativeId ?? id,
    groupId: name?.groupId ?? null,
    title: name?.title ?? id,
  }
}

/** Texts come from the catalogue, lifts from the plan, where people may have adapted them. */
function contentOf({ id, gates, lifts }: Initiative, catalogue: Catalogue) {
  const [initiativeId] = id.split('@')
  const entry = catalogue.initiatives.find((each) => each.id === initiativeId)
  const closesWith = (entry?.closes_with ?? []).map(({ kind, text }) => ({
    kind,
    text: textOf(text),
  }))
  return {
    facts: { description: textOf(entry?.description ?? {}), gates, lifts, closesWith },
    tasks: (entry?.steps ?? []).map(({ weeks, text }) => ({ weeks, text: textOf(text) })),
  }
}
