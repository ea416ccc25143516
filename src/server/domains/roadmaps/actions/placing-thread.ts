// A thread of its own for placing tasks: a dozen that hardly fit may take seconds.
import { parentPort, workerData } from 'node:worker_threads'
import { placeTasks, type PlacingLimits } from '../rules/placing.ts'
import type { Task } from '../rules/schedule-problem.ts'

// The task was given by placing.ts, the only place that starts this file.
const { tasks, limits } = workerData as { tasks: Task[]; limits: PlacingLimits }
parentPort?.postMessage(placeTasks(tasks, limits))
