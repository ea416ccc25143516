// Fills a separate organisation with invented people, three rounds of answers and their results, and
// removes it again. Sample data never stands in a real organisation.
import type { OrganisationContext } from '../../foundation/context.ts'
import type { Doors, Tx } from '../../foundation/db/doors.ts'
import { common, Problem } from '../../foundation/problem.ts'
import { shippedFrameworks } from '../assessments/actions/frameworks.ts'
import { addPastRound, type PastClaim, type PastRound } from '../assessments/actions/past-rounds.ts'
import { casesForRound } from '../assessments/rules/form.ts'
import {
  changeProfile,
  findSampleOf,
  foundOrganisation,
  readOrganisation,
  removeOrganisation,
} from '../organisations/actions.ts'
import { createDepartment } from '../organisations/actions/departments.ts'
import { departmentTypes } from '../organisations/contract/terms.ts'
import { buildRelease } from '../results/actions/release.ts'
import type { SampleClaim, SampleItem, SampleOrganisation, SampleRound } from './rules/model.ts'
import { sampleOrganisation } from './rules/sample-organisation.ts'

/** The same invented organisation for everybody. */
const seed = 'aiopsos'
const name = 'Sample organisation'
/** The last round ends a week before the sample is opened, so that its results are fresh. */
const daysSinceLastRound = 7
const dayMs = 86_400_000

/** The address of the sample that belongs to this organisation, or null. */
export async function findSample(
  doors: Doors,
  context: OrganisationContext,
): Promise<{ slug: string | null }> {
  return { slug: await findSampleOf(doors, context) }
}

/** Opens the sample, or the one that is there. Takes some seconds: three releases are computed. */
export async function openSample(
  doors: Doors,
  context: OrganisationContext,
): Promise<{ slug: string }> {
  const present = await findSampleOf(doors, context)
  if (present !== null) return { slug: present }
  const { organisationId, slug, memberId } = await foundOrganisation(doors, context, {
    name,
    sampleOf: context.organisationId,
  })
  const inSample: OrganisationContext = {
    ...context,
    organisationId,
    organisationSlug: slug,
    memberId,
    grants: [{ role: 'owner', departmentIds: null }],
  }
  await doors.inOrganisation({ ...inSample, purpose: 'deliver-results' }, (tx) =>
    fill(tx, { ...inSample, purpose: 'deliver-results' }),
  )
  return { slug }
}

/** Removes the sample organisation of this request. Throws not-found for a real one. */
export async function removeSample(tx: Tx, context: OrganisationContext): Promise<void> {
  const { kind } = await readOrganisation(tx, context)
  if (kind !== 'sample') throw new Problem(common['not-found'])
  await removeOrganisation(tx, context)
}

async function fill(tx: Tx, context: OrganisationContext): Promise<void> {
  const sample = drawSample(context.now)
  await changeProfile(tx, context, {
    privacyContact: 'privacy@sample.invalid',
    industry: 'manufacturing',
    size: '250-999',
  })
  const departments = await addDepartments(tx, context, sample)
  for (const round of sample.rounds) {
    const past = toPastRound(sample, { round, departments })
    const campaignId = await addPastRound(tx, context, past)
    await buildRelease(
      tx,
      { ...context, now: new Date(past.closesAt.getTime() + dayMs) },
      { campaignId },
    )
  }
}

