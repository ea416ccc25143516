// Whether a campaign takes answers at an instant. The clock decides also before a job has caught up.

export type Openness = 'open' | 'not-open-yet' | 'paused' | 'closed' | 'not-launched'

type Window = {
  state: 'draft' | 'scheduled' | 'open' | 'paused' | 'closed'
  opensAt: Date | null
  closesAt: Date | null
}

/** The openness of a campaign; closing by the clock comes before a pause. */
export function opennessAt({ state, opensAt, closesAt }: Window, now: Date): Openness {
  if (state === 'draft') return 'not-launched'
  if (state === 'closed' || (closesAt !== null && closesAt <= now)) return 'closed'
  if (state === 'paused') return 'paused'
  return state === 'scheduled' || (opensAt !== null && opensAt > now) ? 'not-open-yet' : 'open'
}
