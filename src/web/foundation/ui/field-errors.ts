// How a form tells its fields what the server found wrong, without passing it through every field.
import { createContext, use } from 'react'

/** One problem of one field: `path` equals the field's name. */
export type FieldProblem = { path: string; message: string }

/** The problems of the form around a field; empty outside a form. */
export const FieldProblemsContext = createContext<readonly FieldProblem[]>([])

/** The sentence that belongs to the field of this name, when there is one. */
export function useFieldProblem(name: string | undefined): string | undefined {
  const problems = use(FieldProblemsContext)
  return name === undefined ? undefined : problems.find(({ path }) => path === name)?.message
}
