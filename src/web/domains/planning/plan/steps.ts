// From the break points of a frontier to a line of steps. Drawing is StepChart.tsx's.
import { curveStepAfter, line } from 'd3-shape'
import { percentAcross, pixelsDown, roundDomain } from '../../../foundation/charts/scale.ts'

/** From this amount on, the best plan brings this value. */
export type Step = { from: number; value: number }

/** Percent across, pixels down a drawing of `height`; the last step goes on to the right end. */
export function stepMarks(
  steps: readonly Step[],
  { height, limit }: { height: number; limit: number | undefined },
) {
  const last = steps.at(-1)
  const end = 1.1 * Math.max(last?.from ?? 0, limit ?? 0, 1)
  const [valueDomain, valueTicks] = roundDomain([0, last?.value ?? 0], 4)
  const [amountDomain, amountTicks] = roundDomain([0, end], 5)
  const down = pixelsDown(valueDomain, height)
  const across = percentAcross(amountDomain)
  const path = line<Step>(
    ({ from }) => across(from),
    ({ value }) => down(value),
  ).curve(curveStepAfter)
  const points = last ? [...steps, { from: amountDomain[1], value: last.value }] : []
  return {
    path: path(points) ?? '',
    valueTicks: valueTicks.map((value) => ({ value, y: down(value) })),
    amountTicks: amountTicks.map((amount) => ({ amount, x: across(amount) })),
    limitX: limit === undefined ? undefined : across(limit),
  }
}
