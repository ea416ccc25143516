// The background side: every domain's jobs, one line each.
import { assessmentsJobs } from './domains/assessments/jobs.ts'
import { emailJobs } from './domains/email/jobs.ts'
import type { Transport } from './domains/email/transport.ts'
import { identityJobs } from './domains/identity/jobs.ts'
import { organisationJobs } from './domains/organisations/jobs.ts'
import { planningJobs } from './domains/planning/jobs.ts'
import { resultsJobs } from './domains/results/jobs.ts'
import { roadmapsJobs } from './domains/roadmaps/jobs.ts'
import { housekeepingJobs } from './foundation/jobs/housekeeping.ts'
import type { Job } from './foundation/jobs/job.ts'
import type { Installation } from './installation.ts'

/** Every job of the program; `transport` is how mails leave. */
export function allJobs({ publicUrl, assessments }: Installation, transport: Transport): Job[] {
  return [
    ...housekeepingJobs,
    ...emailJobs({ transport, publicUrl }),
    ...identityJobs,
    ...organisationJobs,
    ...assessmentsJobs(assessments),
    ...resultsJobs(assessments),
    ...planningJobs,
    ...roadmapsJobs,
  ]
}
