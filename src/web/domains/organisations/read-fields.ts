// Fields of the forms about people, as the server takes them; an empty choice is none.
import type { Role } from '../../../server/permissions.ts'
import { textOf } from '../../foundation/forms/fields.ts'
import type { RoleBand } from './data.ts'
import { roleBandNames, roleNames } from './words/terms.ts'

/** The department chosen in `departmentId`. */
export function readDepartment(fields: FormData): string | null {
  return textOf(fields, 'departmentId') || null
}

/** The level chosen in `roleBand`. */
export function readBand(fields: FormData): RoleBand | null {
  return oneOf(roleBandNames, textOf(fields, 'roleBand')) ?? null
}

/** The role chosen in `role`. */
export function readRole(fields: FormData): Role {
  return oneOf(roleNames, textOf(fields, 'role')) ?? 'member'
}

/** The term that a text is, when it is one of those that have words. */
export function oneOf<Term extends string>(
  names: Record<Term, string>,
  text: string,
): Term | undefined {
  // The keys of a record are its terms.
  return Object.hasOwn(names, text) ? (text as Term) : undefined
}
