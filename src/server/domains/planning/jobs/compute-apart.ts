// Runs one long computation of a plan in a thread of its own.
import { inThread } from '../../../foundation/thread.ts'
import type { PlanResult, PlanTask } from '../rules/computation.ts'

const file = new URL('./plan-thread.ts', import.meta.url)

/** The result of a task, computed beside everything else. Rejects with what the thread threw. */
export async function computeApart<K extends PlanTask['kind']>(
  task: PlanTask & { kind: K },
): Promise<Extract<PlanResult, { kind: K }>> {
  // The thread answers with a result of the kind it was given.
  return (await inThread(file, task)) as Extract<PlanResult, { kind: K }>
}
