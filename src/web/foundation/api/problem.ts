// A failure as the server describes it (RFC 9457).

export type ProblemDocument = {
  type: string
  title: string
  status: number
  detail?: string
  instance: string
  fields?: { path: string; message: string }[]
}

/** Thrown by every call that fails. */
export class ApiProblem extends Error {
  override name = 'ApiProblem'
  readonly problem: ProblemDocument
  constructor(problem: ProblemDocument) {
    super(problem.title)
    this.problem = problem
  }
  /** The last part of the type, for example `not-allowed`. */
  get slug(): string {
    return this.problem.type.split('/').at(-1) ?? ''
  }
}
