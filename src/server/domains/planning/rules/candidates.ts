// The catalogue as the planner takes it: conditions decided, costs over the horizon, one candidate
// per initiative, or per group where it can be run for one group. The choice is made elsewhere.
import type { Catalogue, Initiative } from './catalogue.ts'
import type { PlanInput } from './model.ts'

/** The group that stands for everybody. */
export const WHOLE_ORGANISATION = 'org'

/**
 * A part of the organisation with scores of its own. Groups do not overlap: people of a group
 * without scores are counted in the nearest group above it.
 */
export type PlanningGroup = {
  readonly id: string
  readonly people: number
  /** Dimensions, or practices, for which this group has a score. */
  readonly targets: readonly string[]
}

/** What the planner may choose: money in pence, effort in tenths of a person-day, points in thousandths. */
export type Candidate = PlanInput['initiatives'][number]

/** An initiative left out, and the rule that decided it: its own condition or a need that fell away. */
export type NotApplicable = { readonly id: string; readonly rule: string }

/**
 * The catalogue without what does not concern this organisation: entries whose condition does not
 * hold, then whatever needs one of them. `holds` decides one `applies_when` expression.
 */
export function applicableCatalogue(
  catalogue: Catalogue,
  holds: (expression: string) => boolean,
): { readonly catalogue: Catalogue; readonly notApplicable: readonly NotApplicable[] } {
  const notApplicable: NotApplicable[] = catalogue.initiatives.flatMap((initiative) => {
    const rule = initiative.applies_when
    return rule === undefined || holds(rule) ? [] : [{ id: initiative.id, rule }]
  })
  let kept = keptInitiatives(catalogue.initiatives, notApplicable)
  for (let orphans = orphansAmong(kept); orphans.length > 0; orphans = orphansAmong(kept)) {
    notApplicable.push(...orphans)
    kept = keptInitiatives(catalogue.initiatives, notApplicable)
  }
  return { catalogue: { ...catalogue, initiatives: kept.map(onlyAmong(kept)) }, notApplicable }
}

/**
 * The candidates of a catalogue, sorted by id, for groups that do not overlap and a horizon in months.
 * Cost is the one-off sum plus the monthly sum over the horizon. An initiative that can be run for
 * one group yields `I02@eng` for each group and `I02@org` for everybody, of which one may be
 * chosen; a variant for one group costs the preparation plus that group's share of the rest, each
 * amount rounded up.
 */
export function candidates(
  catalogue: Catalogue,
  groups: readonly PlanningGroup[],
  horizonMonths: number,
): Candidate[] {
  const context: Context = { catalogue, groups, horizonMonths }
  return catalogue.initiatives
    .flatMap((initiative) =>
      reaches(initiative, groups).map((reach) => candidate(initiative, reach, context)),
    )
    .toSorted((one, other) => compare(one.id, other.id))
}

type Context = {
  readonly catalogue: Catalogue
  readonly groups: readonly PlanningGroup[]
  readonly horizonMonths: number
}

function keptInitiatives(
  initiatives: readonly Initiative[],
  dropped: readonly NotApplicable[],
): Initiative[] {
  return initiatives.filter(({ id }) => !dropped.some((each) => each.id === id))
}

function orphansAmong(kept: readonly Initiative[]): NotApplicable[] {
  const isKept = (id: string) => kept.some((initiative) => initiative.id === id)
  return kept.flatMap(({ id, needs, needs_any: lists }) => {
    const lost = needs.filter((need) => !isKept(need))
    const lostLists = lists.filter((list) => !list.some(isKept)).flat()
    return lost.length + lostLists.length > 0
      ? [{ id, rule: `needs ${[...lost, ...lostLists].join(', ')}` }]
      : []
  })
}

function onlyAmong(kept: readonly Initiative[]): (initiative: Initiative) => Initiative {
  const isKept = (id: string) => kept.some((initiative) => initiative.id === id)
  return (initiative) => ({
    ...initiative,
    needs_any: initiative.needs_any.map((list) => list.filter(isKept)),
    excludes: initiative.excludes.filter(isKept),
  })
}

