// The words of a plan that ends after its horizon, in English.
import { weeks } from './terms.ts'

export const words = {
  overrun: (count: number) => `This plan needs ${weeks(count)} more than its horizon`,
  searching: 'the best plan that ends in time',
  failed: 'The plan that ends in time could not be found',
  found: (parts: { leaves: string; comes: string; gain: string; cost: string; weeks: number }) =>
    `The best plan that fits leaves out ${parts.leaves}${parts.comes && ` and takes in ${parts.comes}`}. It brings ${parts.gain}, costs ${parts.cost} and takes ${weeks(parts.weeks)}.`,
  difference: (amount: number, write: (amount: number) => string) => {
    if (amount === 0) return 'as much'
    return `${write(Math.abs(amount))} ${amount < 0 ? 'less' : 'more'}`
  },
  unproven: 'The search was cut short, so a better one may exist.',
  keep: 'To keep this plan with its overrun, go on here.',
  take: 'Change to the plan that fits',
  taken: 'A new plan stands now. It ends in time.',
  none: {
    'nothing-left':
      'No choice of initiatives ends in time. Give the plan more time or more people a week, or go on with its overrun.',
    'not-proven':
      'A schedule that ends in time may exist, but none was found. It is not proven that there is none.',
    'too-many':
      'Fifty more choices were tried, and all end too late. Give the plan more time or more people a week, or go on with its overrun.',
    stopped:
      'The search was stopped after ten seconds without a plan that ends in time. Give the plan more time or more people a week, or go on with its overrun.',
  },
} as const
