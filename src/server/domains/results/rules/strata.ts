// Strata of a round, department × role band: which are taken together, within a department for
// enough answers and in a release for secrecy. The mean over strata is in stratified-mean.ts.
import { pooledMoments, type Moments, sum } from './moments.ts'

/** Headcount (null when unknown) and answers of one stratum; `moments` is null without answers. */
export type Stratum = {
  readonly id: string
  readonly headcount: number | null
  readonly moments: Moments | null
}

/** One role band of a department, or several taken together, in order from low to high. */
export type BandGroup = {
  readonly bands: readonly string[]
  readonly headcount: number | null
  readonly answered: number
}

/** A department in a release: what of it is shown, by role band and by department below it. */
export type ReleasedDepartment = {
  readonly isShown: boolean
  readonly total: Stratum
  readonly bands: readonly { readonly isShown: boolean; readonly stratum: Stratum }[]
  readonly departments: readonly ReleasedDepartment[]
}

type Placed = { readonly shown: readonly Stratum[]; readonly hidden: readonly Stratum[] }

/**
 * Merges the role bands of one department (given low to high) until every answered one has at
 * least `smallest` answers: the one with fewest answers joins its nearest answered neighbour, the
 * neighbour with fewer answers first, the lower band on a tie. Bands without answers stay alone.
 */
export function collapseBands(bands: readonly BandGroup[], smallest: number): BandGroup[] {
  const answered = bands.filter((group) => group.answered > 0)
  const [fewest] = byAnswers(answered)
  if (!fewest || fewest.answered >= smallest) return [...bands]
  const place = answered.indexOf(fewest)
  const neighbours = answered.filter((_, i) => Math.abs(i - place) === 1)
  const [partner] = byAnswers(neighbours)
  if (!partner) return [...bands]
  const pair = [fewest, partner].toSorted((a, b) => bands.indexOf(a) - bands.indexOf(b))
  const merged = {
    bands: pair.flatMap((group) => group.bands),
    headcount: totalHeadcount(pair),
    answered: fewest.answered + partner.answered,
  }
  const next = bands.flatMap((group) => {
    if (group === pair[0]) return [merged]
    return group === pair[1] ? [] : [group]
  })
  return collapseBands(next, smallest)
}

/**
 * The strata a release may weight by, each a shown figure or a difference of shown figures: shown
 * departments, split by band only if all their bands are shown, plus one pooled stratum for the
 * hidden departments under each shown total. Departments without answers stay alone, uncovered.
 */
export function releasedStrata(organisation: ReleasedDepartment): Stratum[] {
  return [...placed(organisation).shown]
}

/** Several strata as one: headcounts add up (unknown if one is), answers are pooled. */
export function pooledStratum(strata: readonly Stratum[]): Stratum {
  return {
    id: strata.map(({ id }) => id).join('+'),
    headcount: totalHeadcount(strata),
    moments: pooledMoments(strata.flatMap(({ moments }) => moments ?? [])),
  }
}

function placed(department: ReleasedDepartment): Placed {
  if (department.departments.length === 0) return placedLeaf(department)
  const below = department.departments.map(placed)
  const shown = below.flatMap((each) => each.shown)
  const hidden = below.flatMap((each) => each.hidden)
  if (!department.isShown || hidden.length === 0) return { shown, hidden }
  return { shown: [...shown, pooledStratum(hidden)], hidden: [] }
}

function placedLeaf({ isShown, total, bands }: ReleasedDepartment): Placed {
  if (total.moments === null) return { shown: [total], hidden: [] }
  if (!isShown) return { shown: [], hidden: [total] }
  const isSplit = bands.length > 0 && bands.every((band) => band.isShown)
  return { shown: isSplit ? bands.map((band) => band.stratum) : [total], hidden: [] }
}

/** Fewest answers first; the sort is stable, so the lower band leads on a tie. */
function byAnswers(groups: readonly BandGroup[]): BandGroup[] {
  return groups.toSorted((a, b) => a.answered - b.answered)
}

function totalHeadcount(parts: readonly { headcount: number | null }[]): number | null {
  const known = parts.flatMap(({ headcount }) => headcount ?? [])
  return known.length === parts.length ? sum(known) : null
}