/** The groups an initiative can be run for on its own, and everybody. */
function reaches({ scope }: Initiative, groups: readonly PlanningGroup[]): string[] {
  const parts = scope === 'org' ? [] : groups.map(({ id }) => id)
  return [WHOLE_ORGANISATION, ...parts.filter((id) => id !== WHOLE_ORGANISATION)]
}

function variantId({ id, scope }: Initiative, reach: string): string {
  return scope === 'org' ? id : `${id}@${reach}`
}

function candidate(initiative: Initiative, reach: string, context: Context): Candidate {
  const share = shareOf(initiative, reach, context.groups)
  const total = initiative.cost_once + initiative.cost_month * context.horizonMonths
  const effort = Object.entries(initiative.effort)
    .toSorted(([one], [other]) => compare(one, other))
    .map(([pool, tenthDays]) => [pool, share(tenthDays)] as const)
  return {
    id: variantId(initiative, reach),
    cost: share(total),
    effort: Object.fromEntries(effort),
    weeks: initiative.weeks,
    ...dependencies(initiative, reach, context),
    gates: initiative.gates.toSorted(compare),
    lifts: liftsOf(initiative, reach, context.groups),
  }
}

/** How much of an amount arises when an initiative reaches one group only, rounded up. */
function shareOf(
  initiative: Initiative,
  reach: string,
  groups: readonly PlanningGroup[],
): (amount: number) => number {
  if (initiative.scope === 'org' || reach === WHOLE_ORGANISATION) return (amount) => amount
  const count = (within: readonly PlanningGroup[]) =>
    BigInt(within.reduce((sum, { people }) => sum + people, 0))
  const everybody = count(groups)
  const reached = count(groups.filter(({ id }) => id === reach))
  const preparation = BigInt(initiative.preparation)
  const part = preparation * everybody + (1000n - preparation) * reached
  const whole = 1000n * everybody
  return (amount) => Number((BigInt(amount) * part + whole - 1n) / whole)
}

function dependencies(
  initiative: Initiative,
  reach: string,
  { catalogue, groups }: Context,
): Pick<Candidate, 'needs' | 'needsAny' | 'excludes'> {
  const find = (ids: readonly string[]) =>
    catalogue.initiatives.filter(({ id }) => ids.includes(id))
  const serving = (needed: Initiative) => servingVariants(needed, reach)
  const needed = find(initiative.needs).map(serving)
  const lists = initiative.needs_any.map((list) => find(list).flatMap(serving))
  const excluded = find([initiative.id, ...initiative.excludes]).flatMap((other) =>
    reaches(other, groups).map((each) => variantId(other, each)),
  )
  const own = variantId(initiative, reach)
  return {
    needs: needed
      .filter((variants) => variants.length === 1)
      .flat()
      .toSorted(compare),
    needsAny: [...needed.filter((variants) => variants.length > 1), ...lists]
      .map((list) => list.toSorted(compare))
      .toSorted((one, other) => compare(one.join(), other.join())),
    excludes: excluded.filter((id) => id !== own).toSorted(compare),
  }
}

/** A group is served by what it does itself or by what everybody does; everybody only by the latter. */
function servingVariants(needed: Initiative, reach: string): string[] {
  const everywhere = variantId(needed, WHOLE_ORGANISATION)
  if (needed.scope === 'org' || reach === WHOLE_ORGANISATION) return [everywhere]
  return [variantId(needed, reach), everywhere]
}

function liftsOf(
  initiative: Initiative,
  reach: string,
  groups: readonly PlanningGroup[],
): Candidate['lifts'] {
  return groups
    .filter(({ id }) => reach === WHOLE_ORGANISATION || id === reach)
    .flatMap((group) =>
      initiative.lifts
        .filter(({ target }) => group.targets.includes(target))
        .map(({ target, points, low, high }) => ({ group: group.id, target, points, low, high })),
    )
    .toSorted((one, other) => compare(one.group, other.group) || compare(one.target, other.target))
}

/** Order by UTF-16 code units, the same on every machine. */
function compare(one: string, other: string): number {
  if (one === other) return 0
  return one < other ? -1 : 1
}
