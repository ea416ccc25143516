// Computes plans that took too long for a request, then explains every plan step by step.
import { onEvent, type Job } from '../../foundation/jobs/job.ts'
import { completePlan } from './jobs/completing.ts'
import { planRequested } from './contract.ts'

export const planningJobs: Job[] = [
  onEvent(planRequested, {
    name: 'planning-compute',
    run: async (run, { organisationId, payload }) => {
      if (organisationId !== null) await completePlan(run, { organisationId, ...payload })
    },
  }),
]
