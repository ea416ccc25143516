// The one linear-programme solver of this process, loaded when it is first needed.
import { loadSolver, type Solver } from '../rules/score-programme.ts'

let solver: Promise<Solver> | undefined

/** The solver; any number of audits may share it, one after the other. */
export function sharedSolver(): Promise<Solver> {
  solver ??= loadSolver()
  return solver
}