function drawSample(now: Date): SampleOrganisation {
  const { framework } = shippedFrameworks()
  const dimensionOf = new Map(framework.file.practices.map(({ id, dimension }) => [id, dimension]))
  const asked = (formId: string): SampleItem[] => {
    const ids = framework.file.forms.find(({ id }) => id === formId)?.items ?? []
    return framework.file.items.flatMap((item) => {
      const dimension = item.practice === null ? undefined : dimensionOf.get(item.practice)
      return item.practice !== null && dimension !== undefined && ids.includes(item.id)
        ? [{ ...item, practice: item.practice, dimension }]
        : []
    })
  }
  const cases = sampleCases().flatMap((item) =>
    item.practice === null ? [] : [{ ...item, practice: item.practice, dimension: 'SKILL' }],
  )
  const core = asked('core')
  const isCore = (item: SampleItem) => core.some(({ id }) => id === item.id)
  const claimItems = [...asked('leadership'), ...asked('governance')].filter(
    (item) => !isCore(item),
  )
  const endsOn = new Date(now.getTime() - daysSinceLastRound * dayMs).toISOString().slice(0, 10)
  return sampleOrganisation({ items: [...core, ...cases], claimItems, endsOn, seed })
}

const sampleCases = () => {
  const { bank } = shippedFrameworks()
  return bank ? casesForRound(bank.file, {}, 2) : []
}

/** Adds the tree, parents first; ids of the sample lead to the ids stored. */
async function addDepartments(
  tx: Tx,
  context: OrganisationContext,
  sample: SampleOrganisation,
): Promise<Map<string, string>> {
  const stored = new Map<string, string>()
  for (const { id, name: departmentName, type, parentId } of sample.departments) {
    const known = departmentTypes.find((each) => each === type)
    if (!known) throw new Error(`The sample has a department of the unknown type ${type}.`)
    const headcount = sample.people.filter((person) => person.departmentId === id).length
    const { departmentId } = await createDepartment(tx, context, {
      name: departmentName,
      type: known,
      headcount,
      parentId: parentId === null ? null : (stored.get(parentId) ?? null),
    })
    stored.set(id, departmentId)
  }
  return stored
}

type Source = { round: SampleRound; departments: ReadonlyMap<string, string> }

function toPastRound(sample: SampleOrganisation, { round, departments }: Source): PastRound {
  const keyOf = new Map(
    sample.people.map(({ id, departmentId, roleBand }) => [id, `${departmentId} ${roleBand}`]),
  )
  const groups: PastRound['groups'] = new Map()
  for (const { id, departmentId, roleBand, name: personName, email } of sample.people) {
    const key = keyOf.get(id) ?? ''
    const group = groups.get(key) ?? {
      departmentId: departments.get(departmentId) ?? '',
      roleBand,
      people: [],
    }
    group.people.push({ name: personName, email })
    groups.set(key, group)
  }
  const comments = new Map(round.comments.map(({ personId, text }) => [personId, text]))
  return {
    name: `Round ${round.number}`,
    opensAt: new Date(`${round.opensOn}T08:00:00Z`),
    closesAt: new Date(`${round.closesOn}T18:00:00Z`),
    caseIds: sampleCases().map(({ id }) => id),
    groups,
    responses: round.responses.map(({ personId, sentOn, answers }) => ({
      group: keyOf.get(personId) ?? '',
      sentOn,
      answers,
      comment: comments.get(personId) ?? '',
    })),
    claims: onePerItem(round.claims).flatMap(toPastClaim),
  }
}

/** The sample's only member answers for all practices, so one claim an item is kept: the first. */
function onePerItem(claims: readonly SampleClaim[]): SampleClaim[] {
  return [...new Map(claims.toReversed().map((claim) => [claim.itemId, claim])).values()]
}

function toPastClaim({ itemId, answer, artefacts }: SampleClaim): PastClaim[] {
  const practice = shippedFrameworks().framework.file.items.find(
    ({ id }) => id === itemId,
  )?.practice
  if (!practice || answer.kind === 'declined') return []
  const given =
    answer.kind === 'missing'
      ? answer
      : {
          kind: answer.kind,
          value: typeof answer.value === 'object' ? [...answer.value] : answer.value,
        }
  return [
    {
      itemId,
      practice,
      answer: given,
      artefacts: artefacts.map(({ title, addedOn, expiresOn, status }) => ({
        title,
        expiresOn,
        datedOn: addedOn,
        state: status,
      })),
    },
  ]
}
