// A thread of its own for looking for a plan that ends in time: dozens of choices and schedules.
import { parentPort, workerData } from 'node:worker_threads'
import { searchFitting, type FittingTask } from '../rules/fitting.ts'

/** After so long no further choice is tried. */
const mostMs = 10_000

const endsAt = performance.now() + mostMs
// The task was given by fitting.ts, the only place that starts this file.
const task = workerData as FittingTask
parentPort?.postMessage(searchFitting(task, () => performance.now() > endsAt))
