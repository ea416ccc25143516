// Background work as plain data: what it is called, what starts it, what it does.
import type * as z from 'zod'
import type { Doors } from '../db/doors.ts'
import type { EventKind } from '../events.ts'
import type { OrganisationId } from '../ids.ts'

/** What a job is given. It opens its own doors, and may run twice. */
export type Run = { doors: Doors; requestId: string; now: Date }

export type Job = {
  name: string
  /** Started by a fact or by the clock (cron, UTC). */
  trigger: { kind: 'event'; event: EventKind } | { kind: 'clock'; cron: string }
  run: (
    run: Run,
    fact: { organisationId: OrganisationId | null; payload: unknown },
  ) => Promise<void>
}

/** A reaction to a fact. Retried with growing pauses for three days, then kept as a dead letter. */
export function onEvent<S extends z.ZodType>(
  event: EventKind<S>,
  job: {
    name: string
    run: (
      run: Run,
      fact: { organisationId: OrganisationId | null; payload: z.output<S> },
    ) => Promise<void>
  },
): Job {
  return {
    name: job.name,
    trigger: { kind: 'event', event },
    run: (run, fact) =>
      job.run(run, {
        organisationId: fact.organisationId,
        payload: event.payload.parse(fact.payload),
      }),
  }
}

/** Work that recurs. */
export function onClock(
  cron: string,
  job: { name: string; run: (run: Run) => Promise<void> },
): Job {
  return { name: job.name, trigger: { kind: 'clock', cron }, run: (run) => job.run(run) }
}
