// Runs one long computation in a thread of its own.
import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { PlanResult, PlanTask } from '../rules/computation.ts'

/** The result of a task, computed beside everything else. Rejects with what the thread threw. */
export async function computeApart<K extends PlanTask['kind']>(
  task: PlanTask & { kind: K },
): Promise<Extract<PlanResult, { kind: K }>> {
  const thread = new Worker(new URL('./plan-thread.ts', import.meta.url), { workerData: task })
  try {
    const [result] = (await once(thread, 'message')) as [Extract<PlanResult, { kind: K }>]
    // The thread answers with a result of the kind it was given.
    return result
  } finally {
    await thread.terminate()
  }
}
