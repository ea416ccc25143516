// Every endpoint of the server as a type, by method and path. Types only: no contract reaches the browser.
import type * as z from 'zod'
import type { Endpoint } from '../../../server/foundation/contract/contract.ts'
import type { identityContract } from '../../../server/domains/identity/contract.ts'
import type { organisationsContract } from '../../../server/domains/organisations/contract.ts'

type EndpointsOf<C> = C[keyof C]
type Endpoints = EndpointsOf<typeof identityContract> | EndpointsOf<typeof organisationsContract>

type RouteOf<E> = E extends Endpoint ? `${E['method']} ${E['path']}` : never

/** "POST /departments" and all others. */
export type Route = RouteOf<Endpoints>

type EndpointOf<R extends Route> = Extract<
  Endpoints,
  {
    method: R extends `${infer M} ${string}` ? M : never
    path: R extends `${string} ${infer P}` ? P : never
  }
>

type Sent<S> = S extends z.core.$ZodType ? z.core.input<S> : never
type Given<Key extends string, S> = [Sent<S>] extends [never]
  ? unknown
  : Key extends 'query'
    ? { query?: Sent<S> }
    : { [K in Key]: Sent<S> }

type PartOf<E, Key extends keyof Endpoint> = E extends { [K in Key]: infer S } ? S : undefined

/** What a call to an endpoint takes. */
export type Input<R extends Route> = Given<'params', PartOf<EndpointOf<R>, 'params'>> &
  Given<'query', PartOf<EndpointOf<R>, 'query'>> &
  Given<'body', PartOf<EndpointOf<R>, 'body'>>

/** What it answers, as it comes over the wire: instants are text. */
export type Output<R extends Route> =
  PartOf<EndpointOf<R>, 'output'> extends z.core.$ZodType
    ? z.core.input<PartOf<EndpointOf<R>, 'output'>>
    : undefined
