// Endpoints of the department tree.
import * as z from 'zod'
import { contract } from '../../../foundation/contract/contract.ts'
import { id, line } from '../../../foundation/contract/shapes.ts'
import { organisationProblems } from './problems.ts'
import { departmentTypes } from './terms.ts'

const Department = z
  .object({
    departmentId: id,
    parentId: id.nullable(),
    name: z.string(),
    type: z.enum(departmentTypes),
    headcount: z
      .number()
      .int()
      .nullable()
      .describe('People in it, when the members listed here are not all of them.'),
    members: z.number().int(),
  })
  .meta({ id: 'Department' })

const DepartmentInput = z.strictObject({
  name: line(80),
  type: z.enum(departmentTypes),
  parentId: id.nullable(),
  headcount: z.number().int().min(0).max(1_000_000).nullable(),
})

const params = z.object({ departmentId: id })

export const departmentsContract = contract({
  listDepartments: {
    method: 'GET',
    path: '/departments',
    permission: 'departments.read',
    purpose: 'manage-account',
    summary: 'List departments as a flat tree',
    query: z.strictObject({ state: z.enum(['current', 'archived']).default('current') }),
    output: z.object({ items: z.array(Department) }),
  },
  createDepartment: {
    method: 'POST',
    path: '/departments',
    permission: 'departments.manage',
    purpose: 'manage-account',
    summary: 'Add a department',
    body: DepartmentInput,
    output: Department,
    status: 201,
    idempotent: true,
    problems: [
      organisationProblems['name-taken'],
      organisationProblems['too-deep'],
      organisationProblems['too-many-departments'],
    ],
  },
  updateDepartment: {
    method: 'PATCH',
    path: '/departments/{departmentId}',
    permission: 'departments.manage',
    purpose: 'manage-account',
    summary: 'Change a department',
    params: params,
    body: DepartmentInput.partial(),
    output: Department,
    problems: [
      organisationProblems['name-taken'],
      organisationProblems['too-deep'],
      organisationProblems['inside-itself'],
    ],
  },
  archiveDepartment: {
    method: 'DELETE',
    path: '/departments/{departmentId}',
    permission: 'departments.manage',
    purpose: 'manage-account',
    summary: 'Archive a department; rounds that name it keep its name',
    params: params,
    problems: [organisationProblems['department-in-use']],
  },
  restoreDepartment: {
    method: 'POST',
    path: '/departments/{departmentId}/restore',
    permission: 'departments.manage',
    purpose: 'manage-account',
    summary: 'Bring an archived department back',
    params: params,
    problems: [
      organisationProblems['name-taken'],
      organisationProblems['too-deep'],
      organisationProblems['too-many-departments'],
      organisationProblems['parent-archived'],
    ],
  },
})
