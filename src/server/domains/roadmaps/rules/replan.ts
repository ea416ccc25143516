// A new revision of a plan: what is fixed because it has started, and what has left the model because it
// is done or dropped.
import type { Initiative, Lift, PlanInput } from '../../planning/rules/model.ts'

/**
 * What has become of an initiative. Started ones (running, blocked, with evidence) carry what is
 * already spent and the weeks of their finished tasks; done ones the day they were finished.
 */
export type Standing =
  | {
      id: string
      kind: 'started'
      spentCost: number
      spentEffort: Record<string, number>
      finishedWeeks: number
    }
  | { id: string; kind: 'done'; doneOn: string }
  | { id: string; kind: 'dropped' }

/** Weeks it takes until a finished initiative can show in the answers. */
export const LAG_WEEKS = 4

/** The last day on which something had to be finished to show in a round with this last field day. */
export function lastShownDay(lastFieldDay: string, lagWeeks = LAG_WEEKS): string {
  return addWeeks(lastFieldDay, -lagWeeks)
}

const WEEK_MS = 7 * 24 * 60 * 60 * 1000

/**
 * The input of a revision from the input on the present release and catalogue. Started initiatives
 * are musts with what is left of their cost, effort and weeks. Done ones leave the model: needs of
 * them are met, and what they exclude is out. Dropped ones are out. Where one was finished after
 * the last field day of the round minus `lagWeeks`, the score cannot show it yet, so its lift is
 * first taken off the gap.
 */
export function revisedInput(
  input: PlanInput,
  standings: readonly Standing[],
  { lastFieldDay, lagWeeks = LAG_WEEKS }: { lastFieldDay: string; lagWeeks?: number },
): PlanInput {
  const done = standings.filter((each) => each.kind === 'done')
  const started = standings.filter((each) => each.kind === 'started')
  const doneIds = done.map(({ id }) => id)
  const shownUpTo = lastShownDay(lastFieldDay, lagWeeks)
  const unseen = done.filter(({ doneOn }) => doneOn > shownUpTo).map(({ id }) => id)
  const dropped = standings.filter(({ kind }) => kind === 'dropped').map(({ id }) => id)
  return {
    ...input,
    cells: raisedCells(input, unseen),
    must: unique([
      ...input.must.filter((id) => !doneIds.includes(id)),
      ...started.map(({ id }) => id),
    ]),
    mustNot: unique([...input.mustNot, ...dropped, ...excludedBy(input, doneIds)]),
    initiatives: input.initiatives
      .filter(({ id }) => !doneIds.includes(id))
      .map((initiative) => {
        const own = started.find(({ id }) => id === initiative.id)
        return withoutMetNeeds(own ? remaining(initiative, own) : initiative, doneIds)
      }),
  }
}

/** Scores as if lifts that they cannot show yet had arrived, up to the goal. */
function raisedCells(
  { cells, initiatives }: PlanInput,
  unseen: readonly string[],
): PlanInput['cells'] {
  const lifts: Lift[] = initiatives
    .filter(({ id }) => unseen.includes(id))
    .flatMap((each) => each.lifts)
  return cells.map((cell) => {
    const coming = lifts
      .filter(({ group, target }) => group === cell.group && target === cell.target)
      .reduce((sum, { points }) => sum + points, 0)
    const score = Math.max(cell.score, Math.min(cell.goal, cell.score + coming))
    return { ...cell, score }
  })
}

function excludedBy({ initiatives }: PlanInput, doneIds: readonly string[]): string[] {
  const named = initiatives
    .filter(({ id }) => doneIds.includes(id))
    .flatMap(({ excludes }) => excludes)
  const naming = initiatives.filter(({ excludes }) => excludes.some((id) => doneIds.includes(id)))
  return [...named, ...naming.map(({ id }) => id)].filter((id) => !doneIds.includes(id))
}

function remaining(
  initiative: Initiative,
  spent: Extract<Standing, { kind: 'started' }>,
): Initiative {
  const effort = Object.entries(initiative.effort).map(
    ([pool, planned]) => [pool, Math.max(0, planned - (spent.spentEffort[pool] ?? 0))] as const,
  )
  return {
    ...initiative,
    cost: Math.max(0, initiative.cost - spent.spentCost),
    effort: Object.fromEntries(effort),
    weeks: Math.max(1, initiative.weeks - spent.finishedWeeks),
  }
}

function withoutMetNeeds(initiative: Initiative, doneIds: readonly string[]): Initiative {
  const isDone = (id: string) => doneIds.includes(id)
  return {
    ...initiative,
    needs: initiative.needs.filter((id) => !isDone(id)),
    needsAny: initiative.needsAny.filter((group) => !group.some(isDone)),
    excludes: initiative.excludes.filter((id) => !isDone(id)),
  }
}

const unique = (ids: readonly string[]): string[] => [...new Set(ids)].sort()

function addWeeks(day: string, weeks: number): string {
  return new Date(Date.parse(day) + weeks * WEEK_MS).toISOString().slice(0, 10)
}
