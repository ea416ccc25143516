// What came of what was planned, after each later round. Scores and changes are points, unrounded; what
// is hidden is null and comes with its reason.
import * as z from 'zod'
import { contract } from '../../../foundation/contract/contract.ts'
import { day, id } from '../../../foundation/contract/shapes.ts'
import { hiddenReasons, trendWords } from '../../results/contract/terms.ts'
import { roadmapProblems } from './problems.ts'
import { untoldReasons, verdicts } from './terms.ts'

const int = z.number().int()
const Named = z.object({ id: z.string(), name: z.string() })
const Range = z.object({ points: z.number(), low: z.number(), high: z.number() })
const Round = z.object({ campaign: z.string(), closedOn: day })

const RealisedLift = z
  .object({
    group: z.string().describe('`org` stands for everybody.'),
    target: z.string(),
    isTotal: z.boolean().describe('Of everybody, besides the groups that make it up.'),
    planned: Range.describe('What the finished items should have lifted, with its 80 % range.'),
    initiatives: z.array(z.string()).describe('Titles of the items you see behind it.'),
    change: z
      .object({
        delta: z.number(),
        low: z.number().nullable().describe('95 % interval.'),
        high: z.number().nullable(),
        word: z.enum(trendWords).nullable(),
        answersNeeded: int.nullable().describe('Per round, to be able to tell.'),
      })
      .nullable()
      .describe('Since the round before; null where there is none to tell.'),
    verdict: z.enum(verdicts).describe('The interval against the planned range.'),
    why: z.enum(untoldReasons).nullable().describe('Why there is no change, or no interval of it.'),
    reason: z.enum(hiddenReasons).nullable(),
    now: Range.nullable().describe('What one would assume after this round, with its 80 % range.'),
  })
  .meta({ id: 'RealisedLift' })

const RealisedInitiative = z
  .object({
    initiativeId: z.string(),
    title: z.string(),
    groups: z.array(z.string()).nullable().describe('Where it was run; null: everywhere.'),
    effects: z.array(
      z.object({
        target: z.string(),
        ranIn: int.describe('Groups you see that ran it, with a change.'),
        notIn: int.describe('Groups you see that have not begun it, with a change.'),
        effect: z
          .object({ ran: z.number(), notRun: z.number(), effect: z.number() })
          .nullable()
          .describe('Null: too few groups, it only changed alongside.'),
      }),
    ),
  })
  .meta({ id: 'RealisedInitiative' })

const RealisedRound = Round.extend({
  campaignId: id,
  k: int.describe('Groups with fewer answers are hidden.'),
  isStale: z.boolean(),
  since: Round.nullable().describe('The round its changes are counted from.'),
  isComparable: z.boolean().describe('False: it asked other questions, or showed no change.'),
  shownUpTo: day.describe('Items finished after this day cannot show in it yet.'),
  lifts: z.array(RealisedLift),
  initiatives: z.array(RealisedInitiative),
  tooLate: z.array(z.object({ itemId: id, title: z.string() })),
}).meta({ id: 'RealisedRound' })

export const Realised = z
  .object({
    basis: Round.describe('The round that the first plan of the roadmap rests on.'),
    finished: int.describe('Items you see that are done.'),
    groups: z.array(Named),
    targets: z.array(Named),
    rounds: z.array(RealisedRound).describe('Later rounds, newest first.'),
    calibration: z
      .object({
        n: int.describe('Changes of groups you see that were held against a planned range.'),
        share: z
          .number()
          .nullable()
          .describe('Of them inside the range, 0 to 1; null below ten: lifts stay judgement.'),
      })
      .describe('Totals of everybody are not counted twice.'),
  })
  .meta({ id: 'RoadmapRealised' })

const base = {
  method: 'GET',
  permission: 'advice.read',
  purpose: 'generate-advice',
  problems: [roadmapProblems['no-roadmap']],
} as const

export const realisedContract = contract({
  getRealised: {
    ...base,
    path: '/roadmap/realised',
    summary: 'Read what was planned against what came of it in later rounds',
    output: Realised,
  },
  exportRealised: {
    ...base,
    path: '/roadmap/realised.csv',
    summary: 'Download what was planned against what came of it as CSV',
    file: 'text/csv; charset=utf-8',
  },
})
