// The sample organisation as a whole: departments, people and three rounds of answers. The same
// request gives the same organisation, byte for byte; storing it is done elsewhere.
import { respondentAnswer } from './answers.ts'
import { chanceFor, normal, pick } from './chance.ts'
import { sampleClaims } from './claims.ts'
import { remarks } from './remarks.ts'
import { daysAfter } from './days.ts'
import { type DepartmentPlan, departmentPlans } from './departments.ts'
import type {
  RoundIndex,
  SampleAnswer,
  SampleComment,
  SampleItem,
  SampleOrganisation,
  SamplePerson,
  SampleRequest,
  SampleResponse,
  SampleRound,
} from './model.ts'
import { samplePeople } from './people.ts'
import { typicalLevel } from './story.ts'

const rounds: readonly RoundIndex[] = [0, 1, 2]
const LAST_ROUND = 2

/** Rounds are half a year apart, on the same weekday. */
const DAYS_BETWEEN_ROUNDS = 182
const FIELD_DAYS = 14

/** Spread between people of the same place, and between one person's dimensions, in points. */
const PERSON_SPREAD = 9
const DIMENSION_SPREAD = 6

/** Days after the start at which people answer: at once, and after the reminders of days 3, 7, 12. */
const answerDays = [0, 0, 0, 0, 1, 1, 2, 3, 3, 3, 4, 5, 7, 7, 8, 9, 12, 12, 13, 14]

/**
 * 420 people in nine departments and three rounds half a year apart, the last ending on `endsOn`.
 * Skills and practice improve, governance lags, customer support worsens, operations is stable;
 * one department is too small to be shown and one is silent in the first round. Throws `RangeError`
 * when `endsOn` is no day or an item offers no options.
 */
export function sampleOrganisation(request: SampleRequest): SampleOrganisation {
  const people = samplePeople(request.seed)
  return {
    departments: departmentPlans.map(({ id, name, type, parentId }) => ({
      id,
      name,
      type,
      parentId,
    })),
    people,
    rounds: rounds.map((round) => sampleRound(request, people, round)),
  }
}

function sampleRound(
  { items, claimItems, endsOn, seed }: SampleRequest,
  people: readonly SamplePerson[],
  round: RoundIndex,
): SampleRound {
  const closesOn = daysAfter(endsOn, (round - LAST_ROUND) * DAYS_BETWEEN_ROUNDS)
  const opensOn = daysAfter(closesOn, -FIELD_DAYS)
  const responses = departmentPlans.flatMap((department) =>
    respondents(department, people, { round, seed }).map((person) =>
      response(person, { department, items, opensOn, round, seed }),
    ),
  )
  return {
    number: round + 1,
    opensOn,
    closesOn,
    responses,
    claims: sampleClaims({ items: claimItems, people, round, closesOn, seed }),
    comments: round === LAST_ROUND ? comments(responses, people) : [],
  }
}

/** Those who answer: mostly the same people each time, because readiness is partly a trait. */
function respondents(
  { id, answered }: DepartmentPlan,
  people: readonly SamplePerson[],
  { round, seed }: { round: RoundIndex; seed: string },
): SamplePerson[] {
  const readiness = (person: SamplePerson) =>
    chanceFor(seed, 'readiness', person.id)() +
    chanceFor(seed, 'occasion', person.id, String(round))() / 2
  return people
    .filter(({ departmentId }) => departmentId === id)
    .toSorted((one, other) => readiness(other) - readiness(one))
    .slice(0, answered[round])
    .toSorted((one, other) => (one.id < other.id ? -1 : 1))
}

type ResponseSetting = {
  readonly department: DepartmentPlan
  readonly items: readonly SampleItem[]
  readonly opensOn: string
  readonly round: RoundIndex
  readonly seed: string
}

function response(
  person: SamplePerson,
  { department, items, opensOn, round, seed }: ResponseSetting,
): SampleResponse {
  const trait = PERSON_SPREAD * normal(chanceFor(seed, 'trait', person.id))
  const answerTo = (item: SampleItem): SampleAnswer => {
    const leaning = normal(chanceFor(seed, 'leaning', person.id, item.dimension))
    const typical = typicalLevel(department, person.roleBand, { dimension: item.dimension, round })
    const chance = chanceFor(seed, 'answer', person.id, item.id, String(round))
    return respondentAnswer(item, typical + trait + DIMENSION_SPREAD * leaning, chance)
  }
  const day = pick(answerDays, chanceFor(seed, 'day', person.id, String(round)))
  return {
    personId: person.id,
    sentOn: daysAfter(opensOn, day),
    answers: Object.fromEntries(items.map((item) => [item.id, answerTo(item)])),
  }
}

/** Each remark goes to a respondent of its department, nobody to two. */
function comments(
  responses: readonly SampleResponse[],
  people: readonly SamplePerson[],
): SampleComment[] {
  const departmentOf = new Map(people.map(({ id, departmentId }) => [id, departmentId]))
  const free = responses.map(({ personId }) => personId)
  return remarks.flatMap(({ departmentId, text }) => {
    const place = free.findLastIndex((personId) => departmentOf.get(personId) === departmentId)
    return free.splice(place, place < 0 ? 0 : 1).map((personId) => ({ personId, text }))
  })
}
