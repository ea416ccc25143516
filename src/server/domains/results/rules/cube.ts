// The declared groups of a release: every place of the tree and the whole, each with its role bands.
// Nothing is grouped in another way later: what is not declared here is never shown.
import { roleBands } from '../../organisations/contract/terms.ts'
import { everybody, nowhere } from '../contract/terms.ts'
import type { Place, Places } from './places.ts'
import type { Round } from './round.ts'

/** A group of people a figure may be about; `cells` are the finest cells it adds up. */
export type CubeGroup = {
  /** Of this release: place and role band. */
  readonly id: string
  readonly groupId: string
  readonly roleBand: string
  readonly cells: readonly string[]
  /** People at launch; null when nobody knows how many were asked. */
  readonly headcount: number | null
}

export type Cube = {
  readonly groups: readonly CubeGroup[]
  readonly places: readonly Place[]
  cellOf: (person: { departmentId: string | null; roleBand: string | null }) => string
}

/** One group by place and role band. */
export const groupKey = (groupId: string, roleBand: string): string =>
  roleBand === everybody ? groupId : `${groupId}|${roleBand}`

const cellKey = (leaf: string, roleBand: string) => `${leaf}|${roleBand}`
const bandOrder = [...roleBands, nowhere]

/**
 * The groups of a round, the whole first. A place is split by role band where it has people of more
 * than one.
 */
export function declareCube(
  round: Pick<Round, 'strata' | 'responses' | 'hasShareLink'>,
  places: Places,
): Cube {
  const cellOf: Cube['cellOf'] = ({ departmentId, roleBand }) =>
    cellKey(places.leafOf(departmentId), roleBand ?? nowhere)
  const heads = new Map<string, number>()
  for (const stratum of round.strata) {
    const cell = cellOf(stratum)
    heads.set(cell, (heads.get(cell) ?? 0) + stratum.headcount)
  }
  const inhabited = new Set([...heads.keys(), ...round.responses.map(cellOf)])
  const headcountOf = (cells: readonly string[]) =>
    round.hasShareLink ? null : cells.reduce((sum, cell) => sum + (heads.get(cell) ?? 0), 0)
  const topLeaves = places.list
    .filter(({ parentId }) => parentId === null)
    .flatMap(({ groupId }) => places.leavesOf(groupId))
  const group = (groupId: string, roleBand: string, cells: readonly string[]): CubeGroup => ({
    id: groupKey(groupId, roleBand),
    groupId,
    roleBand,
    cells,
    headcount: headcountOf(cells),
  })
  const groupsOf = (groupId: string, leaves: readonly string[]): CubeGroup[] => {
    const byBand = bandOrder
      .map((band) => ({
        band,
        cells: leaves.map((leaf) => cellKey(leaf, band)).filter((cell) => inhabited.has(cell)),
      }))
      .filter(({ cells }) => cells.length > 0)
    const whole = group(
      groupId,
      everybody,
      byBand.flatMap(({ cells }) => cells),
    )
    return byBand.length < 2
      ? [whole]
      : [whole, ...byBand.map(({ band, cells }) => group(groupId, band, cells))]
  }
  return {
    cellOf,
    places: places.list,
    groups: [
      ...groupsOf(everybody, topLeaves),
      ...places.list.flatMap(({ groupId }) => groupsOf(groupId, places.leavesOf(groupId))),
    ],
  }
}
