// What an audience would likely show: which groups stay hidden at an assumed response rate, and which
// changes two rounds could tell. Before anybody has answered, so everything is an expectation.
import { planDisclosure } from './disclosure-plan.ts'
import { answersNeeded, smallestDetectableChange } from './power.ts'
import type { Solver } from './score-programme.ts'
import { RELEVANT_CHANGE } from './verdicts.ts'

/** Spread of people's scores within a group, in points, as it is usual in such surveys; judgement. */
export const ASSUMED_SD = 14

/** The score every expected answer is taken to have; the pattern hardly depends on it. */
const MIDDLE = 50
const MIN_WIDTH = 30

export type PlannedGroup = { readonly name: string; readonly people: number }

export type ForecastTask = {
  readonly groups: readonly PlannedGroup[]
  readonly ratePercent: number
  readonly k: number
}

/** The forecast, groups in the given order. */
export function forecastOf({ groups, ratePercent, k }: ForecastTask, solver: Solver) {
  const expected = groups.map(({ people }) => Math.round((people * ratePercent) / 100))
  const reasons = likelyHidden(expected, k, solver)
  const total = expected.reduce((sum, each) => sum + each, 0)
  return {
    ratePercent,
    expectedAnswers: total,
    groups: groups.map(({ name, people }, index) => ({
      name,
      people,
      expectedAnswers: expected[index] ?? 0,
      isLikelyHidden: reasons.has(index),
      reason: reasons.get(index) ?? null,
      peopleNeeded: Math.ceil((100 * k) / ratePercent),
      smallestDetectableChange: reasons.has(index) ? null : detectable(expected[index] ?? 0),
    })),
    smallestDetectableChange: total < k ? null : detectable(total),
    answersForFivePoints: answersNeeded(RELEVANT_CHANGE, ASSUMED_SD),
    assumedSd: ASSUMED_SD,
  }
}

function detectable(answers: number): number | null {
  return answers < 2 ? null : smallestDetectableChange(answers, ASSUMED_SD)
}

/** Groups beside each other with their total, planned as a release would be. */
function likelyHidden(
  expected: readonly number[],
  k: number,
  solver: Solver,
): Map<number, 'few' | 'complement'> {
  const hidden = new Map<number, 'few' | 'complement'>()
  for (const [index, people] of expected.entries()) if (people < k) hidden.set(index, 'few')
  const answered = [...expected.entries()].filter(([, people]) => people > 0)
  if (answered.length === 0) return hidden
  const plan = planDisclosure(
    {
      k,
      minWidth: MIN_WIDTH,
      atoms: answered.map(([index, people]) => ({
        id: String(index),
        measures: { score: { people, sum: people * MIDDLE } },
      })),
      figures: [
        ...answered.map(([index]) => ({ id: String(index), coefficients: { [index]: 1 } })),
        { id: 'all', coefficients: Object.fromEntries(answered.map(([index]) => [index, 1])) },
      ],
      earlier: [],
    },
    solver,
  )
  for (const { id, reason } of plan.hidden)
    if (id !== 'all' && reason === 'complement') hidden.set(Number(id), 'complement')
  return hidden
}
