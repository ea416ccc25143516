// The 420 invented people: who sits where, with which name and address. Addresses end in
// `sample.invalid`, a name that can never exist (RFC 2606).
import { chanceFor, shuffled } from './chance.ts'
import { departmentPlans } from './departments.ts'
import type { RoleBand, SamplePerson } from './model.ts'
import { cultures } from './names.ts'

const roleBands: readonly RoleBand[] = ['executive', 'head', 'manager', 'lead', 'contributor']

/** Letters that have no plain letter inside them. */
const plainLetters: Readonly<Record<string, string>> = { ł: 'l', ı: 'i', ß: 'ss' }

/** All people, by department and from executives to contributors; ids `person-001` onwards. Pure: one seed, one list. */
export function samplePeople(seed: string): SamplePerson[] {
  const names = shuffled(allNames(), chanceFor(seed, 'names'))
  return places().map((place, index) => {
    const name = names[index]
    if (!name) throw new RangeError('There are fewer names than people')
    return {
      id: `person-${String(index + 1).padStart(3, '0')}`,
      name: `${name.given} ${name.family}`,
      email: `${addressPart(name.given)}.${addressPart(name.family)}@sample.invalid`,
      ...place,
    }
  })
}

function allNames(): { given: string; family: string }[] {
  return cultures.flatMap(({ given, family }) =>
    given.flatMap((first) => family.map((last) => ({ given: first, family: last }))),
  )
}

function places(): Pick<SamplePerson, 'departmentId' | 'roleBand'>[] {
  return departmentPlans.flatMap(({ id, headcount }) =>
    roleBands.flatMap((roleBand) =>
      Array.from({ length: headcount[roleBand] }, () => ({ departmentId: id, roleBand })),
    ),
  )
}

function addressPart(name: string): string {
  return name
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/[łıß]/gu, (letter) => plainLetters[letter] ?? '')
    .replaceAll(/[^a-z]/gu, '')
}
