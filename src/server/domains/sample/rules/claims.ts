// What owners state for the organisation: strategy, governance and foundations, with evidence. Two
// owners answer each item; on one they are far apart.
import { answerNear } from './answers.ts'
import { type Chance, chanceFor, normal, pick } from './chance.ts'
import { daysAfter } from './days.ts'
import type {
  RoleBand,
  RoundIndex,
  SampleArtefact,
  SampleClaim,
  SampleItem,
  SamplePerson,
} from './model.ts'
import { organisationLevel } from './story.ts'

type Seat = { readonly departmentId: string; readonly roleBand: RoleBand }

const headOfIt: Seat = { departmentId: 'it-security', roleBand: 'head' }
const headOfLegal: Seat = { departmentId: 'legal', roleBand: 'head' }
const reviewer: Seat = { departmentId: 'finance', roleBand: 'executive' }

const owners: Readonly<Record<string, readonly Seat[]>> = {
  STRA: [
    { departmentId: 'leadership-office', roleBand: 'executive' },
    { departmentId: 'engineering', roleBand: 'executive' },
  ],
  GOVN: [headOfLegal, headOfIt],
  FOUN: [headOfIt, { departmentId: 'engineering', roleBand: 'head' }],
}

const evidenceTitles: Readonly<Record<string, readonly string[]>> = {
  STRA: ['Page of aims', 'Minutes of the portfolio meeting', 'Budget line', 'Skills plan'],
  GOVN: ['Use policy', 'List of AI systems', 'Minutes of a review', 'Supplier form', 'Drill notes'],
  FOUN: ['Access settings', 'Test report', 'Description of data sources', 'Monthly cost sheet'],
}

/** Days before the close at which evidence was added; the last is older than its year of validity. */
const evidenceAges = [2, 4, 6, 9, 12, 40, 90, 150, 390]
const EVIDENCE_VALID_DAYS = 365

/** By how much the second owner overstates the one share on which owners disagree, in points. */
const DISAGREEMENT = 60

/** What claims are drawn from. */
export type ClaimRequest = {
  readonly items: readonly SampleItem[]
  readonly people: readonly SamplePerson[]
  readonly round: RoundIndex
  readonly closesOn: string
  readonly seed: string
}

/** The claims of one round, two per item, with evidence beside the first owner's claim. */
export function sampleClaims(request: ClaimRequest): SampleClaim[] {
  const disputed = request.items.find(
    ({ dimension, type }) => dimension === 'GOVN' && type === 'coverage',
  )
  return request.items.flatMap((item) =>
    (owners[item.dimension] ?? [headOfIt]).map((seat, position) => {
      const overstated = item === disputed && position > 0 ? DISAGREEMENT : 0
      return claim(item, { seat, position, overstated }, request)
    }),
  )
}

type Stance = { readonly seat: Seat; readonly position: number; readonly overstated: number }

function claim(
  item: SampleItem,
  { seat, position, overstated }: Stance,
  { people, round, closesOn, seed }: ClaimRequest,
): SampleClaim {
  const chance = chanceFor(seed, 'claim', item.id, String(position), String(round))
  const practiceOffset = 16 * (chanceFor(seed, 'practice', item.practice)() - 0.5)
  const latent = organisationLevel(item.dimension, round) + practiceOffset + overstated
  return {
    itemId: item.id,
    ownerId: holder(people, seat),
    answer: answerNear(item, latent + 4 * normal(chance), chance),
    artefacts: position === 0 ? artefacts(item.dimension, { chance, closesOn, people }) : [],
  }
}

function holder(people: readonly SamplePerson[], { departmentId, roleBand }: Seat): string {
  const person = people.find(
    (each) => each.departmentId === departmentId && each.roleBand === roleBand,
  )
  if (!person) throw new RangeError(`Nobody is ${roleBand} of ${departmentId}`)
  return person.id
}

type Filing = {
  readonly chance: Chance
  readonly closesOn: string
  readonly people: readonly SamplePerson[]
}

function artefacts(dimension: string, { chance, closesOn, people }: Filing): SampleArtefact[] {
  const count = pick([0, 1, 1, 1, 2], chance)
  return Array.from({ length: count }, () => {
    const addedOn = daysAfter(closesOn, -pick(evidenceAges, chance))
    return {
      title: pick(evidenceTitles[dimension] ?? ['Note by the owner'], chance),
      addedOn,
      expiresOn: daysAfter(addedOn, EVIDENCE_VALID_DAYS),
      reviewerId: holder(people, reviewer),
      status: pick(['accepted', 'accepted', 'accepted', 'proposed', 'rejected'] as const, chance),
    }
  })
}
