// Names for the ids in a plan.
import type { Plan } from './data.ts'

export type PlanNames = {
  initiative: (candidateId: string) => string
  group: (groupId: string) => string
  target: (targetId: string) => string
  pool: (poolId: string) => string
}

/** The group that stands for everybody. */
const everybody = 'org'

type Named = { id: string; name: string }

/** Looks up names in a plan; an id nobody named stays as it is. */
export function namesOf(
  plan: Pick<Plan, 'items' | 'leftOut' | 'groups' | 'targets' | 'pools'>,
): PlanNames {
  const initiatives = new Map([
    ...plan.leftOut.map(({ id, title }) => [id, title] as const),
    ...plan.items.map(({ id, title }) => [id, title] as const),
  ])
  return {
    initiative: (id) => initiatives.get(id) ?? id,
    group: (id) => (id === everybody ? 'the whole organisation' : groupName(plan.groups, id)),
    target: (id) => nameIn(plan.targets, id),
    pool: (id) => nameIn(plan.pools, id),
  }
}

/** The name of a group; people of a department outside its parts are named after it. */
export function groupName(groups: readonly Named[], id: string): string {
  const name = nameIn(groups, id)
  const [department, part] = id.split('/')
  if (name !== id || part === undefined || department === undefined) return name
  return `${nameIn(groups, department)} (outside its parts)`
}

function nameIn(list: readonly Named[], id: string): string {
  return list.find((each) => each.id === id)?.name ?? id
}
