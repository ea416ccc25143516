// Answers for the roadmap, its items and its files.
import { implement, type Bound } from '../../foundation/contract/implement.ts'
import { beginRoadmap, previewRoadmap } from './actions/adopting.ts'
import { reviewEvidence, submitEvidence } from './actions/evidence.ts'
import {
  exportCalendar,
  exportDependencies,
  exportEverything,
  exportInitiatives,
  exportRealised,
} from './actions/exports.ts'
import { listHistory } from './actions/history.ts'
import { previewFitting, takeFitting } from './actions/fitting.ts'
import { changeItem, moveItem, noteSpent } from './actions/item-changes.ts'
import { readRealised } from './actions/realised.ts'
import { readItem, readRoadmap } from './actions/reading.ts'
import { listRevisions, previewRevision, readRevision, replan, revise } from './actions/revising.ts'
import { changeRoadmap, previewSchedule, reschedule } from './actions/scheduling.ts'
import { addTask, changeTask, orderTasks, removeTask } from './actions/tasks.ts'
import { roadmapsContract } from './contract.ts'
import { eventsCalendar, tasksCalendar } from './rules/calendar-file.ts'

/** The endpoints of this domain; calendar files name the host of the installation. */
export function roadmapsRoutes({ publicUrl }: { publicUrl: string }): Bound[] {
  const host = () => new URL(publicUrl).host
  return implement(roadmapsContract, {
    getRoadmap: (tx, context) => readRoadmap(tx, context),
    previewRoadmap: (tx, context, { body }) => previewRoadmap(tx, context, body),
    previewFitting: (tx, context, { params }) => previewFitting(tx, context, params.planId),
    takeFitting: (tx, context, { body }) => takeFitting(tx, context, body.planId),
    adoptPlan: (tx, context, { body }) => beginRoadmap(tx, context, body),
    updateRoadmap: (tx, context, { body }) => changeRoadmap(tx, context, body),
    previewSchedule: (tx, context) => previewSchedule(tx, context),
    reschedule: (tx, context) => reschedule(tx, context),
    replan: (tx, context, { body }) => replan(tx, context, body),
    previewRevision: (tx, context, { params }) => previewRevision(tx, context, params.planId),
    revise: (tx, context, { body }) => revise(tx, context, body),
    listRevisions: (tx, context) => listRevisions(tx, context),
    getRevision: (tx, context, { params }) => readRevision(tx, context, params.number),
    getItem: (tx, context, { params }) => readItem(tx, context, params.itemId),
    updateItem: (tx, context, { params, body }) => changeItem(tx, context, { ...params, ...body }),
    moveItem: (tx, context, { params, body }) => moveItem(tx, context, { ...params, ...body }),
    noteSpent: (tx, context, { params, body }) => noteSpent(tx, context, { ...params, ...body }),
    addTask: (tx, context, { params, body }) => addTask(tx, context, { ...params, ...body }),
    changeTask: (tx, context, { params, body }) => changeTask(tx, context, { ...params, ...body }),
    removeTask: (tx, context, { params }) => removeTask(tx, context, params),
    orderTasks: (tx, context, { params, body }) => orderTasks(tx, context, { ...params, ...body }),
    submitEvidence: (tx, context, { params, body }) =>
      submitEvidence(tx, context, { ...params, ...body }),
    reviewEvidence: (tx, context, { params, body }) =>
      reviewEvidence(tx, context, { ...params, ...body }),
    listHistory: (tx, context, { params, query }) =>
      listHistory(tx, context, { ...params, ...query }),
    exportInitiatives: (tx, context) => exportInitiatives(tx, context),
    exportDependencies: (tx, context) => exportDependencies(tx, context),
    exportEverything: (tx, context) => exportEverything(tx, context),
    exportRealised: (tx, context) => exportRealised(tx, context),
    getRealised: (tx, context) => readRealised(tx, context),
    exportTasks: (tx, context) =>
      exportCalendar(tx, context, {
        name: 'roadmap-tasks.ics',
        host: host(),
        write: tasksCalendar,
      }),
    exportEvents: (tx, context) =>
      exportCalendar(tx, context, {
        name: 'roadmap-events.ics',
        host: host(),
        write: eventsCalendar,
      }),
  })
}
