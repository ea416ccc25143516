// Ties answers to a contract. A missing answer or one of the wrong shape does not compile.
import type { OrganisationContext, PersonContext } from '../context.ts'
import type { Tx } from '../db/doors.ts'
import type { Contract, Endpoint, InputOf, OutputOf } from './contract.ts'

type ContextOf<E extends Endpoint> = E['permission'] extends 'signed-in'
  ? PersonContext
  : OrganisationContext

/** Answers one endpoint inside its transaction. */
export type Answer<E extends Endpoint> = (
  tx: Tx,
  context: ContextOf<E>,
  input: InputOf<E>,
) => Promise<OutputOf<E>>

/** One endpoint with its answer, as the server mounts it. */
export type Bound = {
  name: string
  endpoint: Endpoint
  answer: (
    tx: Tx,
    context: OrganisationContext | PersonContext,
    input: InputOf<Endpoint>,
  ) => Promise<unknown>
}

/** Binds an answer to each endpoint of a contract. */
export function implement<C extends Contract>(
  contract: C,
  answers: { [K in keyof C]: Answer<C[K]> },
): Bound[] {
  return Object.entries(contract).map(([name, endpoint]) => ({
    name,
    endpoint,
    // The mapped type above proves that contract and answer belong together; a list cannot keep that.
    answer: answers[name] as unknown as Bound['answer'],
  }))
}
