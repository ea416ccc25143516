// The department tree as people change it. A lead works below the own departments only.
import { given } from '../../../foundation/contract/given.ts'
import type { OrganisationContext } from '../../../foundation/context.ts'
import type { Tx } from '../../../foundation/db/doors.ts'
import { newId } from '../../../foundation/ids.ts'
import { common, Problem } from '../../../foundation/problem.ts'
import { recordAct } from '../../audit/actions.ts'
import { listDepartmentTree, type ListedDepartment } from '../actions.ts'
import { authorityToChange } from './authority.ts'
import { organisationProblems } from '../contract/problems.ts'
import {
  insertDepartment,
  isInUse,
  listDepartmentRows,
  updateDepartment,
  type Department,
} from '../queries/departments.ts'
import { misplacement, refuseMisplaced } from '../rules/department-tree.ts'
import { isWithin, type Authority } from '../rules/grants.ts'

type Input = Pick<Department, 'name' | 'type' | 'parentId' | 'headcount'>
type Listed = Omit<ListedDepartment, 'depth' | 'path'>

/** Departments as a flat tree, or those archived by name. */
export async function listDepartments(
  tx: Tx,
  _context: OrganisationContext,
  { state }: { state: 'current' | 'archived' },
): Promise<{ items: Listed[] }> {
  if (state === 'current') return { items: await listDepartmentTree(tx) }
  const archived = (await listDepartmentRows(tx)).filter((department) => department.isArchived)
  return {
    items: archived
      .toSorted((a, b) => a.name.localeCompare(b.name, 'en'))
      .map((department) => ({ ...department, members: 0 })),
  }
}

/** Adds a department. Throws what refuseMisplaced throws, and not-allowed outside a lead's departments. */
export async function createDepartment(
  tx: Tx,
  context: OrganisationContext,
  input: Input,
): Promise<Listed> {
  const { scope, places } = await authorityToChange(tx, context, 'departments.manage')
  if (!isWithin(scope, input.parentId)) throw new Problem(common['not-allowed'])
  const departmentId = newId()
  refuseMisplaced(places, { ...input, departmentId })
  const { organisationId, now: createdAt } = context
  await insertDepartment(tx, { ...input, organisationId, departmentId, createdAt })
  return readDepartment(tx, departmentId)
}

/** Changes or moves a department. Throws what createDepartment throws, and not-found. */
export async function changeDepartment(
  tx: Tx,
  context: OrganisationContext,
  {
    departmentId,
    ...input
  }: { departmentId: string } & { [K in keyof Input]?: Input[K] | undefined },
): Promise<Listed> {
  const authority = await authorityToChange(tx, context, 'departments.manage')
  const department = manageable(authority, departmentId)
  const change = given(input)
  const wanted = { ...department, ...change }
  if (wanted.parentId !== department.parentId && !isWithin(authority.scope, wanted.parentId))
    throw new Problem(common['not-allowed'])
  refuseMisplaced(authority.places, wanted)
  if (Object.keys(change).length > 0) await updateDepartment(tx, departmentId, change)
  return readDepartment(tx, departmentId)
}

/** Archives a department without people or parts. Throws department-in-use. */
export async function archiveDepartment(
  tx: Tx,
  context: OrganisationContext,
  departmentId: string,
): Promise<void> {
  manageable(await authorityToChange(tx, context, 'departments.manage'), departmentId)
  if (await isInUse(tx, departmentId, context.now))
    throw new Problem(organisationProblems['department-in-use'])
  await updateDepartment(tx, departmentId, { archivedAt: context.now })
  await recordAct(tx, context, { action: 'department-archived', subject: departmentId })
}

/** Brings an archived department back to its place. Throws parent-archived and what misplacement says. */
export async function restoreDepartment(
  tx: Tx,
  context: OrganisationContext,
  departmentId: string,
): Promise<void> {
  const { scope, places } = await authorityToChange(tx, context, 'departments.manage')
  const department = places.find((place) => place.departmentId === departmentId && place.isArchived)
  if (!department) throw new Problem(common['not-found'])
  if (!isWithin(scope, departmentId)) throw new Problem(common['not-allowed'])
  if (places.some((place) => place.departmentId === department.parentId && place.isArchived))
    throw new Problem(organisationProblems['parent-archived'])
  // There is no form whose fields could be marked.
  const reason = misplacement(places, department)
  if (reason) throw new Problem(reason.kind)
  await updateDepartment(tx, departmentId, { archivedAt: null })
  await recordAct(tx, context, { action: 'department-restored', subject: departmentId })
}

/** A department that is not archived and lies within the asker's reach. */
function manageable(
  { scope, places }: Authority,
  departmentId: string,
): Authority['places'][number] {
  const department = places.find(
    (place) => place.departmentId === departmentId && !place.isArchived,
  )
  if (!department) throw new Problem(common['not-found'])
  if (!isWithin(scope, departmentId)) throw new Problem(common['not-allowed'])
  return department
}

async function readDepartment(tx: Tx, departmentId: string): Promise<Listed> {
  const department = (await listDepartmentTree(tx)).find(
    (each) => each.departmentId === departmentId,
  )
  if (!department) throw new Problem(common['not-found'])
  return department
}
