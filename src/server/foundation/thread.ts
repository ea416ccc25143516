// Long arithmetic in a thread of its own, so that the process goes on answering meanwhile.
import { once } from 'node:events'
import { Worker } from 'node:worker_threads'

/**
 * The first message of a thread that is given one task. Task and message are copied, so both are plain
 * data. Rejects with what the thread threw.
 */
export async function inThread(file: URL, task: object): Promise<unknown> {
  const thread = new Worker(file, { workerData: task })
  try {
    const [message] = (await once(thread, 'message')) as [unknown]
    return message
  } finally {
    await thread.terminate()
  }
}
