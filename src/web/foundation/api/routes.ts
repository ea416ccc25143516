// Every endpoint of the server as a type, by method and path. Types only: no contract reaches the browser.
import type * as z from 'zod'
import type { Endpoint } from '../../../server/foundation/contract/contract.ts'
import type { audienceContract } from '../../../server/domains/assessments/contract/audience.ts'
import type { campaignsContract } from '../../../server/domains/assessments/contract/campaigns.ts'
import type { evidenceContract } from '../../../server/domains/assessments/contract/evidence.ts'
import type { frameworksContract } from '../../../server/domains/assessments/contract/frameworks.ts'
import type { progressContract } from '../../../server/domains/assessments/contract/progress.ts'
import type { homeContract } from '../../../server/domains/home/contract.ts'
import type { identityContract } from '../../../server/domains/identity/contract.ts'
import type { organisationsContract } from '../../../server/domains/organisations/contract.ts'
import type { planningContract } from '../../../server/domains/planning/contract.ts'
import type { resultsContract } from '../../../server/domains/results/contract.ts'
import type { roadmapsContract } from '../../../server/domains/roadmaps/contract.ts'
import type { sampleContract } from '../../../server/domains/sample/contract.ts'

type EndpointsOf<C> = C[keyof C]
type Endpoints =
  | EndpointsOf<typeof identityContract>
  | EndpointsOf<typeof organisationsContract>
  | EndpointsOf<typeof campaignsContract>
  | EndpointsOf<typeof audienceContract>
  | EndpointsOf<typeof frameworksContract>
  | EndpointsOf<typeof progressContract>
  | EndpointsOf<typeof evidenceContract>
  | EndpointsOf<typeof resultsContract>
  | EndpointsOf<typeof planningContract>
  | EndpointsOf<typeof roadmapsContract>
  | EndpointsOf<typeof sampleContract>
  | EndpointsOf<typeof homeContract>

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
