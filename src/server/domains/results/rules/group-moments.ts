// Number, mean and spread of the scores of any declared group, added up from its finest cells.
import type { CubeGroup } from './cube.ts'
import { momentsOf, pooledMoments, type Moments } from './moments.ts'
import type { ScoredResponse } from './scoring.ts'

/** The moments of a group in one measure; null when nobody in it has a score. */
export type MomentsFor = (group: Pick<CubeGroup, 'cells'>, measure: string) => Moments | null

/** Reads every answer once; asking for a group then costs its cells. */
export function momentsByGroup(
  responses: readonly Pick<ScoredResponse, 'cell' | 'scores'>[],
): MomentsFor {
  const values = new Map<string, Map<string, number[]>>()
  for (const { cell, scores } of responses) {
    const ofCell = values.get(cell) ?? new Map<string, number[]>()
    values.set(cell, ofCell)
    for (const [measure, score] of Object.entries(scores)) {
      const list = ofCell.get(measure)
      if (list) list.push(score)
      else ofCell.set(measure, [score])
    }
  }
  const moments = new Map(
    [...values].map(([cell, ofCell]) => [
      cell,
      new Map([...ofCell].map(([measure, scores]) => [measure, momentsOf(scores)])),
    ]),
  )
  return (group, measure) =>
    pooledMoments(group.cells.flatMap((cell) => moments.get(cell)?.get(measure) ?? []))
}
