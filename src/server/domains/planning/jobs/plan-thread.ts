// A thread of its own for one long computation, so that the process goes on answering meanwhile.
import { parentPort, workerData } from 'node:worker_threads'
import { loadSolver } from '../../results/rules/score-programme.ts'
import { computeTask, type PlanTask } from '../rules/computation.ts'

// The task was given by compute-apart.ts, the only place that starts this file.
parentPort?.postMessage(computeTask(workerData as PlanTask, await loadSolver()))
